import type { Case } from "../core/case.ts";
import { isTicket } from "../core/case.ts";
import { conversationKey } from "../core/conversation.ts";
import type { Outcome } from "../core/decide.ts";
import type { Effect } from "../core/effect.ts";
import { actualActor, type Event, isByPerson, type MessagePosted } from "../core/event.ts";
import type { Facts } from "../core/facts.ts";
import type { HistoryEntry } from "../core/history.ts";
import { isStaff, type PersonKey } from "../core/person.ts";
import { beginOrders } from "../storage/begin-orders.ts";
import { newestCaseOf, saveCase } from "../storage/cases.ts";
import { writeChange } from "../storage/customers.ts";
import type { Database } from "../storage/database.ts";
import { allowDelegate, revokeDelegate } from "../storage/delegates.ts";
import { record } from "../storage/history.ts";
import { acceptDelivery } from "../storage/inbox.ts";
import { enqueue, type NewOrder, type OutboxRow } from "../storage/outbox.ts";
import { joinIdentities, linkCustomer, recordNumberTry, rememberPerson } from "../storage/people.ts";
import { noteGiven } from "../storage/presence.ts";
import { recordTarget } from "../storage/target-results.ts";
import { attachThread, threadOpenedBy } from "../storage/threads.ts";
import { takeTicketNumber } from "../storage/ticket-numbers.ts";
import { startTimer, stopTimer } from "../storage/timers.ts";
import { laneOf } from "./address.ts";
import { keepConfidential } from "./confidential.ts";
import { Conflict } from "./conflict.ts";
import type { Found } from "./find-case.ts";
import { noteCode } from "./link.ts";
import { noteLookups } from "./note-lookups.ts";
import type { Parts } from "./parts.ts";
import { planOrder } from "./plan-orders.ts";
import { noticeBurst } from "./services/burst.ts";
import { keepAttached, keepDetached } from "./services/keep-attached.ts";
import { calmStorm } from "./storm.ts";

/** One decided event, with all it was decided from. */
export type Decided = {
  readonly event: Event;
  readonly found: Found;
  readonly facts: Facts;
  readonly outcome: Outcome;
};

const historyEntries = ({ event, found, outcome }: Decided): readonly HistoryEntry[] => {
  const statement: HistoryEntry[] =
    event.kind === "messagePosted" && !isStaff(event.person) && event.place !== "product"
      ? [
          {
            what: "statement",
            messageId: event.message.id,
            text: event.message.text,
            by: actualActor(event),
          },
        ]
      : [];
  const recorded = outcome.effects.flatMap((effect) => (effect.kind === "record" ? [effect.entry] : []));
  const status = outcome.subject.status;
  const decision: HistoryEntry[] =
    outcome.steps.length > 0 || status !== found.case.status
      ? [{ what: "decision", status, steps: outcome.steps }]
      : [];
  return [...statement, ...recorded, ...decision];
};

const actorOf = (event: Event): PersonKey | null => (isByPerson(event) ? actualActor(event).key : null);

const writeHistory = async (db: Database, parts: Parts, decided: Decided): Promise<void> => {
  const { event, outcome, facts } = decided;
  const base = { caseId: outcome.subject.id, at: facts.now, eventId: event.id, actor: actorOf(event) };
  await record(
    db,
    historyEntries(decided).map((entry) => ({ ...base, id: parts.newId(), entry })),
  );
};

const writeOrders = async (
  db: Database,
  parts: Parts,
  { event, outcome, facts }: Decided,
): Promise<readonly OutboxRow[]> => {
  const desk = parts.settings.language;
  const actor = (isByPerson(event) ? event.person.locale : null) ?? desk;
  const { subject } = outcome;
  const orders: NewOrder[] = [];
  for (const effect of outcome.effects) {
    const merged = isTicket(subject) ? await calmStorm(db, subject, effect, facts.now) : null;
    const planned = planOrder(subject, keepConfidential(subject, merged?.effect ?? effect), {
      desk,
      actor,
      company: parts.settings.company,
      direct: parts.direct,
    });
    if (planned === null) continue;
    orders.push({
      id: parts.newId(),
      caseId: merged?.caseId ?? subject.id,
      ...laneOf(parts, subject, planned.order, planned.key),
      key: planned.key,
      body: planned.order,
      dueAt: facts.now,
      createdAt: facts.now,
    });
  }
  await enqueue(db, orders);
  const ids = orders.map(({ id }) => id);
  return beginOrders(db, ids, facts.now);
};

/** The message that starts a case of its own, where it was written, as an event of the desk. */
const restart = async (
  db: Database,
  parts: Parts,
  { event, found }: Decided,
  messageId: string,
): Promise<MessagePosted | null> => {
  const said = found.case.said.find((one) => one.messageId === messageId);
  if (said === undefined || !isByPerson(event)) return null;
  const own = await threadOpenedBy(db, messageId, found.case.id);
  return {
    kind: "messagePosted",
    id: parts.newId(),
    at: said.at,
    person: event.person,
    conversation: own ?? { ...found.case.conversation, thread: messageId },
    place: "support",
    message: { id: said.messageId, text: said.text, attachments: said.attachments },
    startsCase: true,
  };
};

const applyEffect = async (db: Database, parts: Parts, decided: Decided, effect: Effect): Promise<void> => {
  const { found, outcome, facts } = decided;
  switch (effect.kind) {
    case "startTimer":
      return startTimer(db, outcome.subject.id, effect.timer, effect.dueAt);
    case "stopTimer":
      return stopTimer(db, outcome.subject.id, effect.timer);
    case "measure":
      return recordTarget(db, {
        ...effect.result,
        id: parts.newId(),
        caseId: outcome.subject.id,
        at: facts.now,
      });
    case "remember":
      await linkCustomer(db, effect.person, effect.number, facts.now, effect.by);
      return effect.sameAs && joinIdentities(db, effect.person, effect.sameAs);
    case "correctCustomer":
      if (await writeChange(db, effect.change)) return;
      throw new Conflict(`Correction ${effect.change.number} was taken.`);
    case "allow": {
      const { number: customer, person, by, until } = effect;
      return allowDelegate(db, { id: parts.newId(), customer, person, by, until, at: facts.now });
    }
    case "revoke":
      return revokeDelegate(db, effect.number, effect.person, { by: effect.by, at: facts.now });
    case "give":
      if (await noteGiven(db, { person: effect.to, after: effect.after, now: facts.now })) return;
      throw new Conflict(`${effect.to} was given another ticket, or has left.`);
    case "attach":
      return keepAttached(db, parts, found.case, effect);
    case "detach":
      return keepDetached(db, parts, outcome.subject, effect);
    case "sendCode":
      return noteCode(db, parts, outcome.subject, effect);
    case "startCase": {
      const event = await restart(db, parts, decided, effect.messageId);
      if (event === null) return;
      await acceptDelivery(db, {
        id: event.id,
        platform: "desk",
        lane: conversationKey(event.conversation),
        at: event.at,
        keys: [`desk:start:${effect.messageId}`],
        payload: event,
        receivedAt: facts.now,
      });
      return;
    }
    default:
      return;
  }
};

/** Messages of one person that arrive together are one statement (E1): they must not open a case each. */
const assertNewest = async (db: Database, { newest }: Found, { customer }: Case): Promise<void> => {
  if (newest !== undefined && (await newestCaseOf(db, customer.key)) !== newest)
    throw new Conflict(`${customer.key} has opened another case.`);
};

const saveSubject = async (db: Database, { found, outcome, facts }: Decided): Promise<void> => {
  const { subject } = outcome;
  await assertNewest(db, found, subject);
  if (isTicket(subject) && !isTicket(found.case) && !(await takeTicketNumber(db, subject.ticket.number)))
    throw new Conflict(`Ticket number ${subject.ticket.number} was taken.`);
  if (!(await saveCase(db, subject, found.version, facts.now, found.holder)))
    throw new Conflict(`Case ${subject.id} was changed.`);
};

const writePerson = async (db: Database, parts: Parts, { event, facts, found }: Decided): Promise<void> => {
  if (!isByPerson(event)) return;
  await rememberPerson(db, { ...actualActor(event), seenAt: facts.now });
  if (facts.number?.wellFormed && event.person.key === found.case.customer.key)
    await recordNumberTry(db, {
      id: parts.newId(),
      person: event.person.key,
      number: facts.number.number,
      at: facts.now,
    });
};

/** What a case was said in belongs to it: the thread, or the one that people may open below a message. */
const writeThread = async (db: Database, { event, outcome }: Decided): Promise<void> => {
  if (event.kind !== "messagePosted" || event.place !== "support") return;
  const thread = event.conversation.thread ?? event.message.id;
  await attachThread(db, { ...event.conversation, thread }, outcome.subject.id);
};

const isSame = (one: Case, other: Case): boolean => JSON.stringify(one) === JSON.stringify(other);

/**
 * Writes everything a decision brings: the case, its history, the orders, the timers. Part of one transaction, in
 * which the event is marked as done too.
 *
 * @returns the orders that are to be carried out once it is committed; further ones follow them in their lanes.
 * @throws {Conflict} when the case is no longer what was decided on; nothing must be committed then.
 */
export const apply = async (db: Database, parts: Parts, decided: Decided): Promise<readonly OutboxRow[]> => {
  const { found, outcome } = decided;
  if (found.version === null || !isSame(found.case, outcome.subject)) await saveSubject(db, decided);
  await writeThread(db, decided);
  await writePerson(db, parts, decided);
  await writeHistory(db, parts, decided);
  await noteLookups(db, { before: found.case, outcome, facts: decided.facts });
  for (const effect of outcome.effects) await applyEffect(db, parts, decided, effect);
  const begun = await writeOrders(db, parts, decided);
  if (isTicket(outcome.subject) && !isTicket(found.case)) await noticeBurst(db, parts, outcome.subject);
  return begun;
};
