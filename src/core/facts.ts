import type { CustomerAct } from "./act.ts";
import type { ChargedWork } from "./charge.ts";
import type { Colleague } from "./command.ts";
import type { Conversation } from "./conversation.ts";
import type { CodeCheck, CustomerRecord, NumberCheck, NumberLink, ServiceStatus } from "./customer.ts";
import type { CustomerChange } from "./customer-field.ts";
import type { PromisedTime } from "./customer-promise.ts";
import type { Named } from "./delegate.ts";
import type { Details } from "./details.ts";
import type { OnDuty } from "./duty.ts";
import type { Incident } from "./incident.ts";
import type { Match, ShownEntry } from "./knowledge.ts";
import type { Language } from "./person.ts";
import type { Understanding } from "./reading.ts";
import type { Settings } from "./settings.ts";
import type { OfficeHours } from "./targets.ts";
import type { ToneHint } from "./tone.ts";

/**
 * Everything the rules may know besides the case and the event, as values: no rule reads a clock, draws an id or
 * asks a service itself.
 */
export type Facts = {
  readonly now: number;
  /** The day on the desk's calendar, `yyyy-mm-dd`. */
  readonly today: string;
  readonly settings: Settings;
  /** What a customer reads before anything is charged, by language. */
  readonly chargeNotices: Readonly<Record<Language, Readonly<Record<ChargedWork, string>>>>;
  /** All the customer has said, this event included. */
  readonly understanding: Understanding;
  /** For each problem of the understanding, the best entries first; official ones only (I2). */
  readonly matches: readonly (readonly Match[])[];
  /** The same for the latest text alone, which may ask something beside the matter. */
  readonly latestMatches: readonly Match[];
  /** The entries named in these matches or in the case, in the customer's language where they exist. */
  readonly entries: Readonly<Record<string, ShownEntry>>;
  /** The number in this event, or the one read from what was said, checked (R1). */
  readonly number: NumberCheck | null;
  /** Somebody else to whom that number, or the unconfirmed one of the case, is linked; `null`: nobody. */
  readonly link: NumberLink | null;
  /** The code in this event, checked; `null`: none was given, or none is asked for. */
  readonly code: CodeCheck | null;
  /** The directory's record of the customer of this case, once they are known and their number is confirmed (R7). */
  readonly record: CustomerRecord | null;
  /** What this event would correct of that record, or take back; the record is as it is afterwards (S7). */
  readonly correction: CustomerChange | null;
  /** The act of the open button whose label the customer has typed instead of pressing it (C4). */
  readonly typed: CustomerAct | null;
  /** What the checker has to say about the words that this event sends to the customer (T-rules); of agents alone. */
  readonly hints: readonly ToneHint[];
  /** These words as the hints would have them; `null`: there are none, or one of them has no wording to take over. */
  readonly suggestion: string | null;
  /** The time that words of this event to the customer promise, or that a `promise` names (S3); `null`: there are none. */
  readonly promised: PromisedTime | null;
  /** The text of the message that this event edits or deletes, as it was. */
  readonly before: string | null;
  /** What the customer could check themselves about a fault they told, in the order of the problems (D2). */
  readonly selfChecks: readonly string[];
  /** What the request names that agents look for first (I5); empty on a ticket. */
  readonly details: Details;
  /** The services that the problems point to and that are not green (R11). */
  readonly impaired: readonly ServiceStatus[];
  /** Those that the problems point to and that are green, as the desk has seen itself, not long ago. */
  readonly working: readonly ServiceStatus[];
  /** The incidents that are open, oldest first. */
  readonly incidents: readonly Incident[];
  /** Where the ticket's card stands, when a `consult` is given; `null`: nowhere yet, or nobody needs to know. */
  readonly cardAt: Conversation | null;
  /** The number the next ticket will get. */
  readonly nextTicket: number;
  /** The calendar of this case, by its name in the desk file; `null`: the desk's own. A ticket keeps the one it was filed by. */
  readonly calendar: string | null;
  /** When the desk works by that calendar: a pure function of what it is asked. */
  readonly hours: OfficeHours;
  /** Who of the desk is there to be given tickets, in no order; nobody where agents claim them. */
  readonly onDuty: readonly OnDuty[];
  /** The person a `transfer` names, when the desk knows an agent or lead of that name. */
  readonly colleague: Colleague | null;
  /** Whom this event wants to be heard as the customer, or no longer (C8). */
  readonly named: Named | null;
};
