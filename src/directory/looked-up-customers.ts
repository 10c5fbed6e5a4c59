import type { CustomerRecord } from "../core/customer.ts";
import type { AskCustomer } from "./customer-lookup.ts";
import type { NumberFormat } from "./customer-number.ts";
import type { CustomerDirectory } from "./customers.ts";

/** What a directory that asks elsewhere needs of the world. */
export type LookupParts = NumberFormat & {
  readonly ask: AskCustomer;
  /** Milliseconds for which an answer counts. */
  readonly cacheMs: number;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Is told why nothing was found out; of no customer. */
  readonly failed: (reason: string) => void;
};

type Answer = { readonly record: CustomerRecord | null; readonly at: number };

/** Answers that are kept; the oldest go first. */
const mostKept = 10_000;
/** Milliseconds for which nobody is found who was not: a new customer is not to wait longer. */
const unknownMs = 60_000;
/** Milliseconds for which an endpoint is left alone that has failed. */
const pauseMs = 15_000;

/**
 * A directory that asks an endpoint first, and has the customer list for whatever that does not know or cannot say.
 * Without a list it knows nothing of a number for as long as the endpoint does not answer, and says so.
 * Who has no patience gets what is known now; the answer is there the next time.
 */
export const withLookup = (listed: CustomerDirectory, parts: LookupParts): CustomerDirectory => {
  const { ask, cacheMs, now, failed, normalise, wellFormed } = parts;
  const known = new Map<string, Answer>();
  const asked = new Map<string, Promise<Answer | undefined>>();
  let pausedUntil = 0;

  const isFresh = ({ record, at }: Answer): boolean =>
    now() - at < (record === null ? Math.min(cacheMs, unknownMs) : cacheMs);

  const keep = (number: string, record: CustomerRecord | null): Answer => {
    const answer = { record, at: now() };
    known.delete(number);
    known.set(number, answer);
    const [oldest] = known.keys();
    if (known.size > mostKept && oldest !== undefined) known.delete(oldest);
    return answer;
  };

  const request = async (number: string): Promise<Answer | undefined> => {
    try {
      return keep(number, await ask(number));
    } catch (error) {
      pausedUntil = now() + pauseMs;
      failed(error instanceof Error ? error.message : String(error));
      return known.get(number);
    } finally {
      asked.delete(number);
    }
  };

  const askOnce = (number: string): Promise<Answer | undefined> => {
    const running = asked.get(number) ?? request(number);
    asked.set(number, running);
    return running;
  };

  const answerFor = async (number: string, patience?: "waits"): Promise<Answer | undefined> => {
    const kept = known.get(number);
    if ((kept !== undefined && isFresh(kept)) || !wellFormed(number) || now() < pausedUntil) return kept;
    const asking = askOnce(number);
    return patience === "waits" ? asking : kept;
  };

  return {
    size: listed.size,
    untold: (written) => {
      const number = normalise(written);
      if (listed.untold(number) === null || !wellFormed(number)) return null;
      const kept = known.get(number);
      const isSilent = now() < pausedUntil && (kept === undefined || !isFresh(kept));
      return isSilent ? "notAnswered" : null;
    },
    find: async (written, patience) => {
      const answer = await answerFor(normalise(written), patience);
      return answer?.record ?? listed.find(written);
    },
  };
};
