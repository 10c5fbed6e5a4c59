import type { Circuit } from "./circuit.ts";
import { type AskVectors, EndpointError } from "./endpoint.ts";
import type { Vector } from "./vector.ts";

/** Calls back once after so many milliseconds. Returns what calls it off. */
export type Alarm = (afterMs: number, ring: () => void) => () => void;

/** What requests are made with. */
export type RequestParts = {
  readonly ask: AskVectors;
  readonly circuit: Circuit;
  readonly alarm: Alarm;
};

/** Requests to an endpoint, each with a time limit. */
export type Requests = {
  /**
   * Vectors of these texts, in their order. `use` gets them first, and may throw when it cannot use them.
   *
   * @throws {Error} when the endpoint fails, is too slow, has failed a moment ago, or the requests are stopped.
   */
  readonly request: (
    texts: readonly string[],
    withinMs: number,
    use: (vectors: readonly Vector[]) => void,
  ) => Promise<readonly Vector[]>;
  /** Breaks off what is under way; nothing is asked any more. */
  readonly stop: () => void;
};

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Makes requests, and tells the circuit how they went. */
export const createRequests = ({ ask, circuit, alarm }: RequestParts): Requests => {
  const stopping = new AbortController();
  return {
    request: async (texts, withinMs, use) => {
      if (!circuit.isClosed()) throw new EndpointError("it has failed a moment ago");
      const limit = new AbortController();
      const cancel = alarm(withinMs, () => {
        const tooSlow = new EndpointError(`it did not answer within ${withinMs} ms`);
        // Before anybody goes on without an answer, so that they do not ask for the next thing.
        circuit.failed(tooSlow.message);
        limit.abort(tooSlow);
      });
      try {
        const vectors = await ask(texts, AbortSignal.any([limit.signal, stopping.signal]));
        use(vectors);
        circuit.succeeded();
        return vectors;
      } catch (error) {
        if (!stopping.signal.aborted) circuit.failed(reasonOf(error));
        throw error;
      } finally {
        cancel();
      }
    },
    stop: () => stopping.abort(new EndpointError("the desk is stopping")),
  };
};
