import type { Desk } from "../config/desk.ts";
import type { EmbeddingsAccess } from "../config/embeddings-access.ts";
import type { Calibration, Reached } from "../core/embeddings.ts";
import type { Entry } from "../core/knowledge.ts";
import { calibrate, fewestEntries, fewestQuestions } from "../knowledge/embeddings/calibrate.ts";
import { createCircuit } from "../knowledge/embeddings/circuit.ts";
import { createEmbedder } from "../knowledge/embeddings/embedder.ts";
import { endpointAt, modelOf } from "../knowledge/embeddings/endpoint.ts";
import { wordingsToSend } from "../knowledge/embeddings/meaning.ts";
import type { Vectors } from "../knowledge/embeddings/stored-vectors.ts";
import { readKnowledge } from "../knowledge/knowledge.ts";
import { withItems } from "../knowledge/with-items.ts";
import { forgetVectors, keepVectors, saveCalibration } from "../storage/embeddings.ts";
import { knowledgeItems } from "../storage/knowledge.ts";
import type { Store } from "../storage/store.ts";

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

/** Where the knowledge is, and where the lines go that people read. */
export type CalibrationSurroundings = { readonly store: Store; readonly write: (line: string) => void };

const percent = (value: number | null): string => (value === null ? "-" : `${value.toFixed(1)} %`);

const figures: readonly (readonly [name: string, of: (reached: Reached) => number | null])[] = [
  ["questions answered right", ({ answered }) => answered],
  ["of the answers, right", ({ right }) => right],
  ["gaps answered all the same", ({ gaps }) => gaps],
];

const row = (name: string, ...cells: readonly string[]): string =>
  [name.padEnd(30), ...cells.map((cell) => cell.padStart(17))].join("");

const table = ({ answerAt, words, both }: Calibration): readonly string[] =>
  words === null || both === null
    ? []
    : [
        "",
        row(`at a probability of ${answerAt}`, "words alone", "with embeddings"),
        ...figures.map(([name, of]) => row(name, percent(of(words)), percent(of(both)))),
        "",
      ];

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

const keep = (
  store: Store,
  model: string,
  kept: ReadonlyMap<string, Uint8Array>,
  calibration: Calibration,
): Promise<void> =>
  store.tx(async (db) => {
    const now = Date.now();
    await forgetVectors(db, model);
    await keepVectors(db, model, kept, now);
    await saveCalibration(db, model, now, calibration);
  });

/**
 * Finds out what the model of a desk is worth with its knowledge, writes it down and tells it.
 *
 * @param access as `embeddingsAccess` gives it.
 * @throws {Error} when there is no model, or its endpoint fails; what was known stays.
 */
export const calibrateEmbeddings = async (
  desk: Desk,
  access: EmbeddingsAccess | null,
  { store, write }: CalibrationSurroundings,
): Promise<void> => {
  if (access === null) throw new Error(noModel);
  const entries = await entriesOf(desk, store);
  const wordings = wordingsToSend(entries);
  write(`Asking ${access.url} for ${wordings.length} embeddings of ${access.model} ...`);
  const { vectors, kept } = await askAnew(access, wordings);
  const calibration = calibrate(entries, vectors, desk.answers.answerAt);
  await keep(store, modelOf(access), kept, calibration);
  write(
    `${calibration.questions} wordings of ${calibration.entries} entries were asked, each as if it were not known.`,
  );
  for (const line of [...table(calibration), verdictOf(calibration)]) write(line);
};
