import { MessageType } from "discord.js";
import { timeOf } from "../ids.ts";
import type { Happening, Spot } from "./happening.ts";
import { keyOf, laneOf } from "./keys.ts";
import { authorSchema, deletionSchema, type Message, messageSchema, read, type Who } from "./payload.ts";
import { spotOf } from "./spot.ts";
import type { Surroundings } from "./surroundings.ts";

/** Words of a person. All others are notices, or what programs say. */
const personal: readonly unknown[] = [undefined, MessageType.Default, MessageType.Reply];

/** Whether a message is words of a person: bots, webhooks and Discord itself write messages too. */
export const isByPerson = (event: unknown, { workspace }: Pick<Surroundings, "workspace">): boolean => {
  const { author, webhook_id, type } = read(authorSchema, event);
  const isProgram = author?.["bot"] === true || author?.["system"] === true || webhook_id !== undefined;
  return !isProgram && author?.["id"] !== workspace.botUserId && personal.includes(type);
};

type Written = { readonly message: Message; readonly who: Who; readonly spot: Spot; readonly lane: string };

/** What a person wrote; `null`: it is none of a person, or surely where the desk is not. */
const readWritten = (event: unknown, surroundings: Surroundings): Written | null => {
  if (spotOf(event, surroundings, null) === null || !isByPerson(event, surroundings)) return null;
  const message = read(messageSchema, event);
  const { author: user, member } = message;
  const spot = spotOf(event, surroundings, user.id);
  return spot && { message, spot, who: { user, member: member ?? null }, lane: laneOf(spot, user.id) };
};

/** A new message. */
export const readPosted = (event: unknown, surroundings: Surroundings): Happening | null => {
  const written = readWritten(event, surroundings);
  if (written === null) return null;
  const { id } = written.message;
  return { ...written, happened: "posted", keys: [keyOf.message(id)], at: timeOf(id) };
};

/** A change of a message; the preview of a link and a pin change nothing of what its author said. */
export const readEdited = (event: unknown, surroundings: Surroundings): Happening | null => {
  const written = readWritten(event, surroundings);
  const edited = written?.message.edited_timestamp;
  if (written === null || edited === undefined) return null;
  const { id } = written.message;
  const editedAt = Date.parse(edited);
  if (Number.isNaN(editedAt))
    throw new Error("Cannot read a delivery of Discord: nobody can tell when a message was edited.");
  return {
    ...written,
    happened: "edited",
    keys: [keyOf.edit(id, editedAt)],
    at: Math.max(editedAt, timeOf(id) + 1),
  };
};

/**
 * A deletion: Discord says neither when it was nor who wrote the message.
 *
 * @param missed whether it was found out later, by looking for the message.
 */
export const readDeleted = (
  event: unknown,
  surroundings: Surroundings,
  missed: boolean,
): Happening | null => {
  const spot = spotOf(event, surroundings, null);
  if (spot === null) return null;
  const { id } = read(deletionSchema, event);
  const key = missed ? keyOf.missedDeletion(id) : keyOf.deletion(id);
  return { happened: "deleted", keys: [key], lane: laneOf(spot, null), at: null, spot, message: { id } };
};
