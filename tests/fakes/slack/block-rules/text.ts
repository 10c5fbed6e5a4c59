import { z } from "zod";

/** Text that is shown as it stands. `most`: Slack's limit for this place, in characters. */
export const plainText = (most: number) =>
  z.strictObject({
    type: z.literal("plain_text"),
    text: z.string().min(1).max(most),
    emoji: z.boolean().default(true),
  });

/** Text with Slack's markup. */
export const mrkdwn = (most: number) =>
  z.strictObject({
    type: z.literal("mrkdwn"),
    text: z.string().min(1).max(most),
    verbatim: z.boolean().default(false),
  });

/** Either kind of text. */
export const anyText = (most: number) => z.discriminatedUnion("type", [plainText(most), mrkdwn(most)]);

/** Text without markup. */
export type PlainText = z.infer<ReturnType<typeof plainText>>;
/** Text, with markup or without. */
export type AnyText = z.infer<ReturnType<typeof anyText>>;
