import { createBackground } from "./background.ts";
import { EndpointError } from "./endpoint.ts";
import { createRecent } from "./recent.ts";
import { storedVectors, type VectorMemory, type Vectors } from "./stored-vectors.ts";
import type { Vector } from "./vector.ts";

/** What a cache is made of. */
export type VectorCacheParts = {
  /** Tells vectors of one model from those of another. */
  readonly model: string;
  readonly memory: VectorMemory;
  /** Hears of a memory that failed. */
  readonly onError: (error: unknown) => void;
};

/** The vectors of one model that were made before. */
export type VectorCache = {
  /** What is known of these texts, by text. Never rejects. */
  readonly find: (texts: readonly string[]) => Promise<Vectors>;
  /**
   * Keeps the vectors of these texts; nobody waits for the memory.
   *
   * @throws {EndpointError} when they are of another length than those before: nothing can be compared with them.
   */
  readonly keep: (texts: readonly string[], vectors: readonly Vector[]) => void;
  /** Notes that these texts are in use, and forgets vectors that were not for long. */
  readonly retain: (texts: readonly string[]) => void;
  /** Forgets what this process knows, and the length of vectors: the model may have become another one. */
  readonly beginAnew: () => void;
  /** Resolves when all is kept. */
  readonly settled: () => Promise<void>;
};

/** Vectors of the latest questions in this process: a megabyte or two. */
const mostRecent = 1000;

const createLength = () => {
  let length: number | null = null;
  return {
    forget: () => {
      length = null;
    },
    /** Whether a vector is as long as the first one. */
    isThatOf: ({ values }: Vector): boolean => {
      length ??= values.length;
      return values.length === length;
    },
  };
};

/** Makes a cache before a memory. */
export const createVectorCache = ({ model, memory, onError }: VectorCacheParts): VectorCache => {
  const recent = createRecent<Vector>(mostRecent);
  const length = createLength();
  const stored = storedVectors(model, memory);
  const { run, settled } = createBackground(onError);

  const recall = async (texts: readonly string[]): Promise<Vectors> => {
    try {
      const found = [...(await stored.find(texts))].filter(([, vector]) => length.isThatOf(vector));
      for (const [text, vector] of found) recent.set(text, vector);
      return new Map(found);
    } catch (error) {
      onError(error);
      return new Map();
    }
  };

  return {
    find: async (texts) => {
      const known = recent.get(texts);
      const missing = [...new Set(texts)].filter((text) => !known.has(text));
      return missing.length === 0 ? known : new Map([...known, ...(await recall(missing))]);
    },
    keep: (texts, vectors) => {
      if (!vectors.every(length.isThatOf))
        throw new EndpointError('its embeddings have another length than before: run "desk kb calibrate"');
      for (const [at, vector] of vectors.entries()) recent.set(texts[at] ?? "", vector);
      run(stored.keep(texts, vectors));
    },
    retain: (texts) => run(stored.retain(texts)),
    beginAnew: () => {
      recent.clear();
      length.forget();
    },
    settled,
  };
};
