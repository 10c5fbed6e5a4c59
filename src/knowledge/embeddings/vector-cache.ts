import { createHash } from "node:crypto";
import { EndpointError } from "./endpoint.ts";
import { createRecent } from "./recent.ts";
import { bytesOf, type Vector, vectorFrom } from "./vector.ts";

/** Vectors by the text that they were made of. */
export type Vectors = ReadonlyMap<string, Vector>;

/** Where vectors of one model outlive the process: their bytes by key. */
export type VectorMemory = {
  readonly find: (keys: readonly string[]) => Promise<ReadonlyMap<string, Uint8Array>>;
  readonly keep: (vectors: ReadonlyMap<string, Uint8Array>) => Promise<void>;
  /** Notes that these are in use, and forgets what was not for long. */
  readonly retain: (keys: readonly string[]) => Promise<void>;
};

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

/** The key of a text: nobody can read the text in it. */
const keyOf = (model: string, text: string): string =>
  createHash("sha256").update(`${model}\n${text}`).digest("base64url");

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
  const keeping = new Set<Promise<void>>();

  const inBackground = (work: Promise<void>): void => {
    const done: Promise<void> = work.catch(onError).finally(() => keeping.delete(done));
    keeping.add(done);
  };

  const remembered = async (texts: readonly string[]): Promise<Vectors> => {
    const found = await memory.find(texts.map((text) => keyOf(model, text)));
    const vectors = new Map<string, Vector>();
    for (const text of texts) {
      const bytes = found.get(keyOf(model, text));
      const vector = bytes === undefined ? null : vectorFrom(bytes);
      if (vector !== null && length.isThatOf(vector)) vectors.set(text, vector);
    }
    return vectors;
  };

  return {
    find: async (texts) => {
      const known = new Map(
        texts.flatMap((text) => {
          const vector = recent.get(text);
          return vector === undefined ? [] : [[text, vector] as const];
        }),
      );
      const missing = [...new Set(texts)].filter((text) => !known.has(text));
      if (missing.length === 0) return known;
      try {
        for (const [text, vector] of await remembered(missing)) known.set(text, vector);
      } catch (error) {
        onError(error);
      }
      return known;
    },
    keep: (texts, vectors) => {
      if (!vectors.every(length.isThatOf))
        throw new EndpointError('its embeddings have another length than before: run "desk kb calibrate"');
      for (const [at, vector] of vectors.entries()) recent.set(texts[at] ?? "", vector);
      const bytes = vectors.map((vector, at) => [keyOf(model, texts[at] ?? ""), bytesOf(vector)] as const);
      inBackground(memory.keep(new Map(bytes)));
    },
    retain: (texts) => inBackground(memory.retain(texts.map((text) => keyOf(model, text)))),
    beginAnew: () => {
      recent.clear();
      length.forget();
    },
    settled: async () => {
      await Promise.all(keeping);
    },
  };
};
