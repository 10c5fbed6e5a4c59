import { isLoopback } from "./api-url.ts";
import type { Desk } from "./desk.ts";
import { type Environment, EnvironmentError } from "./environment.ts";

/** How the endpoint of embeddings is reached: desk file and environment put together. */
export type EmbeddingsAccess = NonNullable<Desk["answers"]["embeddings"]> & {
  readonly apiKey: string | null;
};

/**
 * What it takes to ask for embeddings; `null` when the desk file names no model.
 *
 * @throws {EnvironmentError} when the key would travel unencrypted.
 */
export const embeddingsAccess = (
  { answers: { embeddings } }: Pick<Desk, "answers">,
  { embeddingsKey }: Pick<Environment, "embeddingsKey">,
): EmbeddingsAccess | null => {
  if (embeddings === null) return null;
  const { protocol, hostname } = new URL(embeddings.url);
  if (embeddingsKey !== null && protocol === "http:" && !isLoopback(hostname))
    throw new EnvironmentError(
      `answers.embeddings.url is ${embeddings.url}, where EMBEDDINGS_API_KEY would travel unencrypted. Write an address with https://, or leave the key out.`,
    );
  return { ...embeddings, apiKey: embeddingsKey };
};
