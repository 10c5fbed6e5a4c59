import { z } from "zod";

/** Ids become parts of keys and lanes. */
const id = z.string().regex(/^[\w.-]{1,100}$/, "is no id of Slack's");
const ts = z.string().regex(/^\d{1,12}\.\d{1,6}$/, "is no timestamp of Slack's");
/** A field that Slack leaves out, or sends as null. */
const maybe = <Schema extends z.ZodType>(schema: Schema) =>
  schema.nullish().transform((value) => value ?? undefined);
const ids = z.object({ id });

/**
 * When the desk received it, in milliseconds since 1970. The one field of a payload that is ours: it stands where
 * Slack gives no time, or one that cannot be.
 */
const stamped = z.object({ desk_time: maybe(z.number()) });

/** What kind of body it is. Slash commands have no type. */
export const frameSchema = stamped.extend({ type: maybe(z.string()), command: maybe(z.string()) });

/** `event_id` is missing in what was read from history. */
export const eventSchema = stamped.extend({
  event_id: maybe(id),
  event: z.looseObject({ type: z.string() }),
});

/** As much of a message event as tells whether it concerns the desk. */
export const messageFrameSchema = z.object({
  channel: z.string(),
  subtype: maybe(z.string()),
  hidden: maybe(z.unknown()),
});

/** As much of a message as tells who wrote it. */
export const authorSchema = z.object({
  user: maybe(z.unknown()),
  bot_id: maybe(z.unknown()),
  subtype: maybe(z.unknown()),
});

/** The workspace of somebody, in the order in which the fields count in shared channels. */
const teams = z.object({ user_team: maybe(id), source_team: maybe(id), team: maybe(id) });

const file = z.object({
  id: maybe(z.string()),
  name: maybe(z.string()),
  title: maybe(z.string()),
  mode: maybe(z.string()),
  mimetype: maybe(z.string()),
  size: maybe(z.number()),
  permalink: maybe(z.string()),
});

/** A message of a person. */
export const messageSchema = teams.extend({
  user: id,
  ts,
  thread_ts: maybe(ts),
  text: maybe(z.string()),
  /** Rich text: what the text leaves out, such as which signs an emoji is. */
  blocks: maybe(z.unknown()),
  files: maybe(z.array(file)),
  client_msg_id: maybe(id),
  edited: maybe(z.object({ ts })),
});

/** What a message says, for comparison with what it said. */
export const contentSchema = messageSchema.pick({ text: true, files: true });

/** `message_changed`; history does not say what a message was before. */
export const changeSchema = z.object({
  channel: id,
  event_ts: maybe(ts),
  message: z.looseObject({ subtype: maybe(z.unknown()) }),
  previous_message: maybe(z.unknown()),
});

/** `message_deleted`. */
export const deletionSchema = z.object({
  channel: id,
  event_ts: maybe(ts),
  previous_message: z.unknown(),
});

/** `app_home_opened`. */
export const homeSchema = teams.extend({
  user: id,
  tab: maybe(z.string()),
  event_ts: maybe(ts),
});

const user = z.object({ id, team_id: maybe(id) });

const button = z.object({
  type: maybe(z.string()),
  action_id: z.string().max(255),
  action_ts: maybe(ts),
  value: maybe(z.string()),
  url: maybe(z.string()),
});

/** `block_actions`. On ephemeral messages there is no `message`, on the home page no `channel`. */
export const actionsSchema = z.object({
  user,
  trigger_id: maybe(id),
  channel: maybe(ids),
  view: maybe(z.object({ type: maybe(z.string()) })),
  container: maybe(
    z.object({
      type: maybe(z.string()),
      message_ts: maybe(ts),
      thread_ts: maybe(ts),
      channel_id: maybe(id),
      is_ephemeral: maybe(z.boolean()),
    }),
  ),
  message: maybe(z.object({ ts: maybe(ts), thread_ts: maybe(ts) })),
  actions: z.tuple([button], z.unknown()),
});

/** `view_submission`; what the view holds is the affair of the forms. */
export const submissionSchema = z.object({
  user,
  view: z.looseObject({ id, hash: maybe(id) }),
});

/** As much of a shortcut as tells whether it is for the desk. */
export const shortcutFrameSchema = z.object({ callback_id: maybe(z.string()) });

/** A shortcut in the menu of a message. */
export const shortcutSchema = z.object({
  trigger_id: id,
  user,
  channel: ids,
  message: z.object({ ts, thread_ts: maybe(ts), text: maybe(z.string()) }),
});

/** A slash command. */
export const commandSchema = z.object({
  user_id: id,
  team_id: maybe(id),
  channel_id: id,
  trigger_id: id,
  text: maybe(z.string()),
});

/**
 * Reads a part of a body.
 *
 * @throws {Error} that says which field is not as Slack sends it.
 */
export const read = <Schema extends z.ZodType>(schema: Schema, part: unknown): z.output<Schema> => {
  const result = schema.safeParse(part);
  if (!result.success)
    throw new Error(`Cannot read a delivery of Slack: ${z.prettifyError(result.error).slice(0, 500)}`);
  return result.data;
};
