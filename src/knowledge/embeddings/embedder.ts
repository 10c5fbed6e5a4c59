import { inTime } from "./in-time.ts";
import { createRequests, type RequestParts } from "./requests.ts";
import type { Vectors } from "./stored-vectors.ts";
import { askTogether, textsAtOnce } from "./together.ts";
import type { Vector } from "./vector.ts";
import { createVectorCache, type VectorCacheParts } from "./vector-cache.ts";

/** What an embedder is made of. */
export type EmbedderParts = RequestParts &
  VectorCacheParts & {
    /** Milliseconds that somebody whose customer waits waits for vectors, at most. */
    readonly timeoutMs: number;
  };

/** Makes vectors of texts, once each. */
export type Embedder = {
  /** What can be known of these texts within the time limit, by text. Never rejects. */
  readonly know: (texts: readonly string[]) => Promise<Vectors>;
  /**
   * All of these texts, however long it takes.
   *
   * @throws {Error} when the endpoint fails; what it gave until then is kept.
   */
  readonly learn: (texts: readonly string[]) => Promise<Vectors>;
  /** Breaks off what is being asked; nothing is asked any more. */
  readonly stop: () => void;
  /** Resolves when all that was learned is kept. */
  readonly settled: () => Promise<void>;
};

/** Milliseconds that a request may take for which nobody waits. */
const batchMs = 30_000;

const without = (texts: readonly string[], found: Vectors): readonly string[] =>
  [...new Set(texts)].filter((text) => !found.has(text));

/** Makes an embedder. */
export const createEmbedder = (parts: EmbedderParts): Embedder => {
  const { circuit, alarm, timeoutMs } = parts;
  const requests = createRequests(parts);
  const cache = createVectorCache(parts);

  const ask = (texts: readonly string[], withinMs: number): Promise<readonly Vector[]> =>
    requests.request(texts, withinMs, (vectors) => cache.keep(texts, vectors));
  const together = askTogether((texts) => ask(texts, timeoutMs));

  return {
    know: async (texts) => {
      const found = await cache.find(texts);
      const missing = without(texts, found);
      if (missing.length === 0 || !circuit.isClosed()) return found;
      const asked = await inTime(missing, together, (ring) => alarm(timeoutMs, ring));
      return new Map([...found, ...asked]);
    },
    learn: async (texts) => {
      cache.beginAnew();
      const found = new Map(await cache.find(texts));
      const missing = without(texts, found);
      for (let from = 0; from < missing.length; from += textsAtOnce) {
        const batch = missing.slice(from, from + textsAtOnce);
        for (const [at, vector] of (await ask(batch, batchMs)).entries()) found.set(batch[at] ?? "", vector);
      }
      cache.retain(texts);
      return found;
    },
    stop: requests.stop,
    settled: cache.settled,
  };
};
