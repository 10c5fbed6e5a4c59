import { type Case, isTicket, type Said } from "../core/case.ts";
import { repliedWords } from "../core/command.ts";
import type { CustomerRecord, NumberCheck } from "../core/customer.ts";
import type { Event } from "../core/event.ts";
import type { Facts } from "../core/facts.ts";
import { hear, openQuestion } from "../core/hear.ts";
import { provenNumber } from "../core/identity.ts";
import type { Match, ShownEntry } from "../core/knowledge.ts";
import { type Audience, audienceOf } from "../core/limits.ts";
import { isStaff, type Language } from "../core/person.ts";
import type { Understanding } from "../core/reading.ts";
import { localDate } from "../directory/local-date.ts";
import { nextTicketNumber } from "../storage/cases.ts";
import type { Database } from "../storage/database.ts";
import { numbersTriedSince } from "../storage/people.ts";
import { checkCode, linkOf } from "./link.ts";
import type { Parts } from "./parts.ts";
import { promisedTime } from "./promised-time.ts";
import { typedLabel } from "./typed-label.ts";

const dayMs = 24 * 60 * 60 * 1000;

/** The number this event gives: sent in a form, found in the latest words, or any digits if a number was asked for. */
const numberText = (subject: Case, event: Event, understanding: Understanding): string | null => {
  if (event.kind === "actChosen") {
    const { act } = event;
    if (act.act === "giveNumber") return act.number;
    return act.act === "correctField" && act.field.field === "number" ? act.value : null;
  }
  const { latest, latestText } = understanding;
  if (latest.customerNumber !== null) return latest.customerNumber;
  return openQuestion(subject)?.about === "number" && /\d/.test(latestText) && latestText.length <= 40
    ? latestText
    : null;
};

const checkNumber = async (db: Database, parts: Parts, subject: Case, text: string): Promise<NumberCheck> => {
  const { directory, clock } = parts;
  const number = directory.normalise(text);
  const wellFormed = directory.wellFormed(number);
  const tried = new Set(await numbersTriedSince(db, subject.customer.key, clock.now() - dayMs));
  const tooManyTries = wellFormed && tried.add(number).size > directory.triesPerDay;
  const record = wellFormed && !tooManyTries ? await directory.find(number) : null;
  return { number, wellFormed, record, tooManyTries };
};

type Known = Pick<Facts, "number" | "link" | "code"> & { readonly event: Event };

const isConfirming = (event: Event): boolean =>
  event.kind === "actChosen" && event.act.act === "command" && event.act.command.verb === "confirm";

/** R7: nothing is known of a number that is linked to somebody else, until this event confirms it. */
const recordOf = async (
  parts: Parts,
  { identity }: Case,
  { event, number, link, code }: Known,
): Promise<CustomerRecord | null> => {
  if (number !== null && number.record !== null && link === null) return number.record;
  const isConfirmed = code === "right" || isConfirming(event);
  const known = isConfirmed && identity.kind === "given" ? identity.number : provenNumber(identity);
  return known === null ? null : parts.directory.find(known);
};

/** The entries that fit what was said, among those that are for this customer. */
const matchesFor = (
  { knowledge }: Parts,
  { problems, latestText }: Understanding,
  audience: Audience,
): Pick<Facts, "matches" | "latestMatches"> => {
  const matches = problems.map(({ text }) => knowledge.match(text, audience));
  const latest = problems.findIndex(({ text }) => text === latestText);
  return { matches, latestMatches: matches[latest] ?? knowledge.match(latestText, audience) };
};

/** The entries that may be shown, in the language the customer will be answered in. */
const entriesFor = (
  parts: Parts,
  subject: Case,
  matches: readonly (readonly Match[])[],
  language: Language,
): Readonly<Record<string, ShownEntry>> => {
  const ids = new Set([...matches.flat().map(({ entry }) => entry), ...subject.shown]);
  return Object.fromEntries(
    [...ids].flatMap((id) => {
      const entry = parts.knowledge.show(id, language);
      return entry === null ? [] : [[id, entry]];
    }),
  );
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
  if (event.kind === "messagePosted")
    return isStaff(event.person) && event.place === "support" ? event.message.text : null;
  if (event.kind !== "actChosen" || event.act.act !== "command") return null;
  const { command } = event.act;
  return command.verb === "resolve" ? command.solution : repliedWords(command);
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

/** Everything the rules may know about an event, looked up before they are asked. */
export const gatherFacts = async (
  db: Database,
  parts: Parts,
  subject: Case,
  event: Event,
): Promise<Facts> => {
  const code = await checkCode(db, parts, subject, event);
  const typed = await typedLabel(db, subject, event);
  const heard = hear(subject, event, typed !== null || code !== null);
  const understanding = parts.understand(toBeRead(heard), heard.turn);
  const language = subject.told.includes("language")
    ? subject.language
    : (understanding.language ?? subject.language);
  // Six digits may look like a number of the desk.
  const text = code === null ? numberText(subject, event, understanding) : null;
  const number = text === null ? null : await checkNumber(db, parts, subject, text);
  const link = await linkOf(db, parts, subject, number);
  const record = await recordOf(parts, subject, { event, number, link, code });
  const calendar = calendarOf(parts, subject, record);
  const now = parts.clock.now();
  const hours = parts.calendars.hoursOf(calendar);
  const today = localDate(now, parts.settings.timeZone);
  const found = matchesFor(parts, understanding, audienceOf(subject, { record, today }));
  return {
    now,
    today,
    settings: parts.settings,
    understanding,
    ...found,
    entries: entriesFor(parts, subject, [...found.matches, found.latestMatches], language),
    number,
    link,
    code,
    record,
    typed,
    hints: parts.tone(wordsForCustomer(event) ?? ""),
    promised: promisedTime(subject, event, { now, settings: parts.settings, hours }),
    before: before(subject, event),
    impaired: parts.impaired(understanding.problems.map(({ text: words }) => words)),
    nextTicket: await nextTicketNumber(db),
    calendar,
    hours,
    colleague: await colleague(parts, event),
  };
};
