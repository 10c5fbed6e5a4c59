import { z } from "zod";
import { anyOption } from "./options.ts";
import { actionId, confirm, focus, placeholder } from "./parts.ts";

const datepicker = z.strictObject({
  type: z.literal("datepicker"),
  action_id: actionId,
  confirm,
  placeholder,
  focus_on_load: focus,
  initial_date: z.iso.date().optional(),
});
const timepicker = z.strictObject({
  type: z.literal("timepicker"),
  action_id: actionId,
  confirm,
  placeholder,
  focus_on_load: focus,
  initial_time: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .optional(),
  timezone: z.string().optional(),
});
/** A date and a time at once; not beside the text of a section. */
export const datetimepicker = z.strictObject({
  type: z.literal("datetimepicker"),
  action_id: actionId,
  confirm,
  focus_on_load: focus,
  initial_date_time: z.number().int().optional(),
});
const radioButtons = z.strictObject({
  type: z.literal("radio_buttons"),
  action_id: actionId,
  confirm,
  focus_on_load: focus,
  options: z.array(anyOption).min(1).max(10),
  initial_option: anyOption.optional(),
});
const checkboxes = z.strictObject({
  type: z.literal("checkboxes"),
  action_id: actionId,
  confirm,
  focus_on_load: focus,
  options: z.array(anyOption).min(1).max(10),
  initial_options: z.array(anyOption).min(1).optional(),
});
/** Dates, times and lists to tick. */
export const choices = [radioButtons, checkboxes, datepicker, timepicker] as const;
