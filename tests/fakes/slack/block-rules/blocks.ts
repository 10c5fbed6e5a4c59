import { z } from "zod";
import { accessory, actionsElement, image, inputElement } from "./elements.ts";
import { richText } from "./rich-text.ts";
import { anyText, mrkdwn, plainText } from "./text.ts";

const blockId = z.string().min(1).max(255).optional();

const hasRepeat = (ids: readonly (string | undefined)[]): boolean => {
  const given = ids.filter((id) => id !== undefined);
  return new Set(given).size < given.length;
};

const actions = z
  .strictObject({
    type: z.literal("actions"),
    block_id: blockId,
    elements: z.array(actionsElement).min(1).max(25),
  })
  .refine((block) => !hasRepeat(block.elements.map((element) => element.action_id)), {
    message: "`action_id` already exists for another element in this block",
    path: ["elements"],
  });

const section = z
  .strictObject({
    type: z.literal("section"),
    block_id: blockId,
    text: anyText(3000).optional(),
    fields: z.array(anyText(2000)).min(1).max(10).optional(),
    accessory: accessory.optional(),
    expand: z.boolean().optional(),
  })
  .refine((block) => block.text !== undefined || block.fields !== undefined, {
    message: "must define either `text` or `fields`",
  });

const context = z.strictObject({
  type: z.literal("context"),
  block_id: blockId,
  elements: z
    .array(z.discriminatedUnion("type", [image, plainText(3000), mrkdwn(3000)]))
    .min(1)
    .max(10),
});

const divider = z.strictObject({ type: z.literal("divider"), block_id: blockId });
const header = z.strictObject({ type: z.literal("header"), block_id: blockId, text: plainText(150) });
const markdown = z.strictObject({
  type: z.literal("markdown"),
  block_id: blockId,
  text: z.string().min(1).max(12_000),
});

const imageBlock = z
  .strictObject({
    type: z.literal("image"),
    block_id: blockId,
    image_url: z.string().max(3000).optional(),
    slack_file: z.strictObject({ id: z.string().optional(), url: z.string().optional() }).optional(),
    alt_text: z.string().min(1).max(2000),
    title: plainText(2000).optional(),
  })
  .refine((one) => (one.image_url === undefined) !== (one.slack_file === undefined), {
    message: "must have either `image_url` or `slack_file`",
  });

const input = z.strictObject({
  type: z.literal("input"),
  block_id: blockId,
  label: plainText(2000),
  hint: plainText(2000).optional(),
  optional: z.boolean().default(false),
  dispatch_action: z.boolean().default(false),
  element: inputElement,
});

const cell = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("raw_text"), text: z.string().min(1) }),
  richText,
]);
const table = z.strictObject({
  type: z.literal("table"),
  block_id: blockId,
  rows: z.array(z.array(cell).min(1).max(20)).min(1).max(100),
  column_settings: z
    .array(
      z.strictObject({
        align: z.enum(["left", "center", "right"]).optional(),
        is_wrapped: z.boolean().optional(),
      }),
    )
    .max(20)
    .optional(),
});

const everywhere = [actions, section, context, divider, header, imageBlock, input, richText] as const;
const block = z.discriminatedUnion("type", [...everywhere, markdown, table]);

const distinctIds = (blocks: readonly { block_id?: string | undefined }[]): boolean =>
  !hasRepeat(blocks.map((one) => one.block_id));
const repeatedId = { message: "`block_id` already exists for another block" };

/** The blocks of a message: fifty at most. */
export const messageBlocks = z.array(block).max(50).refine(distinctIds, repeatedId);

/** The blocks of a modal or a home page: a hundred at most. */
export const viewBlocks = z
  .array(z.discriminatedUnion("type", [...everywhere]))
  .max(100)
  .refine(distinctIds, repeatedId);

/** A block that Slack took. */
export type Block = z.infer<typeof block>;
