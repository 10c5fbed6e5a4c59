import { type Case, inDialogue, isTicket, openCase, type Status } from "../core/case.ts";
import { type Conversation, conversationKey } from "../core/conversation.ts";
import type { ActChosen, Event, MessagePosted, PersonEvent } from "../core/event.ts";
import { isForgotten } from "../core/forgotten-case.ts";
import type { Identity } from "../core/identity.ts";
import { isStaff, type PersonKey, partyOf } from "../core/person.ts";
import {
  casesOf,
  loadByPost,
  loadByThread,
  loadByTicket,
  loadCase,
  newestCaseOf,
  type StoredCase,
} from "../storage/cases.ts";
import type { Database } from "../storage/database.ts";
import { identitiesOf, linkedNumberOf } from "../storage/people.ts";
import { caseWithMessage } from "./case-with-message.ts";
import { continues, isDoneWith } from "./continues.ts";
import { belowFirst, belowNext } from "./first-words.ts";
import type { Parts } from "./parts.ts";
import { pausedCase, pauseOverAct, pauseToUndo } from "./paused-person.ts";

/** A case and the version it was read at; `version` null: it is not in the database yet. */
export type Found = {
  readonly case: Case;
  readonly version: number | null;
  /** Of a case that is not in the database yet: the one that has its thread so far. */
  readonly holder?: string | null;
  /** Of a case that is not in the database yet: the one that its customer has opened last. */
  readonly newest?: string | null;
};

/** Statuses in which a message in the channel itself can belong to a case of its writer. */
const unfinished: readonly Status[] = [
  "listening",
  "answered",
  "suggested",
  "intake",
  "confirming",
  "detailsMissing",
  "queued",
  "claimed",
  "waitingForCustomer",
  "resolved",
];

/** After this long a customer who writes in the channel is answered there, not in a thread far above (C5). */
const returnsAfterMs = 30 * 60 * 1000;

/** Whether others read along there. */
const isOpen = ({ channels }: Parts, conversation: Conversation): boolean =>
  channels.has(conversationKey({ ...conversation, thread: null }));

/**
 * C5: the dialogue goes on where the customer writes now. What they told the bot alone is read back to them alone,
 * wherever they write meanwhile.
 */
const followed = (parts: Parts, found: Found, event: MessagePosted): Found => {
  const subject = found.case;
  if (!isOpen(parts, subject.conversation) && isOpen(parts, event.conversation)) return found;
  const lastAt = subject.said.at(-1)?.at ?? subject.openedAt;
  const elsewhere =
    subject.conversation.platform !== event.conversation.platform ||
    subject.conversation.channel !== event.conversation.channel;
  return inDialogue(subject) && (elsewhere || event.at - lastAt > returnsAfterMs)
    ? { ...found, case: { ...subject, conversation: { ...event.conversation, thread: event.message.id } } }
    : found;
};

/** After this long, what somebody has left unfinished elsewhere is not what they write about here. */
const resumedMs = 24 * 60 * 60 * 1000;

/** The dialogue as that of another chat identity of the same human, who goes on with it where they write now. */
const movedTo = (found: Found, { person, conversation, message }: MessagePosted): Found => ({
  ...found,
  case: {
    ...found.case,
    customer: partyOf(person),
    conversation: { ...conversation, thread: conversation.thread ?? message.id },
  },
});

/** C5: a dialogue that the same human, as proven by a code, has begun under another chat identity. */
const begunElsewhere = async (db: Database, parts: Parts, event: MessagePosted): Promise<Found | null> => {
  const [, ...others] = await identitiesOf(db, event.person.key);
  const found = (await Promise.all(others.map((key) => casesOf(db, key, unfinished)))).flat();
  const isMeant = ({ case: subject }: Found): boolean =>
    inDialogue(subject) &&
    continues(parts, subject, event) &&
    (isOpen(parts, subject.conversation) || !isOpen(parts, event.conversation)) &&
    event.at - (subject.said.at(-1)?.at ?? subject.openedAt) <= resumedMs;
  const begun = found.find(isMeant);
  return begun === undefined ? null : movedTo(begun, event);
};

/** Whoever goes on in their own thread after they went on elsewhere takes the dialogue along. */
const backHere = async (db: Database, found: Found, event: MessagePosted): Promise<Found> => {
  const { key } = found.case.customer;
  if (key === event.person.key || isStaff(event.person) || !inDialogue(found.case)) return found;
  const isSame = (await identitiesOf(db, event.person.key)).includes(key);
  return isSame ? movedTo(found, event) : found;
};

/**
 * What stood before anything else was looked up. A new case is opened only while it still stands: read later, it could
 * be a case that this look has missed, and whose thread the new one would take.
 */
type Before = {
  /** The case that has the thread of a message, or the thread below it. */
  readonly held: StoredCase | null;
  readonly newest: string | null;
};

const readBefore = async (
  db: Database,
  { conversation, message, person }: MessagePosted,
): Promise<Before> => ({
  held: await loadByThread(db, { ...conversation, thread: conversation.thread ?? message.id }),
  newest: await newestCaseOf(db, person.key),
});

/** C5: who is known by a number is not asked for it again; who writes to a desk without numbers is their account. */
const identityOf = async (db: Database, { settings }: Parts, person: PersonKey): Promise<Identity> => {
  if (settings.customers === "none") return { kind: "account" };
  const linked = await linkedNumberOf(db, person);
  if (linked === null) return { kind: "unasked" };
  return settings.customers === "records"
    ? { kind: "given", inDirectory: true, known: true, ...linked }
    : { kind: "given", inDirectory: false, atWord: "noList", known: true, ...linked };
};

const newCase = async (
  db: Database,
  parts: Parts,
  event: MessagePosted,
  { held, newest }: Before,
): Promise<Found | null> => {
  if (isStaff(event.person) || event.place !== "support") return null;
  const subject = openCase(
    {
      id: parts.newId(),
      customer: partyOf(event.person),
      conversation: { ...event.conversation, thread: event.conversation.thread ?? event.message.id },
      language: event.person.locale ?? parts.settings.language,
      openedAt: event.at,
    },
    await identityOf(db, parts, event.person.key),
  );
  return { case: subject, version: null, holder: held?.case.id ?? null, newest };
};

const inThread = async (db: Database, event: PersonEvent): Promise<Found | null> => {
  const { platform, channel, thread } = event.conversation;
  if (thread === null) return null;
  return (await loadByThread(db, event.conversation)) ?? (await loadByPost(db, platform, channel, thread));
};

/**
 * The case in the thread of a message, or the customer's own in the thread below it, when an answer to it was faster
 * than the message itself.
 */
const atThread = async (db: Database, event: MessagePosted, { held }: Before): Promise<Found | null> => {
  const { platform, channel, thread } = event.conversation;
  if (thread !== null) return held ?? (await loadByPost(db, platform, channel, thread));
  return held?.case.customer.key === event.person.key ? held : null;
};

/** Words in the thread of what was emptied concern it no more: nothing is to stand there again. */
const unlessForgotten = (found: Found | null): Found | null =>
  found !== null && isForgotten(found.case) ? null : found;

/** E1: a case still listened to, when its customer goes on in a thread: below a message that is on its way, perhaps. */
const inOneBreath = async (
  db: Database,
  { conversation: { platform, channel, thread }, person, place }: MessagePosted,
): Promise<Found | null> => {
  if (thread === null || place !== "support" || isStaff(person)) return null;
  const listening = await casesOf(db, person.key, ["listening"]);
  const isHere = ({ conversation }: Case) =>
    conversation.platform === platform && conversation.channel === channel;
  return listening.find(({ case: subject }) => isHere(subject)) ?? null;
};

/** A finished case in a thread takes words that refer to it; anything else in the thread is a new request. */
const isOver = (parts: Parts, subject: Case, event: MessagePosted): boolean =>
  event.person.key === subject.customer.key &&
  (subject.status === "declined" || isDoneWith(parts, subject, event));

const ofMessage = async (db: Database, parts: Parts, event: MessagePosted): Promise<Found | null> => {
  const before = await readBefore(db, event);
  if (event.startsCase) return newCase(db, parts, event, before);
  const found = unlessForgotten(await atThread(db, event, before)) ?? (await inOneBreath(db, event));
  const paused = await pausedCase(db, parts, event, found);
  if (paused !== null) return paused;
  if (found !== null)
    return isOver(parts, found.case, event) ? newCase(db, parts, event, before) : backHere(db, found, event);
  if (event.conversation.thread === null && event.place === "support" && !isStaff(event.person)) {
    const own = await casesOf(db, event.person.key, unfinished);
    const dialogue = own.find(({ case: subject }) => inDialogue(subject) && continues(parts, subject, event));
    const ticket = own.find(({ case: subject }) => isTicket(subject) && continues(parts, subject, event));
    const begun = dialogue === undefined ? await begunElsewhere(db, parts, event) : null;
    if (begun !== null) return begun;
    const chosen = dialogue ?? ticket;
    if (chosen !== undefined) return followed(parts, chosen, event);
  }
  return newCase(db, parts, event, before);
};

const ofAct = async (db: Database, event: ActChosen): Promise<Found | null> => {
  const { act, target } = event;
  if (act.act === "command" && act.command.verb === "abuse undo" && target === null)
    return pauseToUndo(db, act.command.who, await inThread(db, event));
  if (target === null) return inThread(db, event);
  return "ticket" in target ? loadByTicket(db, target.ticket) : loadCase(db, target.caseId);
};

/** The case an event belongs to, a new one for a customer's first word, or `null` when it concerns none. */
export const findCase = async (db: Database, parts: Parts, event: Event): Promise<Found | null> => {
  switch (event.kind) {
    case "messagePosted": {
      const found = await ofMessage(db, parts, event);
      return found && belowFirst(found, event);
    }
    case "messageEdited":
      return caseWithMessage(db, event);
    case "messageDeleted": {
      const found = await caseWithMessage(db, event);
      return found && belowNext(db, found, event);
    }
    case "actChosen": {
      const found = await ofAct(db, event);
      return found && ((await pauseOverAct(db, parts, event, found)) ?? found);
    }
    case "timerFired":
    case "deliveryFailed":
    case "incidentTold":
      return unlessForgotten(await loadCase(db, event.caseId));
  }
};
