import type { Calibration } from "../core/embeddings.ts";
import type { Entry } from "../core/knowledge.ts";
import type { Circuit } from "../knowledge/embeddings/circuit.ts";
import type { Embedder } from "../knowledge/embeddings/embedder.ts";
import { EndpointError } from "../knowledge/embeddings/endpoint.ts";
import { type Meaning, meaningOf, wordingsToSend } from "../knowledge/embeddings/meaning.ts";
import { calibrationOf } from "../storage/embeddings.ts";
import type { Store } from "../storage/store.ts";
import { coalesce } from "./coalesce.ts";
import type { Log } from "./parts.ts";

/** What the meaning of entries is learned with. */
export type LearnerParts = {
  /** As vectors and calibrations are kept by. */
  readonly model: string;
  readonly embedder: Embedder;
  readonly circuit: Circuit;
  readonly store: Store;
  readonly log: Log;
};

/** Knows what entries mean, and follows their changes. */
export type Learner = {
  /**
   * Fetches what is missing for these entries. Never rejects: a failure is told in the log, and the next look tries
   * again.
   */
  readonly refresh: (entries: readonly Entry[]) => Promise<void>;
  /** What these entries mean; `null`: not known yet, or nobody has found the model to be of use. */
  readonly meaningOf: (entries: readonly Entry[]) => Meaning | null;
};

type Learned = { readonly entries: readonly Entry[]; readonly at: number; readonly meaning: Meaning | null };
type Found = { readonly at: number; readonly calibration: Calibration } | null;

const whyUnused = {
  tooSmall: "the knowledge base was too small to calibrate the model",
  noGain: "the model was no gain when it was calibrated",
  used: "",
} as const;

const reasonOf = (found: Found): string =>
  found === null ? 'nobody has run "desk kb calibrate"' : whyUnused[found.calibration.verdict];

/** Makes a learner. Nothing is asked before somebody has calibrated the model. */
export const createLearner = ({ model, embedder, circuit, store, log }: LearnerParts): Learner => {
  let learned: Learned | null = null;
  let wanted: readonly Entry[] = [];
  let toldOf: number | null | undefined;

  const doWithout = (found: Found): void => {
    learned = null;
    const at = found?.at ?? null;
    if (toldOf !== at) log.warn({ model, reason: reasonOf(found) }, "embeddings are not used");
    toldOf = at;
  };

  const learn = async (): Promise<void> => {
    const entries = wanted;
    const found = await store.read((db) => calibrationOf(db, model));
    const combination = found?.calibration.combination ?? null;
    if (found === null || combination === null) return doWithout(found);
    const isKnown = learned?.entries === entries && learned.at === found.at;
    if (isKnown || !circuit.isClosed()) return;
    const vectors = await embedder.learn(wordingsToSend(entries));
    learned = { entries, at: found.at, meaning: meaningOf(entries, vectors, combination) };
    log.info({ model, wordings: vectors.size }, "embeddings ready");
  };

  const look = coalesce(learn, (error) => {
    // Of an endpoint that fails the circuit has told.
    if (!(error instanceof EndpointError)) log.error({ reason: String(error) }, "embeddings not prepared");
  });

  return {
    refresh: (entries) => {
      wanted = entries;
      return look();
    },
    meaningOf: (entries) => (learned?.entries === entries ? learned.meaning : null),
  };
};
