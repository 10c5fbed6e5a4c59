import type { Language } from "./person.ts";

/** What a customer mainly wants, as a support agent would sort it. */
export const requestKinds = [
  "fault",
  "question",
  "order",
  "change_request",
  "teaching",
  "internal",
  "callback",
  "person",
  "complaint",
  "abuse",
  "prospect",
  "partner",
  "legal",
  "sales_pitch",
  "greeting",
  "thanks",
  "chatter",
  "confirm",
  "deny",
  "number",
] as const;
export type RequestKind = (typeof requestKinds)[number];

/** The pieces of a problem (R14): symptom, object, time, message shown, steps done, what was expected. */
export const pieces = ["what", "where", "when", "message", "steps", "expected"] as const;
export type Piece = (typeof pieces)[number];

/** What one text says, read without knowing the case. */
export type Reading = {
  /** `null` when the text is too short or too mixed to tell (fewer than three words). */
  readonly language: Language | null;
  readonly kind: RequestKind;
  /** A competent agent could start on this without asking back. */
  readonly exact: boolean;
  readonly says: readonly Piece[];
  /** Tells of something that is broken, whatever is wished beside (R13). */
  readonly trouble: boolean;
  readonly upset: boolean;
  readonly abusive: boolean;
  /** Wants what is theirs by right or contract, such as its end or their invoices: never an order that is charged (R15). */
  readonly entitled: boolean;
  /** Takes something back that they said, or speaks of a misunderstanding (E6). */
  readonly apologises: boolean;
  /** Asks to be called. */
  readonly callback: boolean;
  /** The employee asked for by name. */
  readonly person: string | null;
  /** Digits of the one number in the text that is a customer number. */
  readonly customerNumber: string | null;
  /** "I don't know", "no idea": the customer cannot say more. */
  readonly cannotSay: boolean;
  /** Says of themselves that they are no customer (R10). */
  readonly notCustomer: boolean;
  /** Presses for an answer and names no matter: "come on, tell me" (R7). */
  readonly insists: boolean;
  /** Too little to work on: a bare cry, a call-me-back, an is-anyone-there (R14). */
  readonly vague: boolean;
};

/** One of the problems a customer told, kept apart from the others (E1). */
export type ReadProblem = {
  /** The customer's own words about this problem, without greeting and sign-off. */
  readonly text: string;
  readonly reading: Reading;
  /** The pieces the customer has given, from the statement itself and from answers to our questions. */
  readonly says: readonly Piece[];
};

/** All that a customer has said in a case so far, understood as a whole. */
export type Understanding = {
  readonly problems: readonly ReadProblem[];
  /** The messages since the bot last spoke, read as one text. */
  readonly latest: Reading;
  /** The latest text itself, trimmed. */
  readonly latestText: string;
  /** The employee whom the latest words ask for, perhaps beside a problem (R4). */
  readonly wantedPerson: string | null;
  /** From any message of the case, the latest first. */
  readonly customerNumber: string | null;
  readonly language: Language | null;
};
