import type { Desk } from "../config/desk.ts";
import type { EmbeddingsAccess } from "../config/embeddings-access.ts";
import type { Calibration, Reached } from "../core/embeddings.ts";
import type { Entry } from "../core/knowledge.ts";
import { calibrate, fewestEntries, fewestQuestions } from "../knowledge/embeddings/calibrate.ts";
import { createCircuit } from "../knowledge/embeddings/circuit.ts";
import { createEmbedder } from "../knowledge/embeddings/embedder.ts";
import { endpointAt, modelOf } from "../knowledge/embeddings/endpoint.ts";
import { wordingsToSend } from "../knowledge/embeddings/meaning.ts";
import type { Vectors } from "../knowledge/embeddings/vector-cache.ts";
import { readKnowledge } from "../knowledge/knowledge.ts";
import { withItems } from "../knowledge/with-items.ts";
import { forgetVectors, keepVectors, saveCalibration } from "../storage/embeddings.ts";
import { knowledgeItems } from "../storage/knowledge.ts";
import type { Store } from "../storage/store.ts";
import { print } from "./print.ts";

const noModel =
  "The desk file names no model. Write answers.embeddings with url and model into it; docs/answers.md shows how.";

/** What a model made of texts, and the same as it is kept. */
type Asked = { readonly vectors: Vectors; readonly kept: ReadonlyMap<string, Uint8Array> };

/** Asks for everything anew: behind the model's name there may be another one than last time. */
const askAnew = async (access: EmbeddingsAccess, texts: readonly string[]): Promise<Asked> => {
  const kept = new Map<string, Uint8Array>();
  const embedder = createEmbedder({
    model: modelOf(access),
    ask: endpointAt(access),
    circuit: createCircuit(Date.now, { onDown: () => {}, onUp: () => {} }),
    alarm: (afterMs, ring) => {
      const timeout = setTimeout(ring, afterMs);
      return () => clearTimeout(timeout);
    },
    memory: {
      find: async () => new Map(),
      keep: async (vectors) => {
        for (const [key, bytes] of vectors) kept.set(key, bytes);
      },
      retain: async () => {},
    },
    timeoutMs: access.timeoutMs,
    onError: () => {},
  });
  try {
    return { vectors: await embedder.learn(texts), kept };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(
      `The endpoint ${access.url} gave no embeddings of ${access.model}: ${reason}. Check address, model and EMBEDDINGS_API_KEY; nothing was changed.`,
      { cause: error },
    );
  }
};

const entriesOf = async ({ knowledge: { files, hosts } }: Desk, store: Store): Promise<readonly Entry[]> =>
  withItems(await readKnowledge(files, hosts), await store.read(knowledgeItems), hosts);

const percent = (value: number | null): string => (value === null ? "-" : `${value.toFixed(1)} %`);

const figures: readonly (readonly [name: string, of: (reached: Reached) => number | null])[] = [
  ["questions answered right", ({ answered }) => answered],
  ["answers right", ({ right }) => right],
  ["gaps answered all the same", ({ gaps }) => gaps],
];

const printFigures = ({ answerAt, words, both }: Calibration): void => {
  if (words === null || both === null) return;
  const line = (...cells: readonly string[]): void =>
    print(cells.map((cell, at) => (at === 0 ? cell.padEnd(30) : cell.padStart(17))).join(""));
  print("");
  line(`at a probability of ${answerAt}`, "words alone", "with embeddings");
  for (const [name, of] of figures) line(name, percent(of(words)), percent(of(both)));
  print("");
};

const verdictOf = ({ verdict, entries, questions }: Calibration): string => {
  switch (verdict) {
    case "used":
      return "Embeddings are used from now on; a desk that runs takes them up within seconds.";
    case "noGain":
      return "Embeddings stay off: with this model more questions would not be answered, or not as surely. Try another model.";
    case "tooSmall":
      return `Embeddings stay off: ${questions} wordings of ${entries} entries are too few to tell how sure an answer is. It takes ${fewestQuestions} of ${fewestEntries}; add wordings in customers' own words, and calibrate again.`;
  }
};

/**
 * Finds out what the model of a desk is worth with its knowledge, writes it down and tells it.
 *
 * @param access as `embeddingsAccess` gives it.
 * @throws {Error} when there is no model, or its endpoint fails; what was known stays.
 */
export const calibrateEmbeddings = async (
  desk: Desk,
  access: EmbeddingsAccess | null,
  store: Store,
): Promise<void> => {
  if (access === null) throw new Error(noModel);
  const entries = await entriesOf(desk, store);
  const wordings = wordingsToSend(entries);
  print(`Asking ${access.url} for ${wordings.length} embeddings of ${access.model} ...`);
  const { vectors, kept } = await askAnew(access, wordings);
  const calibration = calibrate(entries, vectors, desk.answers.answerAt);
  const model = modelOf(access);
  const now = Date.now();
  await store.tx(async (db) => {
    await forgetVectors(db, model);
    await keepVectors(db, model, kept, now);
    await saveCalibration(db, model, now, calibration);
  });
  print(
    `${calibration.questions} wordings of ${calibration.entries} entries were asked, each as if it were not known.`,
  );
  printFigures(calibration);
  print(verdictOf(calibration));
};
