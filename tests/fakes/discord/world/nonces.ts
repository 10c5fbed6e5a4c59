import { timeOf } from "./snowflakes.ts";
import type { Message, World } from "./world.ts";

/** How long a nonce is remembered: some minutes, of the desk's time. */
const memoryMs = 5 * 60_000;

const keyOf = (place: string, nonce: string | number): string => `${place} ${nonce}`;

/** Remembers a message of the bot by its nonce. */
export const rememberNonce = (world: World, message: Message): void => {
  if (message.nonce !== null) world.nonces.set(keyOf(message.place, message.nonce), message);
};

/** The message the bot posted there with this nonce a short while ago, as it is now; `null`: none. */
export const postedWith = (world: World, place: string, nonce: string | number): Message | null => {
  const posted = world.nonces.get(keyOf(place, nonce));
  if (posted === undefined || world.clock.now() - timeOf(posted.id) > memoryMs) return null;
  return world.messages.get(place)?.get(posted.id) ?? null;
};
