import { type Case, isTicket } from "./case.ts";
import { type Command, type IncidentCommand, repliedWords, type Wording } from "./command.ts";
import type { ActChosen, Event } from "./event.ts";
import { afterHints } from "./hinted.ts";
import { ownWords, type WordedCommand, withOwnWords } from "./own-words.ts";
import type { Party, PersonKey } from "./person.ts";
import type { Ticket } from "./ticket.ts";
import type { ToneHint } from "./tone.ts";

/** A command that was not carried out, because the checker has something to say about its words (T-rules). */
export type Held<Worded extends WordedCommand> = {
  /** When it was given, in milliseconds since 1970: what its buttons name it by. */
  readonly id: number;
  readonly by: Party;
  readonly command: Worded;
  readonly hints: readonly ToneHint[];
  /** The words as the hints would have them; `null`: one of the hints has no wording that could simply stand instead. */
  readonly suggestion: string | null;
};

/** Words for one customer, which wait on their ticket. */
export type HeldReply = Held<
  Extract<WordedCommand, { verb: "reply" | "ask" | "update" | "macro" | "resolve" }>
>;

/** Words for all customers of an incident. */
export type HeldNews = Held<Extract<WordedCommand, IncidentCommand>>;

/** What the buttons of held words say of them: `1772697600000`, `1772697600000-suggested`. */
export const heldWord = (id: number, wording: Wording): string =>
  wording === "own" ? String(id) : `${id}-suggested`;

/** Reads it back; `null`: it says nothing of the kind. */
export const readHeldWord = (word = ""): { readonly held: number; readonly wording: Wording } | null => {
  const [, id, suggested] = /^(\d{1,15})(-suggested)?$/.exec(word) ?? [];
  return id === undefined ? null : { held: Number(id), wording: suggested ? "suggested" : "own" };
};

/** The words that wait; never empty. */
export const heldText = ({ command }: HeldReply | HeldNews): string => ownWords(command) ?? "";

/** What of somebody's words waits on a ticket: one text a person. `id`: no other than that; `null`: whichever. */
export const heldOf = (
  { held = [] }: Pick<Ticket, "held">,
  person: PersonKey,
  id: number | null = null,
): HeldReply | null => held.find((one) => one.by.key === person && (id === null || one.id === id)) ?? null;

/** The command to be carried out when what waits is sent in that wording; `null`: there is no such wording. */
export const commandOf = <Worded extends WordedCommand>(
  { command, suggestion }: Held<Worded>,
  wording: Wording,
): Worded | null => {
  if (wording === "own") return command;
  return suggestion === null ? null : withOwnWords(command, suggestion);
};

/**
 * What came from a window of a chat platform: one that sends words to a customer is final only when its author saw the
 * words as they stand, hints and all.
 */
export const asReviewed = (event: ActChosen): ActChosen =>
  event.act.act === "command" && repliedWords(event.act.command) !== null
    ? { ...event, reviewed: true }
    : event;

/** What the wording that is sent has changed counts as heeded (S5). */
const afterHeld = (event: ActChosen, command: Command, { hints }: HeldReply): ActChosen => {
  const given = { act: { act: "command", command }, target: event.target } as const;
  return {
    ...event,
    ...afterHints(
      given,
      hints.map(({ kind }) => kind),
    ),
  };
};

const release = (event: ActChosen, held: HeldReply, wording: Wording): ActChosen => {
  const command = commandOf(held, wording);
  return command === null ? event : { ...afterHeld(event, command, held), reviewed: true, releases: held.id };
};

/**
 * An order to send what waits, as the order that was given then; and words that take the place of some that wait, with
 * what their author was shown of those. All other events stay as they are, and so does an order that finds nothing to
 * send.
 */
export const released = (subject: Case, event: Event): Event => {
  if (event.kind !== "actChosen" || event.act.act !== "command" || !isTicket(subject)) return event;
  const { command } = event.act;
  const isSending = command.verb === "send";
  const held = heldOf(subject.ticket, event.person.key, isSending ? command.held : null);
  if (held === null) return event;
  return isSending ? release(event, held, command.wording) : afterHeld(event, command, held);
};
