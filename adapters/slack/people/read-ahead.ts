import { setTimeout as pause } from "node:timers/promises";
import type { Log } from "../options.ts";
import { failureOf } from "../web-api/failure.ts";
import { createPace } from "../web-api/pace.ts";
import { pacedAsk } from "../web-api/paced-ask.ts";
import { type Reading, readMembers, turnsForPage } from "./read-members.ts";

/** Reads who people are before they write, so that their first answer waits for nothing. */
export type ReadAhead = {
  /** Reads everybody in the support channels, now and twice a day. Returns at once, never fails. */
  readonly start: () => void;
  /** Somebody, or the bot itself, has come into a support channel. Returns at once, never fails. */
  readonly joined: (user: string) => void;
};

/** What is read ahead, and how fast. */
export type ReadAheadOptions = Omit<Reading, "ask" | "askPage"> & {
  /** Reads a minute; history, which has a pace of its own, never waits for people. */
  readonly readsPerMinute: number;
  readonly log: Log;
  /** Ends all reading. */
  readonly signal: AbortSignal;
  /** Resolves after so many milliseconds; a pause that nothing need wait for at the end. */
  readonly wait?: (ms: number) => Promise<void>;
};

const readsAtOnce = 10;
/** Newcomers who may wait to be read; beyond, they are read when they write. */
const mostNewcomers = 200;
/** For words, profiles are good for a day: half of it leaves time for a second try. */
const againAfterMs = 12 * 60 * 60_000;

const lane = "people";
const failed = "people of the support channels are not all read ahead; the others are read when they write";

/** Does something for one newcomer each, and for no more than so many at once. */
const withFew = (most: number, work: (user: string) => Promise<void>): ((user: string) => void) => {
  const waiting = new Set<string>();
  return (user) => {
    if (waiting.has(user) || waiting.size >= most) return;
    waiting.add(user);
    void work(user).finally(() => waiting.delete(user));
  };
};

/** Does something that nobody waits for: it ends when it is stopped, and when it fails the log says so. */
const quiet =
  ({ log, signal }: ReadAheadOptions) =>
  async (work: () => Promise<unknown>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      if (!signal.aborted) log.warn({ reason: failureOf("read people ahead", error).message }, failed);
    }
  };

/** A pace of its own, and questions that keep to it. */
const questionsOf = ({ readsPerMinute, signal, wait }: ReadAheadOptions) => {
  const patient = wait ?? ((ms: number): Promise<void> => pause(ms, undefined, { signal, ref: false }));
  const pace = createPace({ perMs: 60_000 / readsPerMinute, burst: readsAtOnce, wait: patient });
  const asking = { pace, lane, wait: patient, signal };
  return {
    wait: patient,
    turn: () => pace.turn(lane),
    ask: pacedAsk(asking),
    askPage: pacedAsk({ ...asking, turns: turnsForPage }),
  };
};

/** Creates the reading ahead. Nothing depends on it: whom it has not read, is read when they write. */
export const createReadAhead = (options: ReadAheadOptions): ReadAhead => {
  const { profiles, workspace, log, signal } = options;
  const { wait, turn, ask, askPage } = questionsOf(options);
  const quietly = quiet(options);

  const readAll = async (): Promise<void> => {
    const { refused, ...counts } = await readMembers({ ...options, ask, askPage });
    if (refused.length > 0) log.warn({ reason: refused.join(" ") }, failed);
    log.info(counts, "people of the support channels are read ahead");
  };

  let last: Promise<void> = Promise.resolve();
  /** One after the other: the bot may be invited while it still reads. */
  const readAgain = (): Promise<void> => {
    last = last.then(() => quietly(readAll));
    return last;
  };

  const readForEver = async (): Promise<void> => {
    while (!signal.aborted) await readAgain().then(() => quietly(() => wait(againAfterMs)));
  };

  const readNow = async (user: string): Promise<void> => {
    await turn();
    signal.throwIfAborted();
    await profiles.of(user, "words");
  };
  const meet = withFew(mostNewcomers, (user) => quietly(() => readNow(user)));

  return {
    start: () => void readForEver(),
    joined: (user) => {
      if (user === workspace.botUserId) void readAgain();
      else if (!profiles.knows(user)) meet(user);
    },
  };
};
