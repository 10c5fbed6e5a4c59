import { saveMessageCommand } from "../../../src/core/about-message.ts";
import type { Conversation, Place } from "../../../src/core/conversation.ts";
import { directOf, homeOf, knowledgeCallback, platform, timeOf } from "../ids.ts";
import { formOf, readSubmission } from "../surface/forms.ts";
import { foreignTeam, type Surroundings } from "../surroundings.ts";
import { type Places, placeOf } from "../workspace.ts";
import type { Happening } from "./happening.ts";
import { homeLane, keyOf, laneOf } from "./keys.ts";
import {
  actionsSchema,
  commandSchema,
  homeSchema,
  read,
  shortcutFrameSchema,
  shortcutSchema,
  submissionSchema,
} from "./payload.ts";

type Actions = ReturnType<typeof readActions>;
const readActions = (body: unknown) => read(actionsSchema, body);
type Button = Actions["actions"][0];

/** What the desk shows may have gone anywhere: only what stands in its own channels is its own. */
const placeIn = (places: Places, channel: string): Place => placeOf(places, channel) ?? "support";

/** Where a slash command was given. It carries no thread: Slack does not let it be given in one. */
export const readCommand = (body: unknown, { workspace, places }: Surroundings): Happening => {
  const { user_id: user, team_id, channel_id: channel, trigger_id, text = "" } = read(commandSchema, body);
  const conversation = { platform, channel, thread: null };
  return {
    happened: "commanded",
    keys: [keyOf.command(trigger_id)],
    lane: laneOf(conversation, user),
    at: null,
    user,
    team: foreignTeam(workspace, team_id),
    conversation,
    place: placeIn(places, channel),
    text,
  };
};

/** A message that is to be knowledge; `null`: another shortcut, which opens a window. */
export const readShortcutBody = (body: unknown, { workspace, places }: Surroundings): Happening | null => {
  if (read(shortcutFrameSchema, body).callback_id !== knowledgeCallback) return null;
  const { trigger_id, user, channel, message } = read(shortcutSchema, body);
  const conversation = { platform, channel: channel.id, thread: message.thread_ts ?? message.ts };
  return {
    happened: "commanded",
    keys: [keyOf.command(trigger_id)],
    lane: laneOf(conversation, user.id),
    at: null,
    user: user.id,
    team: foreignTeam(workspace, user.team_id),
    conversation,
    place: placeIn(places, channel.id),
    text: saveMessageCommand(message.text ?? ""),
  };
};

/** A form's button opens it, a link's button leads away, and other elements are parts of forms. */
const isForDesk = ({ type, action_id, value, url }: Button): boolean =>
  type === "button" &&
  url === undefined &&
  formOf({ action_id, ...(value === undefined ? {} : { value }) }) === null;

/** The thread a button stands in; answers to one in the channel itself stand below it. */
const conversationOf = ({ user, view, container, channel, message }: Actions): Conversation => {
  if (view !== undefined) return { platform, channel: directOf(user.id), thread: null };
  const id = channel?.id ?? container?.channel_id;
  if (id === undefined)
    throw new Error("Cannot read a delivery of Slack: a button was pressed in no channel.");
  const parent = container?.is_ephemeral === true ? undefined : (container?.message_ts ?? message?.ts);
  const thread = container?.thread_ts ?? message?.thread_ts ?? parent ?? null;
  return { platform, channel: id, thread };
};

const clickOf = ({ trigger_id, user, container, message, actions: [button] }: Actions): string =>
  trigger_id ?? [container?.message_ts ?? message?.ts, button.action_ts, user.id].join("/");

/** A pressed button; `null`: it is one of a form, or no button. */
export const readActionsBody = (body: unknown, { workspace, places }: Surroundings): Happening | null => {
  const actions = readActions(body);
  const {
    user,
    view,
    actions: [button],
  } = actions;
  if (!isForDesk(button) || (view !== undefined && view.type !== "home")) return null;
  const conversation = conversationOf(actions);
  return {
    happened: "pressed",
    keys: [keyOf.action(clickOf(actions))],
    lane: laneOf(conversation, user.id),
    at: button.action_ts === undefined ? null : timeOf(button.action_ts),
    user: user.id,
    team: foreignTeam(workspace, user.team_id),
    conversation,
    place: placeIn(places, conversation.channel),
    actionId: button.action_id,
  };
};

/** A sent form; `null`: it is not final, or none of ours. */
export const readSubmissionBody = (body: unknown, { workspace, places }: Surroundings): Happening | null => {
  const { user, view } = read(submissionSchema, body);
  const submission = readSubmission(view);
  if (submission === null) return null;
  const { channel, thread } = submission.context;
  const conversation = { platform, channel, thread };
  return {
    happened: "submitted",
    keys: [keyOf.view(view.id, view.hash ?? "")],
    lane: laneOf(conversation, user.id),
    at: null,
    user: user.id,
    team: foreignTeam(workspace, user.team_id),
    conversation,
    place: placeIn(places, channel),
    submission,
  };
};

/** Somebody opened the bot's page; `null`: another tab of it. */
export const readHome = (
  event: unknown,
  eventKeys: readonly string[],
  { workspace }: Surroundings,
): Happening | null => {
  const { user, tab, event_ts, user_team, source_team, team } = read(homeSchema, event);
  if (tab !== "home") return null;
  const [key = keyOf.home(user, event_ts ?? "")] = eventKeys;
  return {
    happened: "homeOpened",
    keys: [key],
    lane: homeLane(user),
    at: event_ts === undefined ? null : timeOf(event_ts),
    user,
    team: foreignTeam(workspace, user_team ?? source_team ?? team),
    conversation: { platform, channel: homeOf(user), thread: null },
    place: "support",
  };
};
