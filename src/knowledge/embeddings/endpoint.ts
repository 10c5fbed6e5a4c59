import { z } from "zod";
import { type Vector, vectorOf } from "./vector.ts";

/** Where vectors come from: anything that speaks OpenAI's "Create embeddings", such as Ollama. */
export type Endpoint = {
  /** The address without `/embeddings`, as in http://127.0.0.1:11434/v1. */
  readonly url: string;
  readonly model: string;
  /** Asks the model for shorter vectors; `null`: as long as it makes them. */
  readonly dimensions: number | null;
  /** Stands before every text: some models want to be told what a text is for. */
  readonly prefix: string;
  /** `null`: none is needed. */
  readonly apiKey: string | null;
};

/** Makes vectors of texts, in their order. Rejects with `EndpointError`, or as the signal says. */
export type AskVectors = (texts: readonly string[], signal: AbortSignal) => Promise<readonly Vector[]>;

/** An endpoint that gave no vectors; its message says why, in words for a log: nothing that was asked. */
export class EndpointError extends Error {
  override readonly name = "EndpointError";
}

const answer = z.object({
  data: z.array(z.object({ index: z.int().optional(), embedding: z.array(z.number()).min(1) })),
});

const reasonOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : null;
  return code ?? (cause instanceof Error ? cause.message : error.message);
};

const post = async (
  { url, model, dimensions, prefix, apiKey }: Endpoint,
  texts: readonly string[],
  signal: AbortSignal,
): Promise<unknown> => {
  // The key is for the address in the desk file alone: nobody is followed elsewhere.
  const response = await fetch(`${url.replace(/\/+$/, "")}/embeddings`, {
    method: "POST",
    redirect: "manual",
    signal,
    headers: {
      "content-type": "application/json",
      ...(apiKey === null ? {} : { authorization: `Bearer ${apiKey}` }),
    },
    body: JSON.stringify({
      model,
      input: texts.map((text) => prefix + text),
      encoding_format: "float",
      ...(dimensions === null ? {} : { dimensions }),
    }),
  });
  if (response.ok) return response.json();
  await response.body?.cancel();
  throw new EndpointError(`it answered with status ${response.status}`);
};

const vectorsIn = (body: unknown, count: number): readonly Vector[] => {
  const read = answer.safeParse(body);
  if (!read.success) throw new EndpointError("its answer is no list of embeddings");
  const byIndex = new Map(
    read.data.data.map(({ index, embedding }, place) => [index ?? place, vectorOf(embedding)]),
  );
  const vectors = Array.from({ length: count }, (_, index) => byIndex.get(index) ?? null);
  const told = vectors.filter((vector) => vector !== null);
  if (told.length < count) throw new EndpointError(`it gave ${told.length} of ${count} embeddings`);
  const sizes = new Set(told.map(({ values }) => values.length));
  if (sizes.size > 1) throw new EndpointError("its embeddings differ in length");
  return told;
};

/** Asks an endpoint. Redirects are not followed. */
export const endpointAt =
  (endpoint: Endpoint): AskVectors =>
  async (texts, signal) => {
    try {
      return vectorsIn(await post(endpoint, texts, signal), texts.length);
    } catch (error) {
      if (signal.aborted) throw signal.reason;
      throw error instanceof EndpointError ? error : new EndpointError(reasonOf(error));
    }
  };

/** What makes the vectors of one text the same: whatever of an endpoint changes them. */
export const modelOf = ({ model, dimensions, prefix }: Endpoint): string =>
  [model, ...(dimensions === null ? [] : [String(dimensions)]), ...(prefix === "" ? [] : [prefix])].join(
    " / ",
  );
