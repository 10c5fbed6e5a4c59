import { z } from "zod";
import { groups, plainOption } from "./options.ts";
import { actionId, confirm, focus, placeholder } from "./parts.ts";

const staticMenu = {
  options: z.array(plainOption).min(1).max(100).optional(),
  option_groups: groups.max(100).optional(),
};
const hasOptions = (menu: { options?: unknown; option_groups?: unknown }): boolean =>
  (menu.options === undefined) !== (menu.option_groups === undefined);
const eitherOptions = { message: "must have either `options` or `option_groups`" };
const shared = { action_id: actionId, confirm, placeholder, focus_on_load: focus };
const several = { max_selected_items: z.number().int().min(1).optional() };
const filter = z
  .strictObject({
    include: z
      .array(z.enum(["im", "mpim", "private", "public"]))
      .min(1)
      .optional(),
    exclude_external_shared_channels: z.boolean().optional(),
    exclude_bot_users: z.boolean().optional(),
  })
  .optional();

const staticSelect = z
  .strictObject({
    type: z.literal("static_select"),
    ...shared,
    ...staticMenu,
    initial_option: plainOption.optional(),
  })
  .refine(hasOptions, eitherOptions);
const multiStaticSelect = z
  .strictObject({
    type: z.literal("multi_static_select"),
    ...shared,
    ...staticMenu,
    ...several,
    initial_options: z.array(plainOption).optional(),
  })
  .refine(hasOptions, eitherOptions);
const externalSelect = z.strictObject({
  type: z.literal("external_select"),
  ...shared,
  initial_option: plainOption.optional(),
  min_query_length: z.number().int().min(0).optional(),
});
const multiExternalSelect = z.strictObject({
  type: z.literal("multi_external_select"),
  ...shared,
  ...several,
  initial_options: z.array(plainOption).optional(),
  min_query_length: z.number().int().min(0).optional(),
});
const usersSelect = z.strictObject({
  type: z.literal("users_select"),
  ...shared,
  initial_user: z.string().optional(),
});
const multiUsersSelect = z.strictObject({
  type: z.literal("multi_users_select"),
  ...shared,
  ...several,
  initial_users: z.array(z.string()).optional(),
});
const conversationsSelect = z.strictObject({
  type: z.literal("conversations_select"),
  ...shared,
  initial_conversation: z.string().optional(),
  default_to_current_conversation: z.boolean().optional(),
  response_url_enabled: z.boolean().optional(),
  filter,
});
const channelsSelect = z.strictObject({
  type: z.literal("channels_select"),
  ...shared,
  initial_channel: z.string().optional(),
  response_url_enabled: z.boolean().optional(),
});
/** Menus of which one option is chosen. */
export const selects = [
  staticSelect,
  externalSelect,
  usersSelect,
  conversationsSelect,
  channelsSelect,
] as const;

/** Menus of which several are chosen. */
export const multiSelects = [multiStaticSelect, multiExternalSelect, multiUsersSelect] as const;
