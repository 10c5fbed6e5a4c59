import { createHash } from "node:crypto";
import type { Case } from "../core/case.ts";
import type { CodeCheck, NumberCheck, NumberLink } from "../core/customer.ts";
import type { Effect } from "../core/effect.ts";
import type { Event } from "../core/event.ts";
import type { Unconfirmed } from "../core/identity.ts";
import type { Party, PersonKey } from "../core/person.ts";
import type { Database } from "../storage/database.ts";
import { linkCodeOf, linkCodesSince, saveLinkCode } from "../storage/link-codes.ts";
import { linkedTo } from "../storage/people.ts";
import type { Parts } from "./parts.ts";

const dayMs = 24 * 60 * 60 * 1000;
/** How long a code counts, in milliseconds. */
const validMs = 10 * 60 * 1000;
/** Codes in 24 hours: for one who wants to be recognised, and to one who is known. Beyond, an agent confirms. */
const mostFor = 3;
const mostTo = 5;

/** A number and whoever is waiting for it to be confirmed. */
type Pending = { readonly number: string; readonly unconfirmed: Unconfirmed };

const pendingOf = ({ identity }: Case): Pending | null =>
  identity.kind === "given" && identity.unconfirmed !== undefined
    ? { number: identity.number, unconfirmed: identity.unconfirmed }
    : null;

const platformOf = (key: PersonKey): string => key.slice(0, key.indexOf(":"));

/**
 * Accounts of one platform are people of one customer, who share their number. An account of another platform may be
 * the same human, and is not taken for one without a confirmation.
 */
const holderElsewhere = (people: readonly Party[], person: PersonKey): Party | null =>
  people.find(({ key }) => platformOf(key) !== platformOf(person)) ?? null;

const freshCode = async (
  db: Database,
  parts: Parts,
  person: PersonKey,
  holder: PersonKey,
): Promise<string | null> => {
  if (parts.direct(holder) === null) return null;
  const sent = await linkCodesSince(db, { person, holder }, parts.clock.now() - dayMs);
  const isEnough =
    sent.filter((code) => code.person === person).length >= mostFor ||
    sent.filter((code) => code.holder === holder).length >= mostTo;
  return isEnough ? null : parts.newCode();
};

/**
 * Who has on another platform the number that is given, or the unconfirmed one of the case, as far as the desk asks; with a code that
 * could be sent to them.
 */
export const linkOf = async (
  db: Database,
  parts: Parts,
  subject: Case,
  number: NumberCheck | null,
): Promise<NumberLink | null> => {
  const { linking } = parts.settings;
  const wanted = number !== null && number.record !== null ? number.number : pendingOf(subject)?.number;
  if (linking === "number" || wanted === undefined) return null;
  const { key } = subject.customer;
  const people = await linkedTo(db, wanted);
  const holder = people.some((one) => one.key === key) ? null : holderElsewhere(people, key);
  if (holder === null) return null;
  const code = linking === "code" ? await freshCode(db, parts, key, holder.key) : null;
  return { number: wanted, holder, code };
};

const digitsOf = (text: string): string => text.replace(/\D/g, "");

/** A code among a few words while it is asked for; later only a text that is nothing else. */
const codeInWords = (subject: Case, number: string, text: string): string | null => {
  if (/^\s*\d{3}[ -]?\d{3}\s*$/.test(text)) return digitsOf(text);
  const digits = digitsOf(text);
  const isAwaited = subject.status === "intake" && subject.awaiting.about === "code";
  const isMeant = isAwaited && text.length <= 40 && /^\d{4,8}$/.test(digits) && digits !== number;
  return isMeant ? digits : null;
};

const givenCode = (subject: Case, number: string, event: Event): string | null => {
  if (!("person" in event) || event.person.key !== subject.customer.key) return null;
  if (event.kind === "messagePosted") return codeInWords(subject, number, event.message.text);
  return event.kind === "actChosen" && event.act.act === "giveCode" ? digitsOf(event.act.code) : null;
};

const digestOf = (id: string, code: string): string =>
  createHash("sha256").update(`${id}:${code}`).digest("hex");

/** Checks the code that an event gives, if one was sent for this case. */
export const checkCode = async (
  db: Database,
  { clock }: Parts,
  subject: Case,
  event: Event,
): Promise<CodeCheck | null> => {
  const pending = pendingOf(subject);
  if (pending?.unconfirmed.status !== "asked") return null;
  const given = givenCode(subject, pending.number, event);
  if (given === null) return null;
  const sent = await linkCodeOf(db, subject.id);
  // Whoever types an old code learns that it is old, and not whether it was right.
  if (sent === null || sent.sentAt + validMs < clock.now()) return "expired";
  return sent.number === pending.number && sent.digest === digestOf(sent.id, given) ? "right" : "wrong";
};

/** Keeps what is needed to recognise the code that is being sent. */
export const noteCode = (
  db: Database,
  parts: Parts,
  subject: Case,
  { to, number, code }: Extract<Effect, { kind: "sendCode" }>,
): Promise<void> => {
  const id = parts.newId();
  const sentAt = parts.clock.now();
  const digest = digestOf(id, code);
  const kept = { id, caseId: subject.id, person: subject.customer.key, holder: to, number, digest, sentAt };
  return saveLinkCode(db, kept, sentAt - dayMs);
};
