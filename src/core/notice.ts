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
  | "blocked"
  | "numberInPublic"
  | "detailsReminder"
  /** Warned for, or counted, in that turn (E6). */
  | `abuse:${number}`
  | `impaired:${string}`
  | `greetedBy:${PersonKey}`
  | `bystander:${PersonKey}`;
