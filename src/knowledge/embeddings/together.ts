import type { Vector } from "./vector.ts";

/** Texts in one request, at most. */
export const textsAtOnce = 64;

type Wanted = {
  readonly text: string;
  readonly resolve: (vector: Vector | undefined) => void;
  readonly reject: (error: unknown) => void;
};

/**
 * Lets many ask for vectors at the same time: one request is under way, and whoever asks meanwhile goes together with
 * the next one. A text that is being asked for is not asked for again.
 *
 * @param ask makes vectors of texts, in their order.
 */
export const askTogether = (
  ask: (texts: readonly string[]) => Promise<readonly Vector[]>,
): ((text: string) => Promise<Vector | undefined>) => {
  const underWay = new Map<string, Promise<Vector | undefined>>();
  let waiting: Wanted[] = [];
  let asking = false;

  const askNext = async (): Promise<void> => {
    const batch = waiting.slice(0, textsAtOnce);
    waiting = waiting.slice(textsAtOnce);
    try {
      const vectors = await ask(batch.map(({ text }) => text));
      for (const [at, { resolve }] of batch.entries()) resolve(vectors[at]);
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
    for (const { text } of batch) underWay.delete(text);
  };

  const work = async (): Promise<void> => {
    asking = true;
    // Whoever asks in the same breath goes along.
    await Promise.resolve();
    while (waiting.length > 0) await askNext();
    asking = false;
  };

  return (text) => {
    const known = underWay.get(text);
    if (known !== undefined) return known;
    const vector = new Promise<Vector | undefined>((resolve, reject) => {
      waiting.push({ text, resolve, reject });
    });
    underWay.set(text, vector);
    if (!asking) void work();
    return vector;
  };
};
