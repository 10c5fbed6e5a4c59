import { createHash } from "node:crypto";
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

/** The same by text. */
export type StoredVectors = {
  readonly find: (texts: readonly string[]) => Promise<Vectors>;
  readonly keep: (texts: readonly string[], vectors: readonly Vector[]) => Promise<void>;
  readonly retain: (texts: readonly string[]) => Promise<void>;
};

/** Keeps the vectors of a model by digests of their texts: nobody can read a text in them. */
export const storedVectors = (model: string, memory: VectorMemory): StoredVectors => {
  const keyOf = (text: string): string =>
    createHash("sha256").update(`${model}\n${text}`).digest("base64url");
  return {
    find: async (texts) => {
      const found = await memory.find(texts.map(keyOf));
      return new Map(
        texts.flatMap((text) => {
          const bytes = found.get(keyOf(text));
          const vector = bytes === undefined ? null : vectorFrom(bytes);
          return vector === null ? [] : [[text, vector] as const];
        }),
      );
    },
    keep: (texts, vectors) =>
      memory.keep(new Map(vectors.map((vector, at) => [keyOf(texts[at] ?? ""), bytesOf(vector)]))),
    retain: (texts) => memory.retain(texts.map(keyOf)),
  };
};
