import { answerLanguage } from "../core/answer-language.ts";
import { type Case, isTicket, type Said } from "../core/case.ts";
import type { CustomerRecord, NumberCheck } from "../core/customer.ts";
import type { Details } from "../core/details.ts";
import type { Event } from "../core/event.ts";
import type { Facts } from "../core/facts.ts";
import { hear, openQuestion } from "../core/hear.ts";
import { provenNumber } from "../core/identity.ts";
import { ownWords } from "../core/own-words.ts";
import { isStaff } from "../core/person.ts";
import type { Understanding } from "../core/reading.ts";
import { localDate } from "../directory/local-date.ts";
import { chargeNotices } from "../messages/charge-notices.ts";
import { suggestedWords } from "../messages/suggested-words.ts";
import type { Database } from "../storage/database.ts";
import { numbersTriedSince } from "../storage/people.ts";
import { findPost } from "../storage/posts.ts";
import { nextTicketNumber } from "../storage/ticket-numbers.ts";
import { correctionBy, customerOf } from "./customer-record.ts";
import { answersFor, audienceFor } from "./known-answers.ts";
import { checkCode, linkOf } from "./link.ts";
import { namedBy } from "./named-person.ts";
import { onDuty } from "./on-duty.ts";
import type { Parts } from "./parts.ts";
import { promisedTime } from "./promised-time.ts";
import { standingOf } from "./services/standing.ts";
import { typedLabel } from "./typed-label.ts";

const dayMs = 24 * 60 * 60 * 1000;

const isOrder = (event: Event): boolean => event.kind === "actChosen" && event.act.act === "command";

/** The number this event gives: sent in a form, found in the latest words, or any digits if a number was asked for. */
const numberText = (
  subject: Case,
  event: Event,
  understanding: Understanding,
  hasNumbers: boolean,
): string | null => {
  // Whoever speaks for the customer does not say who that is.
  if ("speaker" in event || !hasNumbers) return null;
  if (event.kind === "actChosen") {
    const { act } = event;
    if (act.act === "giveNumber") return act.number;
    if (act.act === "command") return act.command.verb === "customer link" ? act.command.number : null;
    return act.act === "correctField" && act.field.field === "number" ? act.value : null;
  }
  const { latest, latestText } = understanding;
  if (latest.customerNumber !== null) return latest.customerNumber;
  return openQuestion(subject)?.about === "number" && /\d/.test(latestText) && latestText.length <= 40
    ? latestText
    : null;
};

/** A message that answers no question of ours may be a known question, whose answer waits for no directory (R2). */
const patienceFor = (subject: Case, event: Event): "waits" | undefined =>
  event.kind !== "messagePosted" || openQuestion(subject)?.about === "number" ? "waits" : undefined;

/** Whoever tries many numbers learns nothing any more; agents may look up all. */
const isTried = async (db: Database, parts: Parts, subject: Case, number: string): Promise<boolean> => {
  const tried = new Set(await numbersTriedSince(db, subject.customer.key, parts.clock.now() - dayMs));
  return tried.add(number).size > parts.directory.triesPerDay;
};

const checkNumber = async (
  db: Database,
  parts: Parts,
  subject: Case,
  event: Event,
  text: string,
): Promise<NumberCheck> => {
  const { directory } = parts;
  const number = directory.normalise(text);
  const wellFormed = directory.wellFormed(number);
  const tooManyTries = wellFormed && !isOrder(event) && (await isTried(db, parts, subject, number));
  const isLookedUp = wellFormed && !tooManyTries;
  const record = isLookedUp ? await customerOf(db, directory, number, patienceFor(subject, event)) : null;
  const atWord = wellFormed && record === null ? directory.untold(number) : null;
  return { number, wellFormed, record, tooManyTries, ...(atWord !== null && { atWord }) };
};

type Known = Pick<Facts, "number" | "link" | "code"> & { readonly event: Event };

const isConfirming = (event: Event): boolean =>
  event.kind === "actChosen" && event.act.act === "command" && event.act.command.verb === "confirm";

/** R7: nothing is known of a number that is linked to somebody else, until this event confirms it. */
const recordOf = async (
  db: Database,
  parts: Parts,
  subject: Case,
  { event, number, link, code }: Known,
): Promise<CustomerRecord | null> => {
  const { identity } = subject;
  if (number !== null && number.record !== null && link === null) return number.record;
  const isConfirmed = code === "right" || isConfirming(event);
  const known = isConfirmed && identity.kind === "given" ? identity.number : provenNumber(identity);
  return known === null ? null : customerOf(db, parts.directory, known, patienceFor(subject, event));
};

const before = (subject: Case, event: Event): string | null =>
  event.kind === "messageEdited" || event.kind === "messageDeleted"
    ? (subject.said.find(({ messageId }) => messageId === event.message.id)?.text ?? null)
    : null;

const colleague = async (parts: Parts, event: Event): Promise<Facts["colleague"]> => {
  if (event.kind !== "actChosen" || event.act.act !== "command" || event.act.command.verb !== "transfer")
    return null;
  const adapter = parts.adapters.find(({ platform }) => platform === event.conversation.platform);
  return (await adapter?.colleague(event.act.command.to)) ?? null;
};

/** What an agent is about to tell the customer, or has told them in their thread. */
const wordsForCustomer = (event: Event): string | null => {
  if (event.kind === "incidentTold") return event.news?.text ?? null;
  if (event.kind === "messagePosted")
    return isStaff(event.person) && event.place === "support" ? event.message.text : null;
  if (event.kind !== "actChosen" || event.act.act !== "command") return null;
  return ownWords(event.act.command);
};

/** What the checker says of it, and the words that it would have instead. */
const reviewOf = ({ tone }: Parts, words: string | null): Pick<Facts, "hints" | "suggestion"> => {
  const hints = words === null ? [] : tone(words);
  return { hints, suggestion: words === null ? null : suggestedWords(words, hints, tone) };
};

/** On a ticket only the latest words are read: what went before was understood when it was filed. */
const toBeRead = (subject: Case): readonly Said[] =>
  isTicket(subject) ? subject.said.filter(({ turn }) => turn === subject.turn) : subject.said;

/** A ticket keeps the calendar that it was filed by: what its customer was told, and what was counted, stays true. */
const calendarOf = ({ calendars }: Parts, subject: Case, record: CustomerRecord | null): string | null => {
  if (isTicket(subject)) return subject.ticket.calendar ?? null;
  const { platform, channel } = subject.conversation;
  return calendars.nameFor({ tier: record?.tier ?? "standard", channel: `${platform}:${channel}` });
};

/** I5: what was told is sorted once, before it becomes a ticket. */
const detailsOf = (
  { details, services, settings }: Parts,
  subject: Case,
  { problems }: Understanding,
): Details => {
  if (isTicket(subject)) return {};
  const texts = problems.map(({ text }, index) => subject.corrections[index] ?? text);
  const names = services.named(texts).map(({ name }) => name[settings.language]);
  return details(texts.join("\n"), names);
};

/** Whoever is asked elsewhere finds the way to the ticket. */
const cardAt = async (db: Database, { id }: Case, event: Event): Promise<Facts["cardAt"]> => {
  if (event.kind !== "actChosen" || event.act.act !== "command" || event.act.command.verb !== "consult")
    return null;
  const card = await findPost(db, id, "card");
  return card && { platform: card.platform, channel: card.channel, thread: card.remoteId };
};

type Identified = Pick<Facts, "number" | "link" | "code" | "record" | "correction">;

/** Who the customer is, as this event says or leaves it. */
const identify = async (
  db: Database,
  parts: Parts,
  subject: Case,
  event: Event,
  { code, understanding }: Pick<Facts, "code" | "understanding">,
): Promise<Identified> => {
  // Six digits may look like a number of the desk.
  const hasNumbers = parts.settings.customers !== "none";
  const text = code === null ? numberText(subject, event, understanding, hasNumbers) : null;
  const number = text === null ? null : await checkNumber(db, parts, subject, event, text);
  const link = isOrder(event) ? null : await linkOf(db, parts, subject, number);
  const correction = await correctionBy(db, parts, subject, event);
  const record = correction?.record ?? (await recordOf(db, parts, subject, { event, number, link, code }));
  return { number, link, code, record, correction: correction?.change ?? null };
};

/** Everything the rules may know about an event, looked up before they are asked. */
export const gatherFacts = async (
  db: Database,
  parts: Parts,
  subject: Case,
  event: Event,
): Promise<Facts> => {
  const { settings, calendars, clock } = parts;
  const code = await checkCode(db, parts, subject, event);
  const typed = await typedLabel(db, subject, event);
  const named = await namedBy(db, parts, subject, event);
  const heard = hear(subject, event, typed !== null || code !== null || named !== null);
  const understanding = parts.understand(toBeRead(heard), heard.turn);
  const language = answerLanguage(subject, understanding.language);
  const identified = await identify(db, parts, subject, event, { code, understanding });
  const { record } = identified;
  const calendar = calendarOf(parts, subject, record);
  const now = clock.now();
  const hours = calendars.hoursOf(calendar);
  const today = localDate(now, settings.timeZone);
  return {
    now,
    today,
    settings,
    chargeNotices: chargeNotices(settings),
    understanding,
    ...answersFor(
      parts,
      subject,
      understanding,
      audienceFor(subject, language, today, { ...identified, settings }),
    ),
    ...identified,
    typed,
    ...reviewOf(parts, wordsForCustomer(event)),
    promised: promisedTime(subject, event, { now, settings, hours }),
    before: before(subject, event),
    details: detailsOf(parts, subject, understanding),
    ...(await standingOf(db, parts, understanding.problems)),
    cardAt: await cardAt(db, subject, event),
    nextTicket: await nextTicketNumber(db),
    calendar,
    hours,
    onDuty: await onDuty(db, parts),
    colleague: await colleague(parts, event),
    named,
  };
};
