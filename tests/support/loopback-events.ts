import type { Command } from "../../src/core/command.ts";
import type { ActChosen, MessagePosted } from "../../src/core/event.ts";
import type { Person } from "../../src/core/person.ts";

/** A message in the support channel, in a thread or the channel itself. */
export const wrote = (
  by: Person,
  text: string,
  { id, at, thread = null }: { id: string; at: number; thread?: string | null },
): MessagePosted => ({
  kind: "messagePosted",
  id: `event-${id}`,
  at,
  person: by,
  conversation: { platform: "web", channel: "support", thread },
  place: "support",
  message: { id, text, attachments: [] },
});

/** A command in the internal channel. */
export const ordered = (
  by: Person,
  command: Command,
  ticket: number | null,
  id: string,
  at: number,
): ActChosen => ({
  kind: "actChosen",
  id,
  at,
  person: by,
  conversation: { platform: "web", channel: "internal", thread: null },
  place: "internal",
  act: { act: "command", command },
  target: ticket === null ? null : { ticket },
});
