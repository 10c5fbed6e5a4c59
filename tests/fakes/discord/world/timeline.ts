import { refusal } from "../discord-error.ts";
import type { Message, World } from "./world.ts";

/** The messages of a place that others see too, oldest first. */
export const messagesIn = (world: World, place: string): readonly Message[] =>
  [...(world.messages.get(place)?.values() ?? [])].filter((one) => one.onlyFor === null);

/** A message, one for a single person too; `null`: there is none. */
export const findMessage = (world: World, place: string, id: string): Message | null =>
  world.messages.get(place)?.get(id) ?? null;

/** A message anywhere. @throws {Error} for a test that names one that is not there. */
export const messageAt = (world: World, id: string): Message => {
  for (const messages of world.messages.values()) {
    const message = messages.get(id);
    if (message !== undefined) return message;
  }
  throw new Error(`There is no message ${id}.`);
};

/** A message as the app may name it. @throws {DiscordError} 10008: none, or one for a single person. */
export const publicMessage = (world: World, place: string, id: string): Message => {
  const message = findMessage(world, place, id);
  if (message === null || message.onlyFor !== null) throw refusal("unknownMessage");
  return message;
};

/** Puts a message in its place: a new one last. */
export const putMessage = (world: World, message: Message): void => {
  const messages = world.messages.get(message.place) ?? new Map<string, Message>();
  world.messages.set(message.place, messages.set(message.id, message));
};
