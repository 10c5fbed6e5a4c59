import { z } from "zod";
import { anyText, plainText } from "./text.ts";

/** At most 255 characters; Slack makes one up where it is missing. */
export const actionId = z.string().min(1).max(255).optional();
/** What stands in a field before anything is entered. */
export const placeholder = plainText(150).optional();
/** Whether the cursor goes there when a view opens. */
export const focus = z.boolean().optional();
/** The question that is asked before an element does something. */
export const confirm = z
  .strictObject({
    title: plainText(100).optional(),
    text: anyText(300),
    confirm: plainText(30).optional(),
    deny: plainText(30).optional(),
    style: z.enum(["primary", "danger"]).optional(),
  })
  .optional();
/** When a field tells the app what is typed. */
export const dispatching = z
  .strictObject({
    trigger_actions_on: z.array(z.enum(["on_enter_pressed", "on_character_entered"])).min(1),
  })
  .optional();
