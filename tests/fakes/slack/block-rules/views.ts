import { z } from "zod";
import { viewBlocks } from "./blocks.ts";
import { plainText } from "./text.ts";

const shared = {
  blocks: viewBlocks,
  private_metadata: z.string().max(3000).default(""),
  callback_id: z.string().max(255).default(""),
  external_id: z.string().max(255).default(""),
};

const modal = z
  .strictObject({
    type: z.literal("modal"),
    ...shared,
    title: plainText(24),
    close: plainText(24).optional(),
    submit: plainText(24).optional(),
    clear_on_close: z.boolean().default(false),
    notify_on_close: z.boolean().default(false),
    submit_disabled: z.boolean().optional(),
  })
  .refine((view) => view.submit !== undefined || view.blocks.every((block) => block.type !== "input"), {
    message: "a submit button is required when an input block is within the blocks array",
    path: ["submit"],
  });

const home = z.strictObject({ type: z.literal("home"), ...shared });

/** What `views.open`, `views.push` and `views.update` take. */
export const modalView = modal;
/** What `views.publish` takes. */
export const homeView = home;

/** A modal that Slack took. */
export type ModalView = z.infer<typeof modal>;
/** A home page that Slack took. */
export type HomeView = z.infer<typeof home>;
