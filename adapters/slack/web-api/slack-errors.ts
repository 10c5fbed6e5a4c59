import { webApi } from "@slack/bolt";

type ErrorData = webApi.WebAPIPlatformError["data"];

/** Whether a text has the form of Slack's error names; anything else is no answer of Slack's. */
export const isSlackError = (error: unknown): error is string =>
  typeof error === "string" && /^[a-z][a-z0-9_]{1,79}$/.test(error);

/** Slack's name of an error; `null`: it is none of Slack's. */
export const errorNameOf = (error: unknown): string | null =>
  error instanceof webApi.WebAPIPlatformError && isSlackError(error.data.error) ? error.data.error : null;

/** Makes a call for which some refusals mean that nothing is left to do. */
export const tolerating = async (names: readonly string[], call: () => Promise<unknown>): Promise<void> => {
  try {
    await call();
  } catch (error) {
    if (!names.includes(errorNameOf(error) ?? "")) throw error;
  }
};

const tokenTrouble: ReadonlySet<string> = new Set([
  "account_inactive",
  "invalid_auth",
  "not_authed",
  "token_expired",
  "token_revoked",
]);

/** Whether the token is the trouble, and not what was asked. */
export const isTokenTrouble = (error: string): boolean => tokenTrouble.has(error);

const unsure: ReadonlySet<string> = new Set([
  "fatal_error",
  "internal_error",
  "request_timeout",
  "service_unavailable",
  "team_added_to_org",
]);

/** Whether Slack failed in a way that leaves open what it has done. */
export const isUnsure = (error: string): boolean => unsure.has(error);

/** What to do about an error, by its name; the rest of a sentence. */
const advice: Readonly<Record<string, string>> = {
  account_inactive: "the bot was removed from the workspace; install the app again and set the new token",
  cannot_dm_bot: "it is a bot, and bots cannot be written to",
  cant_delete_message: "the message is not the bot's own",
  cant_update_message: "the message is not the bot's own",
  channel_not_found: "the bot does not see this channel; invite the bot to it",
  edit_window_closed: "the workspace does not allow changes to messages this old",
  invalid_auth: "the bot token is not valid; set the current one of the app",
  invalid_blocks: "Slack does not accept the message's blocks",
  is_archived: "the channel is archived; unarchive it or name another one in the desk file",
  message_not_found: "the message is gone",
  msg_too_long: "the text is too long for Slack",
  no_reaction: "the message has no such reaction",
  no_such_subteam: "there is no such user group; name another one in the desk file",
  no_text: "the message is empty",
  not_authed: "no bot token was sent; set the one of the app",
  not_enabled: "the app has no home page; switch on the Home Tab under App Home in the app's settings",
  not_in_channel: "the bot is not in the channel; invite the bot to it",
  not_pinnable: "Slack lets nobody pin messages of this kind",
  permission_denied: "the bot may not pin messages there; let it in the channel's settings",
  restricted_action:
    "a setting of the workspace forbids it; ask its administrators to let the bot post there",
  restricted_action_read_only_channel: "the channel is read-only; allow the bot to post there",
  restricted_action_thread_locked: "the thread is locked",
  thread_not_found: "the first message of the thread is gone",
  token_expired: "the bot token has expired; set the current one of the app",
  token_revoked: "the bot token was revoked; install the app again and set the new token",
  user_disabled: "the account of this person is disabled",
  user_not_found: "Slack knows nobody of this id",
  user_not_in_channel: "the person is not in the channel; invite them to it",
};

const detailsOf = ({ response_metadata: metadata }: ErrorData): string => {
  const messages = metadata?.messages ?? [];
  return messages.length === 0 ? "" : `: ${messages.join("; ")}`;
};

/** Says what an error of Slack's means and what to do about it, as the rest of a sentence. */
export const adviceFor = (data: ErrorData): string => {
  if (data.error === "missing_scope") {
    const scope = "needed" in data && typeof data.needed === "string" ? data.needed : "needed";
    return `the app lacks the scope ${scope}; add it under OAuth & Permissions and install the app again`;
  }
  return `${advice[data.error] ?? "Slack refused it"}${detailsOf(data)}`;
};
