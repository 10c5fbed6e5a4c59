import type { Block } from "../block-rules/blocks.ts";
import { compact, type Json } from "../json.ts";
import type { Platform } from "../server/methods/method.ts";
import { type Placed, placedElements } from "../world/block-ids.ts";
import { commandText } from "../world/command-text.ts";
import { escapesCommand } from "../world/installation.ts";
import { userOf } from "../world/people.ts";
import { channelOf, shownName } from "../world/places.ts";
import { findMessage, messageAt } from "../world/timeline.ts";
import { type Entered, entriesOf, stateOf, withEntry } from "../world/view-state.ts";
import { wireView } from "../world/views.ts";
import type { Entries, OpenView, World } from "../world/world.ts";
import { wireMessage } from "./message.ts";

const person = (world: World, id: string): Json => {
  const user = userOf(world, id);
  return { id, username: user.name, name: user.name, team_id: user.teamId };
};

const shared = (world: World, user: string): Json => ({
  user: person(world, user),
  api_app_id: world.bot.appId,
  token: "verification-token",
  team: { id: world.team.id, domain: world.team.domain },
  enterprise: null,
  is_enterprise_install: false,
});

const place = (world: World, channel: string): Json => ({
  id: channel,
  name: shownName(channelOf(world, channel)),
});

/** @throws {Error} when nothing that can be used has this action. */
export const elementBy = (blocks: readonly Block[], actionId: string, where: string): Placed => {
  const all = placedElements(blocks);
  const found = all.find((one) => one.actionId === actionId);
  if (found !== undefined) return found;
  throw new Error(
    `There is no ${actionId} in ${where}; it has ${all.map((one) => one.actionId).join(", ") || "nothing to use"}.`,
  );
};

const action = (world: World, { blockId, actionId, element }: Placed, entered: Entered): Json =>
  compact({
    action_id: actionId,
    block_id: blockId,
    ...(element.type === "button"
      ? { text: element.text, value: element.value, style: element.style, url: element.url }
      : {}),
    ...stateOf(element, entered),
    type: element.type,
    action_ts: world.nextTs(),
  });

/** What stands in a message's menus and fields, with what was just chosen. */
const entriesWith = (blocks: readonly Block[], element: Placed, entered: Entered): Entries => {
  const entries = entriesOf(blocks);
  const isKept = entries[element.blockId]?.[element.actionId] !== undefined;
  return isKept ? withEntry(entries, element, entered) : entries;
};

/** Where somebody uses something: a message, or one that only they see. */
type Used = {
  readonly blocks: readonly Block[];
  readonly threadTs: string | null;
  /** Absent on ephemerals. */
  readonly message: Json | null;
};

const used = (world: World, user: string, channel: string, ts: string): Used => {
  const ephemeral = world.ephemerals.get(ts);
  if (ephemeral?.user === user && ephemeral.isShown) return { ...ephemeral, message: null };
  if (!channelOf(world, channel).members.has(user))
    throw new Error(`${user} is not in ${channel} and does not see ${ts}.`);
  if (findMessage(world, channel, ts) === null)
    throw new Error(`${user} does not see a message ${ts} in ${channel}.`);
  const message = messageAt(world, channel, ts);
  return { blocks: message.blocks, threadTs: message.threadTs, message: wireMessage(world, message) };
};

/** Somebody uses a button or menu on a message. */
export const pressPayload = (
  { world, triggers, responseUrls }: Platform,
  press: {
    readonly user: string;
    readonly channel: string;
    readonly ts: string;
    readonly actionId: string;
    readonly entered: Entered;
  },
): Json => {
  const { user, channel, ts, actionId, entered } = press;
  const { blocks, threadTs, message } = used(world, user, channel, ts);
  const element = elementBy(blocks, actionId, `the message ${ts}`);
  return compact({
    type: "block_actions",
    ...shared(world, user),
    container: compact({
      type: "message",
      message_ts: ts,
      channel_id: channel,
      is_ephemeral: message === null,
      thread_ts: threadTs ?? undefined,
    }),
    trigger_id: triggers.issue({ user, fromModal: false }),
    channel: place(world, channel),
    message: message ?? undefined,
    state: { values: entriesWith(blocks, element, entered) },
    response_url: responseUrls.issue({ channel, user, ts }),
    actions: [action(world, element, entered)],
  });
};

/** Somebody uses a button or menu in a modal or on the home page. */
export const viewPressPayload = (
  { world, triggers }: Platform,
  user: string,
  view: OpenView,
  element: Placed,
  entered: Entered,
): Json => ({
  type: "block_actions",
  ...shared(world, user),
  container: { type: "view", view_id: view.id },
  trigger_id: triggers.issue({ user, fromModal: view.view.type === "modal" }),
  view: wireView(world, view),
  actions: [action(world, element, entered)],
});

/** Somebody presses the button of a modal. */
export const submissionPayload = ({ world, triggers }: Platform, user: string, view: OpenView): Json => ({
  type: "view_submission",
  ...shared(world, user),
  trigger_id: triggers.issue({ user, fromModal: true }),
  view: wireView(world, view),
  response_urls: [],
});

/** Somebody closes a modal whose app wants to know. */
export const closedPayload = (
  { world }: Platform,
  user: string,
  view: OpenView,
  isCleared: boolean,
): Json => ({
  type: "view_closed",
  ...shared(world, user),
  view: wireView(world, view),
  is_cleared: isCleared,
});

/** Somebody gives a slash command. */
export const commandPayload = (
  { world, triggers, responseUrls }: Platform,
  user: string,
  channel: string,
  command: string,
  text: string,
): Json => ({
  token: "verification-token",
  team_id: userOf(world, user).teamId,
  team_domain: world.team.domain,
  channel_id: channel,
  channel_name: shownName(channelOf(world, channel)),
  user_id: user,
  user_name: userOf(world, user).name,
  command,
  text: commandText(world, text, escapesCommand(world, command)),
  api_app_id: world.bot.appId,
  is_enterprise_install: "false",
  response_url: responseUrls.issue({ channel, user, ts: null }),
  trigger_id: triggers.issue({ user, fromModal: false }),
});

/** Somebody uses a shortcut on a message. */
export const messageShortcutPayload = (
  { world, triggers, responseUrls }: Platform,
  user: string,
  callbackId: string,
  channel: string,
  ts: string,
): Json => ({
  type: "message_action",
  ...shared(world, user),
  action_ts: world.nextTs(),
  callback_id: callbackId,
  trigger_id: triggers.issue({ user, fromModal: false }),
  channel: place(world, channel),
  message_ts: ts,
  message: wireMessage(world, messageAt(world, channel, ts)),
  response_url: responseUrls.issue({ channel, user, ts }),
});

/** Somebody uses a shortcut from anywhere. */
export const globalShortcutPayload = (
  { world, triggers }: Platform,
  user: string,
  callbackId: string,
): Json => ({
  type: "shortcut",
  ...shared(world, user),
  action_ts: world.nextTs(),
  callback_id: callbackId,
  trigger_id: triggers.issue({ user, fromModal: false }),
});

/** Somebody types into a menu that searches: `where` is what it stands in. */
export const suggestionPayload = (
  { world }: Platform,
  user: string,
  where: { readonly view: OpenView } | { readonly channel: string; readonly ts: string },
  element: Placed,
  text: string,
): Json => ({
  type: "block_suggestion",
  ...shared(world, user),
  action_id: element.actionId,
  block_id: element.blockId,
  value: text,
  ...("view" in where
    ? { container: { type: "view", view_id: where.view.id }, view: wireView(world, where.view) }
    : {
        container: { type: "message", message_ts: where.ts, channel_id: where.channel, is_ephemeral: false },
        channel: place(world, where.channel),
        message: wireMessage(world, messageAt(world, where.channel, where.ts)),
      }),
});
