import { z } from "zod";
import { choices, datetimepicker } from "./choices.ts";
import { fields, richTextInput } from "./inputs.ts";
import { multiSelects, selects } from "./menus.ts";
import { menuOption } from "./options.ts";
import { actionId, confirm } from "./parts.ts";
import { plainText } from "./text.ts";

/** A button. */
export const button = z.strictObject({
  type: z.literal("button"),
  text: plainText(75),
  action_id: actionId,
  url: z.string().max(3000).optional(),
  value: z.string().max(2000).optional(),
  style: z.enum(["primary", "danger"]).optional(),
  confirm,
  accessibility_label: z.string().max(75).optional(),
});

/** A picture beside text. */
export const image = z
  .strictObject({
    type: z.literal("image"),
    image_url: z.string().max(3000).optional(),
    slack_file: z.strictObject({ id: z.string().optional(), url: z.string().optional() }).optional(),
    alt_text: z.string().min(1).max(2000),
  })
  .refine((one) => (one.image_url === undefined) !== (one.slack_file === undefined), {
    message: "must have either `image_url` or `slack_file`",
  });

const overflow = z.strictObject({
  type: z.literal("overflow"),
  action_id: actionId,
  confirm,
  options: z.array(menuOption).min(1).max(5),
});

/** What may stand in an actions block. */
export const actionsElement = z.discriminatedUnion("type", [
  button,
  ...selects,
  ...multiSelects,
  ...choices,
  datetimepicker,
  overflow,
  richTextInput,
]);

/** What may stand beside the text of a section. */
export const accessory = z.discriminatedUnion("type", [
  button,
  image,
  ...selects,
  ...multiSelects,
  ...choices,
  overflow,
]);

/** What may stand in an input block. */
export const inputElement = z.discriminatedUnion("type", [
  ...fields,
  richTextInput,
  ...selects,
  ...multiSelects,
  ...choices,
  datetimepicker,
]);

/** Anything a person can use. */
export type Element =
  | z.infer<typeof actionsElement>
  | Exclude<z.infer<typeof accessory>, { type: "image" }>
  | z.infer<typeof inputElement>;
