import type { Said } from "../core/case.ts";
import type { Conversation } from "../core/conversation.ts";
import type { Details } from "../core/details.ts";
import type { Hysteresis } from "../core/light.ts";
import type { Content } from "../core/order.ts";
import type { PersonKey } from "../core/person.ts";
import type { Understanding } from "../core/reading.ts";
import type { RoundSettings } from "../core/round.ts";
import type { Handbook } from "../core/rule.ts";
import type { Settings } from "../core/settings.ts";
import type { ToneHint } from "../core/tone.ts";
import type { Calendars } from "../directory/calendars.ts";
import type { ClosingTimes } from "../directory/closing-times.ts";
import type { CustomerDirectory } from "../directory/customers.ts";
import type { QuietTimes } from "../directory/quiet-times.ts";
import type { Service } from "../directory/services.ts";
import type { SharedRounds } from "../directory/shared-rounds.ts";
import type { SelfChecks } from "../knowledge/self-checks.ts";
import type { Store } from "../storage/store.ts";
import type { Clock } from "./clock.ts";
import type { LiveKnowledge } from "./live-knowledge.ts";
import type { Adapter } from "./port.ts";

/** What is known of customers and their numbers. */
export type Directory = {
  readonly find: CustomerDirectory["find"];
  readonly untold: CustomerDirectory["untold"];
  /** A number as the desk writes it: without spaces and dashes. */
  readonly normalise: (text: string) => string;
  readonly wellFormed: (number: string) => boolean;
  /** Different numbers one person may try in 24 hours before all get the same answer. */
  readonly triesPerDay: number;
};

/** What can be impaired, and how the desk finds out (R11). */
export type Services = {
  /** With their lights as their file has them. */
  readonly all: readonly Service[];
  /** Those that the texts speak of, whatever their light. */
  readonly named: (texts: readonly string[]) => readonly Service[];
  /** What becomes of a service that turned red. */
  readonly openIncidents: "suggest" | "automatically";
  readonly probes: Hysteresis & { readonly everyMs: number; readonly timeoutMs: number };
  /** So many similar tickets within so many minutes suggest an incident; `null`: none does. */
  readonly burst: { readonly tickets: number; readonly minutes: number } | null;
};

/** What stands pinned at the head of a channel (D1). */
export type PinnedMessage = {
  readonly conversation: Conversation;
  readonly content: Extract<Content, { audience: "channel" }>;
};

/** One line a fact; never texts of people, never secrets. */
export type Log = {
  readonly info: (facts: object, message: string) => void;
  readonly warn: (facts: object, message: string) => void;
  readonly error: (facts: object, message: string) => void;
};

/** Everything a desk is made of; `main.ts` puts it together. */
export type Parts = {
  readonly store: Store;
  readonly adapters: readonly Adapter[];
  readonly handbook: Handbook;
  readonly settings: Settings;
  /** The desk's own channel. */
  readonly internal: Conversation;
  /** Product management's own channel; `null`: they have none. */
  readonly product: Conversation | null;
  /** The channels where customers write and others read along, by key; elsewhere they are alone with the bot. */
  readonly channels: ReadonlySet<string>;
  /** What is pinned in them; none: nothing. */
  readonly pinned: readonly PinnedMessage[];
  readonly knowledge: LiveKnowledge;
  readonly understand: (said: readonly Said[], turn: number) => Understanding;
  /** Whether two texts speak of the same address, mailbox or page. */
  readonly sameMatter: (one: string, other: string) => boolean;
  /** What a text names that agents look for first, beside the services it is about (I5). */
  readonly details: (text: string, services: readonly string[]) => Details;
  /** What the handbook advises against in words for a customer (T-rules). */
  readonly tone: (text: string) => readonly ToneHint[];
  readonly directory: Directory;
  /** What customers can check themselves (D2); `null`: the desk has nothing of the kind. */
  readonly selfChecks: SelfChecks | null;
  readonly services: Services;
  /** When the desk works. */
  readonly calendars: Calendars;
  /** When the rounds are, and of which calendars (R6). */
  readonly roundTimes: SharedRounds;
  readonly rounds: RoundSettings;
  /** When the desk closes for the day. */
  readonly closingTimes: ClosingTimes;
  /** Whether the day is summed up then. */
  readonly summary: boolean;
  /** Days that what is over is kept; `null`: nothing is deleted by itself. */
  readonly keepDays: number | null;
  /** When what has waited for a quiet hour is done. */
  readonly quietTimes: QuietTimes;
  readonly clock: Clock;
  /** Where one person is written to with nobody else reading; `null`: their platform is not there. */
  readonly direct: (person: PersonKey) => Conversation | null;
  /** Six digits that nobody can guess. */
  readonly newCode: () => string;
  /** Ids that sort by creation. */
  readonly newId: () => string;
  readonly log: Log;
};
