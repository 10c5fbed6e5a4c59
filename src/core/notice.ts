import type { PersonKey } from "./person.ts";

/** Things the desk says once in a case: naming them keeps it from repeating itself. */
export type Notice =
  | "language"
  | "greeting"
  | "askForMore"
  | "explained"
  | "anybodyHelps"
  | "internal"
  | "teaching"
  | "canWait"
  | "blocked"
  | "selfCheck"
  | "numberInPublic"
  | "secretTold"
  | "detailsReminder"
  /** Warned for, or counted, in that turn (E6). */
  | `abuse:${number}`
  | `impaired:${string}`
  | "working"
  | `greetedBy:${PersonKey}`
  | `bystander:${PersonKey}`
  /** The customer was asked whether they may speak for them (C8). */
  | `authorise:${PersonKey}`;
