import { eq, or } from "drizzle-orm";
import type { Case } from "../../core/case.ts";
import { type Conversation, conversationKey } from "../../core/conversation.ts";
import { forgottenCase, forgottenPlatform } from "../../core/forgotten-case.ts";
import { forgottenEntry } from "../../core/forgotten-entry.ts";
import type { PersonKey } from "../../core/person.ts";
import { type Aliases, withoutPeople } from "../../core/without-people.ts";
import { overwriteCase } from "../cases.ts";
import type { Database } from "../database.ts";
import { historyOf } from "../history.ts";
import { holdsText } from "./holds-text.ts";

/** What stands in the place of where a case was held: cases of one thread are still known to be of one. */
const placesFor = (cases: readonly Case[]): ReadonlyMap<string, Conversation> => {
  const places = new Map<string, Conversation>();
  for (const { id, conversation } of cases) {
    const key = conversationKey(conversation);
    if (!places.has(key)) places.set(key, { platform: forgottenPlatform, channel: "", thread: id });
  }
  return places;
};

const forgetHistory = async (
  db: Database,
  caseId: string,
  aliases: Aliases,
  named: readonly string[],
): Promise<void> => {
  const { history } = db.tables;
  for (const { id, actor, entry } of await historyOf(db, caseId))
    await db.orm
      .update(history)
      .set({
        entry: forgottenEntry(entry, aliases, named),
        actor: (actor === null ? undefined : aliases.get(actor)) ?? actor,
        eventId: null,
      })
      .where(eq(history.id, id));
};

/** Takes the words and the people out of cases, their history and questions, and ends their timers. */
export const forgetCases = async (
  db: Database,
  cases: readonly Case[],
  aliases: Aliases,
  named: readonly string[],
): Promise<void> => {
  const { lookups, timers, threads, linkCodes } = db.tables;
  const places = placesFor(cases);
  for (const subject of cases) {
    const place = places.get(conversationKey(subject.conversation)) ?? subject.conversation;
    await overwriteCase(db, forgottenCase(subject, aliases, place));
    await forgetHistory(db, subject.id, aliases, named);
    await db.orm.update(lookups).set({ question: "" }).where(eq(lookups.caseId, subject.id));
    for (const { caseId, table } of [timers, threads, linkCodes].map((table) => ({
      caseId: table.caseId,
      table,
    })))
      await db.orm.delete(table).where(eq(caseId, subject.id));
  }
};

/** Takes these people out of the cases of others in which they spoke or were named; the words there are the others'. */
export const forgetInOthers = async (
  db: Database,
  keys: readonly PersonKey[],
  aliases: Aliases,
): Promise<void> => {
  const { cases, history } = db.tables;
  for (const key of keys) {
    const named = `${key}"`;
    const states = await db.orm
      .select({ state: cases.state })
      .from(cases)
      .where(holdsText(cases.state, named));
    for (const { state } of states) await overwriteCase(db, withoutPeople(state, aliases));
    const rows = await db.orm
      .select({ id: history.id, actor: history.actor, entry: history.entry })
      .from(history)
      .where(or(eq(history.actor, key), holdsText(history.entry, named)));
    for (const { id, actor, entry } of rows)
      await db.orm
        .update(history)
        .set({
          entry: withoutPeople(entry, aliases),
          actor: actor === key ? (aliases.get(key) ?? actor) : actor,
        })
        .where(eq(history.id, id));
  }
};
