import type { Act, CustomerAct } from "../../src/core/act.ts";
import type { Attachment } from "../../src/core/attachment.ts";
import type { Command } from "../../src/core/command.ts";
import type { Conversation, Place } from "../../src/core/conversation.ts";
import type {
  ActChosen,
  DeliveryFailed,
  IncidentTold,
  MessageDeleted,
  MessageEdited,
  MessagePosted,
  TimerFired,
} from "../../src/core/event.ts";
import { type Person, partyOf } from "../../src/core/person.ts";
import { belowCard, monday, thread } from "./cases.ts";
import { anna, tom } from "./people.ts";

type Posting = {
  readonly by?: Person;
  readonly id?: string;
  readonly at?: number;
  readonly in?: Conversation;
  readonly place?: Place;
  readonly attachments?: readonly Attachment[];
};

/** A minute after the case was opened. */
export const soon = monday + 60_000;

/** Somebody writes: Anna in her thread, unless said otherwise. */
export const posted = (text: string, posting: Posting = {}): MessagePosted => ({
  kind: "messagePosted",
  id: `posted-${posting.id ?? "m1"}`,
  at: posting.at ?? soon,
  person: posting.by ?? anna,
  conversation: posting.in ?? (posting.place === "internal" ? belowCard : thread),
  place: posting.place ?? "support",
  message: { id: posting.id ?? "m1", text, attachments: posting.attachments ?? [] },
});

const byPerson = (id: string, person: Person) => ({
  id,
  at: soon,
  person,
  conversation: thread,
  place: "support" as const,
});

/** Somebody changes a message. */
export const edited = (messageId: string, text: string, by: Person = anna): MessageEdited => ({
  ...byPerson(`edit-${messageId}`, by),
  kind: "messageEdited",
  message: { id: messageId, text },
});

/** Somebody takes a message away. */
export const deleted = (messageId: string, by: Person = anna): MessageDeleted => ({
  ...byPerson(`delete-${messageId}`, by),
  kind: "messageDeleted",
  message: { id: messageId },
});

const chosen = (act: Act, by: Person, id: string): ActChosen => ({
  ...byPerson(id, by),
  kind: "actChosen",
  act,
  target: null,
});

/** Somebody presses a button of the customer's: Anna, unless said otherwise. */
export const pressed = (act: CustomerAct, by: Person = anna, id = "press-1"): ActChosen =>
  chosen(act, by, id);

/** Somebody gives a command: Tom, unless said otherwise. */
export const command = (order: Command | BareVerb, by: Person = tom, id = "command-1"): ActChosen =>
  chosen({ act: "command", command: typeof order === "string" ? { verb: order } : order }, by, id);

type BareVerb =
  | "claim"
  | "release"
  | "take"
  | "acknowledge"
  | "settle"
  | "close"
  | "reopen"
  | "confirm"
  | "offer order"
  | "offer repair"
  | "offer consulting"
  | "show";

/** A command that cannot be read. */
export const unclear = (by: Person): ActChosen =>
  chosen({ act: "unclear", problem: { problem: "unknownVerb", word: "klaim" } }, by, "command-1");

/** Nothing was written for `intake.quietMs`. */
export const aPause = (): TimerFired => ({
  kind: "timerFired",
  id: "quiet-1",
  at: soon,
  timer: "quiet",
  caseId: "case-1",
});

/** Something has become of incident I-2 of the mail service; by Tom in these words, unless said otherwise. */
export const incidentTold = (
  step: IncidentTold["step"],
  news: IncidentTold["news"] = { text: "Wir tauschen gerade einen Server.", by: partyOf(tom) },
): IncidentTold => ({
  kind: "incidentTold",
  id: `incident-${step}`,
  at: soon,
  caseId: "case-1",
  incident: { number: 2, service: { id: "mail", name: { de: "E-Mail", en: "Mail" } } },
  step,
  news: step === "opened" ? null : news,
});

/** A message of the desk came nowhere. */
export const undelivered = (): DeliveryFailed => ({
  kind: "deliveryFailed",
  id: "failed-1",
  at: soon,
  caseId: "case-1",
  orderId: "order-1",
  reason: "channel_not_found",
});
