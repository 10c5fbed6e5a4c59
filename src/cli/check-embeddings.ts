import type { EmbeddingsAccess } from "../config/embeddings-access.ts";
import { endpointAt } from "../knowledge/embeddings/endpoint.ts";
import type { Section } from "./findings.ts";

/** Milliseconds that a look may take: a model that was put away needs some for its first answer. */
const patienceMs = 15_000;

type Finding = Section["findings"][number];

/** Asked twice, for the first answer may have to wait until the model is loaded. */
const look = async (access: EmbeddingsAccess): Promise<Finding> => {
  const ask = endpointAt(access);
  const askOnce = () => ask(["Wie ändere ich mein Passwort?"], AbortSignal.timeout(patienceMs));
  try {
    await askOnce();
    const before = performance.now();
    const [vector] = await askOnce();
    const ms = Math.round(performance.now() - before);
    const what = `${access.model} answers within ${ms} ms, with ${vector?.values.length} numbers.`;
    return ms <= access.timeoutMs
      ? { level: "ok", what, fix: null }
      : {
          level: "warning",
          what,
          fix: `Messages wait ${access.timeoutMs} ms at most: take a smaller model, or raise answers.embeddings.timeoutMs.`,
        };
  } catch (error) {
    return {
      level: "problem",
      what: `${access.url} gives no embeddings of ${access.model}: ${error instanceof Error ? error.message : String(error)}.`,
      fix: "Check address, model and EMBEDDINGS_API_KEY. Until then words alone are matched.",
    };
  }
};

/** Looks at the endpoint of the desk's embeddings; an empty list when the desk file names no model. */
export const checkEmbeddings = async (access: EmbeddingsAccess | null): Promise<readonly Section[]> =>
  access === null ? [] : [{ title: "endpoint", findings: [await look(access)] }];
