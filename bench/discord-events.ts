import { setTimeout as pause } from "node:timers/promises";
import Sqlite from "better-sqlite3";
import { until } from "../tests/support/until.ts";
import type { DeskBot } from "./discord-bots.ts";
import { type BenchWorkspace, clock } from "./discord-workspace.ts";
import { percentile } from "./figures.ts";

/** What became of messages that came at a steady rate, whether or not those before were written down. */
export type Load = {
  /** Messages a second, as sent and as written down. */
  readonly sent: number;
  readonly kept: number;
  /** Milliseconds from sending until another process finds it in the inbox. */
  readonly p50: number;
  readonly p99: number;
  /** Messages that the inbox does not hold. */
  readonly missing: number;
};

/** Messages of one person, all in one burst. */
const messagesEach = 5;
/** Milliseconds within which 99 of 100 messages are to be in the inbox. */
export const promised = 50;
/** Milliseconds between two looks into the inbox, which the times found are too long by at most. */
const lookEvery = 1;

const send = async (
  workspace: BenchWorkspace,
  rate: number,
  seconds: number,
): Promise<Map<string, number>> => {
  const sentAt = new Map<string, number>();
  const start = clock.now();
  let { user, channel } = workspace.newCustomer();
  for (let sent = 0; sent < rate * seconds; sent += 1) {
    const wait = start + (sent * 1000) / rate - clock.now();
    if (wait > 0) await pause(wait);
    if (sent > 0 && sent % messagesEach === 0) ({ user, channel } = workspace.newCustomer());
    const at = clock.now();
    const id = workspace.discord.post(user, channel, `Der Upload bricht seit heute ab, Versuch ${sent}`);
    sentAt.set(`discord:message:${id}`, at);
  }
  return sentAt;
};

/** Looks on while messages arrive in the inbox. `stop` gives when each was first seen there, by its key. */
const watchInbox = (database: string) => {
  const client = new Sqlite(database, { readonly: true });
  const news = client.prepare<[number], { readonly row: number; readonly key: string }>(
    "select rowid as row, key from inbox_keys where rowid > ?",
  );
  const pending = client.prepare("select count(*) from inbox where status = 'pending'").pluck();
  const seenAt = new Map<string, number>();
  let last = Number(client.prepare("select coalesce(max(rowid), 0) from inbox_keys").pluck().get());
  let isOver = false;
  const look = (): void => {
    for (const { row, key } of news.all(last)) {
      last = Math.max(last, row);
      seenAt.set(key, clock.now());
    }
  };
  const looking = (async () => {
    while (!isOver) {
      look();
      await pause(lookEvery);
    }
  })();
  return {
    seenAt,
    isIdle: () => pending.get() === 0,
    stop: async () => {
      isOver = true;
      await looking;
      client.close();
    },
  };
};

/** Milliseconds after which a message counts as missing. */
const patience = 120_000;

const loadAt = async ({ workspace, database }: DeskBot, rate: number, seconds: number): Promise<Load> => {
  const inbox = watchInbox(database);
  const start = clock.now();
  const sentAt = await send(workspace, rate, seconds);
  const sentIn = (clock.now() - start) / 1000;
  await until(
    "every message in the inbox, and everything handled",
    async () =>
      [...sentAt.keys()].every((key) => inbox.seenAt.has(key)) && inbox.isIdle() ? true : undefined,
    patience,
  ).catch(console.error);
  await inbox.stop();
  const arrived = [...sentAt].flatMap(([key, at]) => {
    const seen = inbox.seenAt.get(key);
    return seen === undefined ? [] : [{ at, seen }];
  });
  const times = arrived.map(({ at, seen }) => seen - at).sort((one, other) => one - other);
  const tookAll = (Math.max(...arrived.map(({ seen }) => seen)) - start) / 1000;
  return {
    sent: sentAt.size / sentIn,
    kept: arrived.length / tookAll,
    p50: percentile(times, 0.5),
    p99: percentile(times, 0.99),
    missing: sentAt.size - arrived.length,
  };
};

/**
 * Raises the rate (messages a second) until it takes longer than is promised to write them down. What comes first, at
 * the lowest rate, warms up.
 */
export const measureEvents = async (
  desk: DeskBot,
  rates: readonly number[],
  seconds: number,
): Promise<readonly Load[]> => {
  const loads: Load[] = [];
  await loadAt(desk, rates[0] ?? 1, seconds);
  for (const rate of rates) {
    const load = await loadAt(desk, rate, seconds);
    loads.push(load);
    if (load.p99 > promised) break;
  }
  return loads;
};
