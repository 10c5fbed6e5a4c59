import type { Block } from "../block-rules/blocks.ts";
import type { Element } from "../block-rules/elements.ts";
import type { Option } from "../block-rules/options.ts";
import { isJson, type Json, stringsOf } from "../json.ts";
import type { Placed } from "./block-ids.ts";
import { placedElements } from "./block-ids.ts";
import type { Entries } from "./world.ts";

/** What a test says somebody entered or chose: a text, the value of an option, several of them, or nothing. */
export type Entered = string | number | readonly string[] | Json | null;

const optionsOf = (element: Element): readonly Option[] => {
  if ("options" in element && element.options !== undefined) return element.options;
  if ("option_groups" in element) return (element.option_groups ?? []).flatMap((group) => group.options);
  return [];
};

const isExternal = (element: Element): boolean => element.type.endsWith("external_select");

/** An option of a menu by its value. Menus that search take a whole option as well. */
const optionBy = (element: Element, entered: unknown): unknown => {
  if (isJson(entered)) return entered;
  const option = optionsOf(element).find((one) => one.value === entered);
  if (option !== undefined) return option;
  if (isExternal(element))
    return { text: { type: "plain_text", text: String(entered), emoji: true }, value: String(entered) };
  const known = optionsOf(element).map((one) => one.value);
  throw new Error(
    `"${String(entered)}" is no option of ${element.action_id}; choose one of: ${known.join(", ")}.`,
  );
};

const fieldOf: Readonly<Record<Element["type"], string | null>> = {
  button: null,
  overflow: "selected_option",
  static_select: "selected_option",
  external_select: "selected_option",
  radio_buttons: "selected_option",
  multi_static_select: "selected_options",
  multi_external_select: "selected_options",
  checkboxes: "selected_options",
  users_select: "selected_user",
  multi_users_select: "selected_users",
  conversations_select: "selected_conversation",
  channels_select: "selected_channel",
  datepicker: "selected_date",
  timepicker: "selected_time",
  datetimepicker: "selected_date_time",
  plain_text_input: "value",
  email_text_input: "value",
  url_text_input: "value",
  number_input: "value",
  rich_text_input: "rich_text_value",
  file_input: "files",
};

const enteredValue = (element: Element, entered: Entered): unknown => {
  const field = fieldOf[element.type];
  if (field === "selected_option") return entered === null ? null : optionBy(element, entered);
  if (field === "selected_options")
    return (Array.isArray(entered) ? entered : stringsOf([entered])).map((one) => optionBy(element, one));
  if (field === "value") return typeof entered === "number" ? String(entered) : entered;
  return entered;
};

/** The state of an element after somebody entered something. @throws {Error} when it has no such option. */
export const stateOf = (element: Element, entered: Entered): Json => {
  const field = fieldOf[element.type];
  return field === null
    ? { type: element.type }
    : { type: element.type, [field]: enteredValue(element, entered) };
};

const initialOf = (element: Element): unknown => {
  if ("initial_value" in element) return element.initial_value;
  if ("initial_option" in element) return element.initial_option;
  if ("initial_options" in element) return element.initial_options;
  if ("initial_user" in element) return element.initial_user;
  if ("initial_users" in element) return element.initial_users;
  if ("initial_conversation" in element) return element.initial_conversation;
  if ("initial_channel" in element) return element.initial_channel;
  if ("initial_date" in element) return element.initial_date;
  if ("initial_time" in element) return element.initial_time;
  return "initial_date_time" in element ? element.initial_date_time : undefined;
};

const emptyOf = (field: string): unknown =>
  ["selected_options", "selected_users", "files"].includes(field) ? [] : null;

const initialState = (element: Element): Json | null => {
  const field = fieldOf[element.type];
  if (field === null || element.type === "overflow") return null;
  return { type: element.type, [field]: initialOf(element) ?? emptyOf(field) };
};

/** What stands in blocks before anybody entered anything; what was entered in an element that stays is kept. */
export const entriesOf = (blocks: readonly Block[], kept: Entries = {}): Entries => {
  const entries: Record<string, Record<string, Json>> = {};
  for (const { blockId, actionId, element } of placedElements(blocks)) {
    const state = kept[blockId]?.[actionId] ?? initialState(element);
    if (state !== null) entries[blockId] = { ...entries[blockId], [actionId]: state };
  }
  return entries;
};

/** Entries with one more. */
export const withEntry = (
  entries: Entries,
  { blockId, actionId, element }: Placed,
  entered: Entered,
): Entries => ({
  ...entries,
  [blockId]: { ...entries[blockId], [actionId]: stateOf(element, entered) },
});

const isEmpty = (state: Json): boolean =>
  Object.entries(state).every(
    ([key, value]) =>
      key === "type" || value === null || value === "" || (Array.isArray(value) && value.length === 0),
  );

const isTooShortOrLong = (element: Element, state: Json): boolean => {
  if (element.type !== "plain_text_input" || typeof state["value"] !== "string") return false;
  const { length } = state["value"];
  return length < (element.min_length ?? 0) || length > (element.max_length ?? 3000);
};

/** The input blocks that Slack's client does not let pass: empty though required, too short, too long. */
export const incomplete = (blocks: readonly Block[], entries: Entries): readonly string[] =>
  blocks.flatMap((block) => {
    if (block.type !== "input") return [];
    const id = block.block_id ?? "";
    const state = entries[id]?.[block.element.action_id ?? ""] ?? {};
    const isMissing = isEmpty(state) && !block.optional;
    return isMissing || (!isEmpty(state) && isTooShortOrLong(block.element, state)) ? [id] : [];
  });
