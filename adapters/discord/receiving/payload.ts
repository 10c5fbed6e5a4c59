import { z } from "zod";

/** Ids become parts of keys and lanes. */
const id = z.string().regex(/^\d{1,20}$/, "is no id of Discord's");
/** A field that Discord leaves out, or sends as null. */
const maybe = <Schema extends z.ZodType>(schema: Schema) =>
  schema.nullish().transform((value) => value ?? undefined);

/** What kind of body it is. Heartbeats and the like have no `t`. */
export const frameSchema = z.object({
  t: maybe(z.string()),
  d: z.unknown(),
  /**
   * When the desk received it, in milliseconds since 1970. It stands where Discord gives no time, or one that cannot
   * be.
   */
  desk_time: maybe(z.number()),
  /** That a message was missed in the past; Discord itself says when it is deleted. */
  missed: maybe(z.boolean()),
});

/** As much of an event as tells whether it happened where the desk is. Direct conversations have no `guild_id`. */
export const spotSchema = z.object({
  channel_id: id,
  guild_id: maybe(z.unknown()),
  channel_type: maybe(z.number()),
});

/** As much of a message as tells who wrote it. */
export const authorSchema = z.object({
  author: maybe(z.looseObject({})),
  webhook_id: maybe(z.unknown()),
  type: maybe(z.unknown()),
});

const user = z.looseObject({
  id,
  username: maybe(z.string()),
  global_name: maybe(z.string()),
});

const member = z.looseObject({ nick: maybe(z.string()), roles: maybe(z.array(z.string())) });

const content = {
  content: maybe(z.string()),
  attachments: maybe(
    z.array(
      z.object({
        filename: maybe(z.string()),
        id: maybe(z.string()),
        content_type: maybe(z.string()),
        size: maybe(z.number()),
        url: maybe(z.string()),
      }),
    ),
  ),
  sticker_items: maybe(z.array(z.object({ name: maybe(z.string()) }))),
} as const;

/** A message of a person. */
export const messageSchema = z.object({
  ...content,
  id,
  author: user,
  member: maybe(member),
  mentions: maybe(z.array(user.extend({ member: maybe(member) }))),
  mention_channels: maybe(z.array(z.object({ id, name: maybe(z.string()) }))),
  /** What a forwarded message said. */
  message_snapshots: maybe(z.array(z.object({ message: maybe(z.object(content)) }))),
  edited_timestamp: maybe(z.string()),
  /** The message that this one replies to. */
  message_reference: maybe(z.object({ type: maybe(z.number()), message_id: maybe(id) })),
});
export type Message = z.output<typeof messageSchema>;

export const deletionSchema = z.object({ id });
export const bulkDeletionSchema = z.looseObject({ ids: z.array(z.unknown()) });

/** As much of an interaction as tells whether it is one with this bot, on its server. */
export const interactionFrameSchema = z.object({
  application_id: maybe(z.unknown()),
  guild_id: maybe(z.unknown()),
});

/** A pressed button, a sent form or a command; what was chosen is the affair of the surface. */
export const interactionSchema = z.object({
  id,
  guild_id: maybe(id),
  channel_id: maybe(id),
  channel: maybe(z.object({ id, type: maybe(z.number()), parent_id: maybe(id) })),
  member: maybe(member.extend({ user: maybe(user) })),
  user: maybe(user),
  locale: maybe(z.string()),
  message: maybe(z.object({ id, flags: maybe(z.number()) })),
});
export type Interaction = z.output<typeof interactionSchema>;

/** Somebody as a body shows them. `member` is `null` where it does not say what they are on the server. */
export type Who = {
  readonly user: z.output<typeof user>;
  readonly member: z.output<typeof member> | null;
  readonly locale?: string;
};

/**
 * Reads a part of a body.
 *
 * @throws {Error} that says which field is not as Discord sends it.
 */
export const read = <Schema extends z.ZodType>(schema: Schema, part: unknown): z.output<Schema> => {
  const result = schema.safeParse(part);
  if (!result.success)
    throw new Error(`Cannot read a delivery of Discord: ${z.prettifyError(result.error).slice(0, 500)}`);
  return result.data;
};
