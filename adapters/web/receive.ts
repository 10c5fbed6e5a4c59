import { z } from "zod";
import { readActionId } from "../../src/core/act-id.ts";
import type { Event } from "../../src/core/event.ts";
import { parseCommand } from "../../src/core/parse-command.ts";
import { languages, roles } from "../../src/core/person.ts";
import type { Delivery } from "../../src/runtime/port.ts";
import { attachmentOf } from "./attachments.ts";
import { channels, laneOf, personKey, platform } from "./ids.ts";

const happening = z.object({
  /** The dedupe key, and the id of the event. */
  key: z.string().min(1),
  at: z.number(),
  /** As they were when it happened. */
  person: z.object({
    id: z.string().min(1),
    name: z.string(),
    role: z.enum(roles),
    locale: z.enum(languages),
  }),
  channel: z.enum(channels),
  thread: z.string().nullable(),
});

const payloadSchema = z.discriminatedUnion("happened", [
  happening.extend({
    happened: z.literal("posted"),
    message: z.string().min(1),
    text: z.string(),
    files: z
      .array(z.object({ id: z.string(), name: z.string(), type: z.string(), size: z.number() }))
      .default([]),
  }),
  happening.extend({ happened: z.literal("edited"), message: z.string().min(1), text: z.string() }),
  happening.extend({ happened: z.literal("deleted"), message: z.string().min(1) }),
  happening.extend({
    happened: z.literal("acted"),
    action: z.string(),
    fields: z.record(z.string(), z.string()),
  }),
  happening.extend({ happened: z.literal("commanded"), text: z.string() }),
]);

/** What somebody did in the playground, as it stands in the inbox. */
export type WebPayload = z.infer<typeof payloadSchema>;

/** Addresses a payload for the inbox. */
export const deliveryOf = (payload: WebPayload): Delivery => ({
  platform,
  lane: laneOf({ channel: payload.channel, thread: payload.thread, person: payload.person.id }),
  at: payload.at,
  keys: [payload.key],
  payload,
});

const baseOf = ({ key, at, person, channel, thread }: WebPayload) => ({
  id: key,
  at,
  person: { key: personKey(person.id), name: person.name, role: person.role, locale: person.locale },
  conversation: { platform, channel, thread },
  place: channel,
});

const eventOf = (payload: WebPayload): Event => {
  const base = baseOf(payload);
  switch (payload.happened) {
    case "posted":
      return {
        ...base,
        kind: "messagePosted",
        message: {
          id: payload.message,
          text: payload.text,
          attachments: payload.files.map(attachmentOf),
        },
      };
    case "edited":
      return { ...base, kind: "messageEdited", message: { id: payload.message, text: payload.text } };
    case "deleted":
      return { ...base, kind: "messageDeleted", message: { id: payload.message } };
    case "acted": {
      const chosen = readActionId(payload.action, payload.fields);
      if (chosen === null)
        throw new Error(`Cannot read the action "${payload.action}" of the delivery ${payload.key}.`);
      return { ...base, kind: "actChosen", ...chosen };
    }
    case "commanded":
      return { ...base, kind: "actChosen", ...parseCommand(payload.text) };
  }
};

/**
 * Reads a payload of the playground.
 *
 * @throws {Error} when it is none, or names an action that does not exist.
 */
export const translate = (payload: unknown): Event => {
  const read = payloadSchema.safeParse(payload);
  if (!read.success)
    throw new Error(`Cannot read a delivery of the playground: ${z.prettifyError(read.error)}`);
  return eventOf(read.data);
};
