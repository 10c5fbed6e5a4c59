import type { Event } from "../../../src/core/event.ts";
import { platform, userOf } from "../ids.ts";
import type { Root } from "./private-thread.ts";
import { type Memory, type Sending, threadKey } from "./sending.ts";

/**
 * Milliseconds in which what the gateway has just told of a message is taken to hold: it stands there, and nobody has
 * opened a thread below it. To ask Discord would take two calls before the first answer.
 */
const freshMs = 10_000;

/** Notes who wrote a message in a channel itself, for the thread that may be opened for them. */
export const noteAuthor = ({ authors }: Pick<Memory, "authors">, event: Event | null): void => {
  if (event?.kind !== "messagePosted" && event?.kind !== "messageDeleted") return;
  const { conversation, message, person, at } = event;
  if (conversation.platform !== platform || conversation.thread !== null) return;
  const key = threadKey(conversation.channel, message.id);
  const user = userOf(person.key);
  if (event.kind === "messageDeleted" || user === null) authors.delete(key);
  else authors.set(key, { user, at });
};

/** Who has just written the message that a conversation began with; `null`: Discord has to be asked. */
export const freshAuthor = ({ memory, clock }: Sending, { channel, root }: Root): string | null => {
  const known = memory.authors.get(threadKey(channel, root));
  const age = known === undefined ? freshMs : clock() - known.at;
  // A message from the future says that the clocks differ, and nothing of its age.
  return known !== undefined && age >= 0 && age < freshMs ? known.user : null;
};
