import { inArray } from "drizzle-orm";
import { expect } from "vitest";
import type { Case } from "../../../../src/core/case.ts";
import type { HistoryEntry } from "../../../../src/core/history.ts";
import { changedCases } from "../../../../src/storage/cases.ts";
import { historyOf } from "../../../../src/storage/history.ts";
import { listQuarantined } from "../../../../src/storage/inbox.ts";
import { listDead } from "../../../../src/storage/outbox.ts";
import type { Seen } from "../../../fakes/discord/fake-discord.ts";
import { until } from "../../../support/until.ts";
import type { Stand } from "./stand.ts";

/** What the desk's own books tell. */
export type Told = { readonly cases: readonly Case[]; readonly entries: readonly HistoryEntry[] };

/** What the desk has written down so far. */
export const toldIn = (stand: Stand): Promise<Told> =>
  stand.store().read(async (db) => {
    const cases = await changedCases(db, 0, 1000);
    const rows = await Promise.all(cases.map(({ id }) => historyOf(db, id)));
    return { cases, entries: rows.flat().map(({ entry }) => entry) };
  });

/** How often the history says something of a message. */
export const countOf = ({ entries }: Told, what: HistoryEntry["what"], message: string): number =>
  entries.filter((entry) => entry.what === what && "messageId" in entry && entry.messageId === message)
    .length;

/** Until the desk has taken in every delivery with one of these keys. */
export const arrived = (stand: Stand, keys: readonly string[]): Promise<true> =>
  until(`${keys.length} deliveries`, async () => {
    const known = await stand.store().read(({ orm, tables: { inboxKeys } }) =>
      orm
        .select({ key: inboxKeys.key })
        .from(inboxKeys)
        .where(inArray(inboxKeys.key, [...keys])),
    );
    return known.length === new Set(keys).size ? true : undefined;
  });

/** Until the desk has taken these messages in. */
export const heard = (stand: Stand, messages: readonly string[]): Promise<true> =>
  arrived(
    stand,
    messages.map((id) => `discord:message:${id}`),
  );

const question = "Wie richte ich mein Postfach in Outlook ein?";
const answer = "imap.muster-hosting.example";

/** Somebody who has asked a question that the documentation answers. */
export type Asked = { readonly user: string; readonly message: string };

/** Somebody new asks in the support channel. */
export const ask = ({ clock, workspace: { discord, support } }: Stand, name: string): Asked => {
  clock.advance(1);
  const user = discord.addUser({ name, globalName: name, locale: "de" });
  return { user, message: discord.post(user, support, question) };
};

/** The answers that somebody sees in the thread of their question. */
export const answersTo = ({ workspace: { discord } }: Stand, { user, message }: Asked): readonly Seen[] =>
  discord
    .seenBy(user)
    .filter(({ author, shown }) => author === discord.botUserId && shown.includes(answer))
    .filter(({ thread }) => thread === message || thread === null || discord.thread(thread).isPrivate);

/** Each question is written down once and answered once, in one thread. */
export const expectAnsweredOnce = async (
  stand: Stand,
  all: readonly Asked[],
  others: "nobody else" | "others too" = "nobody else",
): Promise<void> => {
  const told = await toldIn(stand);
  for (const one of all) {
    expect(countOf(told, "statement", one.message)).toBe(1);
    expect(answersTo(stand, one)).toHaveLength(1);
  }
  const { discord, support } = stand.workspace;
  if (others === "nobody else") expect(discord.threadsIn(support)).toHaveLength(all.length);
};

/** Nothing was given up, nothing put aside, and nothing done that Discord does not forgive. */
export const expectOrder = async (stand: Stand): Promise<void> => {
  expect(await stand.store().read(listQuarantined)).toEqual([]);
  expect(await stand.store().read(listDead)).toEqual([]);
  stand.workspace.discord.assertClean();
};
