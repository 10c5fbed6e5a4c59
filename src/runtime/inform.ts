import { type Case, isTicket } from "../core/case.ts";
import type { Conversation } from "../core/conversation.ts";
import type { Event } from "../core/event.ts";
import { hear } from "../core/hear.ts";
import { isStaff, type Party } from "../core/person.ts";
import type { Understanding } from "../core/reading.ts";
import { modeIn } from "../handbook/answering.ts";
import { withoutPersonal } from "../reading/without-personal.ts";
import { customerNumberOf } from "../storage/people.ts";
import type { Parts } from "./parts.ts";
import { customerNames } from "./personal-data.ts";

/** What is looked up of a text that was understood. */
const textsOf = ({ problems, latestText }: Understanding): readonly string[] => [
  ...problems.map(({ text }) => text),
  latestText,
];

/** Takes out of a customer's words what would tell who they are, before they leave the house (R7). */
const cleanerFor = async (
  parts: Parts,
  { key, name }: Party,
  { customerNumber }: Understanding,
): Promise<(text: string) => string> => {
  const own = await parts.store.read((db) => customerNumberOf(db, key));
  const record = own === null ? null : await parts.directory.find(own);
  const numbers = [own, customerNumber].filter((number) => number !== null);
  return (text) => withoutPersonal(text, { numbers, names: customerNames(name, record) });
};

const isUsed = ({ knowledge, settings }: Parts, conversation: Conversation): boolean =>
  knowledge.informed !== null && modeIn(settings, conversation) !== "off";

const informed = async (
  parts: Parts,
  customer: Party,
  understanding: Understanding,
  texts: readonly string[],
): Promise<Parts> => {
  if (parts.knowledge.informed === null) return parts;
  const clean = await cleanerFor(parts, customer, understanding);
  return { ...parts, knowledge: await parts.knowledge.informed({ texts, clean }) };
};

/**
 * The parts of a desk whose knowledge knows what a customer's message in a channel means: whether it is a known
 * question decides what it belongs to. Where the desk has no model for that, they stay as they are.
 */
export const informedOfMessage = async (parts: Parts, event: Event): Promise<Parts> => {
  if (event.kind !== "messagePosted" || event.conversation.thread !== null) return parts;
  if (isStaff(event.person) || event.place !== "support" || !isUsed(parts, event.conversation)) return parts;
  const { id: messageId, text, attachments } = event.message;
  const said = { messageId, text, at: event.at, attachments, turn: 0, answers: null };
  const understanding = parts.understand([said], 0);
  return informed(parts, event.person, understanding, [text, ...textsOf(understanding)]);
};

/** The same with all that was said in a case, as long as the bot may answer in it. */
export const informedOfCase = async (parts: Parts, subject: Case, event: Event): Promise<Parts> => {
  if (isTicket(subject) || !isUsed(parts, subject.conversation)) return parts;
  const heard = hear(subject, event, false);
  const understanding = parts.understand(heard.said, heard.turn);
  return informed(parts, subject.customer, understanding, textsOf(understanding));
};
