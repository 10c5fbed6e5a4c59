import type { ChargedWork } from "./charge.ts";
import type { CustomersKept, Linking } from "./customer.ts";
import type { Switchable, TicketProfile } from "./handbook-settings.ts";
import type { Trust } from "./identity.ts";
import type { Macro } from "./macro.ts";
import type { Language } from "./person.ts";
import type { Targets } from "./targets.ts";
import type { CallLevel, EscalationReason, Priority } from "./ticket.ts";

/** How somebody is called before a customer waits too long, and after. */
export type EscalationSettings = {
  /** Percent of a target after which a warning goes out. 1 to 99. */
  readonly warnAt: number;
  /** Minutes of opening time until the next call when nobody acknowledges one. */
  readonly repeatEvery: number;
  /** Calls for one reason, at most. 1 to 20. */
  readonly most: number;
  /** Priorities for which people are called outside the opening hours too. */
  readonly aroundTheClock: readonly Priority[];
  /** Who is called first, second and from then on, by reason; none: nobody is called for it. */
  readonly routes: Readonly<Record<EscalationReason, readonly CallLevel[]>>;
};

/**
 * What the bot does with known questions: answers and offers; offers at most; shows agents beside the ticket what it
 * would have answered; nothing.
 */
export const answerModes = ["on", "suggest", "shadow", "off"] as const;
/** One of them. */
export type AnswerMode = (typeof answerModes)[number];

/** How tickets come to agents: they claim what waits, or a new one is given to whoever is there and has the fewest. */
export const assignmentModes = ["pull", "roundRobin"] as const;

/** Who gets which ticket, and for how long. */
export type AssignmentSettings = {
  readonly mode: (typeof assignmentModes)[number];
  /** Tickets that wait for an agent, from which on they are given no other. 1 to 100. */
  readonly maxOpen: number;
  /**
   * Minutes of opening time without a sign of its agent, after which a ticket whose customer waits goes back to the
   * queue; `null`: never.
   */
  readonly staleAfter: number | null;
  /** Minutes of opening time before that, at which its agent is warned: less than those. */
  readonly warnBefore: number;
};

/** What the rules need to know of the desk; part of the desk file, validated and frozen at start. */
export type Settings = {
  readonly company: string;
  /** Language of the internal channel. */
  readonly language: Language;
  /** IANA zone of the desk, for times shown to people. */
  readonly timeZone: string;
  readonly intake: {
    /** Milliseconds of silence after which a statement is complete (E1). 0 to 60,000. */
    readonly quietMs: number;
    /** Questions about the problem, at most (R14). 0 to 5. */
    readonly maxQuestions: number;
    /** Malformed or unknown numbers before the intake goes on without one (R1). 1 to 5. */
    readonly numberAttempts: number;
  };
  readonly answers: {
    /** Probability from which an entry is the answer (R2). 0 to 1. */
    readonly answerAt: number;
    /** Probability from which an entry is offered as "Did you mean". 0 to `answerAt`. */
    readonly suggestAt: number;
    /** Where `channels` says nothing else, and in direct messages. */
    readonly mode: AnswerMode;
    /** By `<platform>:<channel id>`. */
    readonly channels: Readonly<Record<string, AnswerMode>>;
  };
  readonly links: {
    /** Where customers help themselves (R9). */
    readonly help: string;
    /** Where the state of the services can be seen (R11). */
    readonly status: string | null;
    /** Where an unpaid invoice is settled (D3). */
    readonly billing: string | null;
  };
  /** Who is shown what the directory has on a customer: whoever gives the number, or only those trusted more. */
  readonly showRecordTo: Trust;
  /** What the desk keeps of its customers. */
  readonly customers: CustomersKept;
  /** A customer number as an example, shown when one is malformed (R1); `null`: the desk asks for none. */
  readonly numberExample: string | null;
  /** How a number that is linked to one chat identity is linked to another (C5). */
  readonly linking: Linking;
  /** Days for which somebody may speak for a customer when nobody says how long (C8). 1 to 366. */
  readonly delegateDays: number;
  /** Whether a message is taken away in which a customer number stands where others read it (R1). */
  readonly removeNumbers: boolean;
  /** How soon customers are answered and their requests solved (S8). */
  readonly targets: Targets;
  readonly escalations: EscalationSettings;
  /** What work costs that is charged, as customers read it; none: they hear that an offer comes first. */
  readonly charges: Readonly<Record<ChargedWork, Readonly<Partial<Record<Language, string>>>>>;
  /** Minutes of handling after which an agent is reminded to offer consulting (R5), 1 to 480; `null`: never. */
  readonly handling: { readonly limitMinutes: number | null };
  /** Whether a command waits for its author's word when the checker has a hint on what customers would read (T-rules). */
  readonly holdBack: boolean;
  /** Replies that agents send often, in the order of the desk file. */
  readonly macros: readonly Macro[];
  /** Minutes of opening time from the reminder of a promise to its time (S3), and until the reply after a `consult` (I2). */
  readonly promises: { readonly remindBefore: number; readonly consult: number };
  /** Whether product management has a channel of its own for what they are asked (I2). */
  readonly productChannel: boolean;
  /** E6: `pauseMinutes` 1 to 10,080, `null`: nobody is warned or paused; `warnings` before the end, 1 to 5. */
  readonly abuse: { readonly pauseMinutes: number | null; readonly warnings: number };
  /** Rules that the desk does without. */
  readonly off: readonly Switchable[];
  /** What becomes a ticket (R3). */
  readonly tickets: TicketProfile;
  readonly assignment: AssignmentSettings;
  /** Minutes of opening time until a silent customer is reminded, and from then until the end; `null`: never. */
  readonly waiting: { readonly remindAfter: number | null; readonly closeAfter: number | null };
};
