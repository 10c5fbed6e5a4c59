import { type Case, inDialogue, isTicket } from "../core/case.ts";
import type { Conversation } from "../core/conversation.ts";
import type { ActChosen, MessagePosted } from "../core/event.ts";
import { isStaff, type PersonKey, partyOf } from "../core/person.ts";
import { casesOf, pausedCases, type StoredCase } from "../storage/cases.ts";
import type { Database } from "../storage/database.ts";
import { identitiesOf, isCalled } from "../storage/people.ts";
import type { Found } from "./find-case.ts";
import type { Parts } from "./parts.ts";

const isInForce = ({ case: subject }: StoredCase, now: number): boolean =>
  subject.status === "paused" && subject.until > now;

/** A pause under one of these chat identities, as long as it lasts. */
const pauseInForce = async (
  db: Database,
  { clock }: Parts,
  keys: readonly PersonKey[],
): Promise<StoredCase | null> => {
  for (const key of keys) {
    const found = (await casesOf(db, key, ["paused"])).find((one) => isInForce(one, clock.now()));
    if (found !== undefined) return found;
  }
  return null;
};

/** The paused case as that of whoever writes, where they write. */
const heldBy = (
  found: StoredCase,
  { person }: MessagePosted | ActChosen,
  conversation: Conversation,
): Found => ({ ...found, case: { ...found.case, customer: partyOf(person), conversation } });

/**
 * E6: whoever is paused is paused everywhere, under every chat identity of theirs, but on tickets, where people answer.
 * Other people of the same customer are not.
 *
 * @param found the case in whose thread they write; `null`: they write in none.
 */
export const pausedCase = async (
  db: Database,
  parts: Parts,
  event: MessagePosted,
  found: Found | null,
): Promise<Found | null> => {
  if (event.place !== "support" || isStaff(event.person)) return null;
  if (found !== null && isTicket(found.case)) return null;
  const { message, conversation, person } = event;
  const keys = await identitiesOf(db, person.key);
  if (found !== null && !keys.includes(found.case.customer.key)) return null;
  const [own] = await casesOf(db, person.key, ["paused"]);
  const paused = own ?? (await pauseInForce(db, parts, keys));
  const here = { ...conversation, thread: conversation.thread ?? message.id };
  return paused && heldBy(paused, event, here);
};

/** E6: the pause that holds for whoever presses a button of a dialogue they have begun elsewhere; `null`: none does. */
export const pauseOverAct = async (
  db: Database,
  parts: Parts,
  event: ActChosen,
  { case: subject }: Found,
): Promise<Found | null> => {
  const { person } = event;
  if (isStaff(person) || !inDialogue(subject) || person.key !== subject.customer.key) return null;
  const paused = await pauseInForce(db, parts, await identitiesOf(db, person.key));
  return paused && heldBy(paused, event, subject.conversation);
};

/** The paused case of somebody, under whatever chat identity. */
const pauseOf = async (db: Database, { customer }: Case): Promise<StoredCase | null> => {
  for (const key of await identitiesOf(db, customer.key)) {
    const [paused] = await casesOf(db, key, ["paused"]);
    if (paused !== undefined) return paused;
  }
  return null;
};

/**
 * The pause a lead wants to take back: that of whoever is answered in this thread, of the one they name, by any chat
 * identity of theirs, or the latest.
 */
export const pauseToUndo = async (
  db: Database,
  who: string | null,
  found: Found | null,
): Promise<Found | null> => {
  if (found !== null) return isTicket(found.case) ? found : ((await pauseOf(db, found.case)) ?? found);
  const paused = await pausedCases(db);
  if (who === null) return paused[0] ?? null;
  for (const one of paused) if (await isCalled(db, one.case.customer.key, who)) return one;
  return null;
};
