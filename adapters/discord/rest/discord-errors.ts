import { RESTJSONErrorCodes as codes, DiscordAPIError } from "discord.js";

/** Discord's code of an error, or of what caused it; `null`: it is none of Discord's. */
export const codeOf = (error: unknown): number | null => {
  if (error instanceof DiscordAPIError)
    return typeof error.code === "number" && error.code > 0 ? error.code : null;
  return error instanceof Error && error.cause !== undefined ? codeOf(error.cause) : null;
};

/** A message or channel is gone only if Discord says exactly that. */
export const isGone = (error: unknown): boolean =>
  error instanceof DiscordAPIError &&
  error.status === 404 &&
  (error.code === codes.UnknownChannel || error.code === codes.UnknownMessage);

/** Makes a call for which some refusals mean that nothing is left to do; `null` then. */
export const tolerating = async <Answer>(
  tolerated: readonly number[],
  call: () => Promise<Answer>,
): Promise<Answer | null> => {
  try {
    return await call();
  } catch (error) {
    if (tolerated.includes(codeOf(error) ?? 0)) return null;
    throw error;
  }
};

const permissions: readonly (readonly [method: string, route: RegExp, permission: string])[] = [
  ["PUT", /\/reactions\//, "Add Reactions and Read Message History"],
  ["PUT", /\/messages\/pins\//, "Pin Messages"],
  ["PUT", /\/thread-members\//, "Send Messages in Threads"],
  ["POST", /\/messages\/\d+\/threads/, "Create Public Threads"],
  ["POST", /\/threads/, "Create Private Threads"],
  ["POST", /\/messages/, "Send Messages, Send Messages in Threads and Embed Links"],
  ["DELETE", /\/messages\//, "Manage Messages"],
  ["PATCH", /\/channels\/\d+$/, "Manage Threads"],
  ["GET", /\/messages/, "Read Message History"],
];

const permissionFor = ({ method, url }: DiscordAPIError): string => {
  const found = permissions.find(([verb, route]) => verb === method && route.test(url));
  return found === undefined
    ? "the bot lacks a permission there"
    : `the bot lacks a permission there; give it ${found[2]}`;
};

const advice: ReadonlyMap<unknown, string> = new Map([
  [codes.UnknownChannel, "the channel or thread was deleted"],
  [codes.UnknownMessage, "the message was deleted"],
  [codes.UnknownMember, "that person is not on the server"],
  [codes.UnknownUser, "there is no such person"],
  [codes.UnknownGuild, "the bot is not on the server; invite it again"],
  [codes.UnknownWebhook, "the time for answering has passed"],
  [codes.InvalidWebhookToken, "the time for answering has passed"],
  [codes.MaximumThreadParticipantsReached, "the thread has as many members as Discord allows"],
  [codes.MaximumNumberOfEditsToMessagesOlderThanOneHourReached, "the message was changed too often"],
  [codes.MissingAccess, "the bot does not see the channel or thread; give it View Channel there"],
  [codes.CannotEditMessageAuthoredByAnotherUser, "somebody else wrote the message"],
  [codes.CannotSendMessagesToThisUser, "that person takes no direct messages from the bot"],
  [
    codes.CannotSendMessagesToThisUserDueToHavingNoMutualGuilds,
    "that person is on no server with the bot and takes no direct messages from it",
  ],
  [codes.CannotSendMessagesInNonTextChannel, "nobody can write in a channel of that kind"],
  [codes.CannotSendAMessageInAForumChannel, "a forum takes posts and no messages"],
  [codes.InvalidActionOnArchivedThread, "the thread is archived; open it again"],
  [codes.ThreadAlreadyCreatedForMessage, "the message has a thread already"],
  [codes.ThreadLocked, "the thread is locked; unlock it, or give the bot Manage Threads"],
  [codes.MaximumActiveThreads, "the server has as many open threads as Discord allows; close some"],
  [
    codes.MaximumNumberOfPinsReachedForTheChannel,
    "the channel has as many pinned messages as Discord allows; unpin some",
  ],
  [codes.MessageWasBlockedByAutomaticModeration, "AutoMod blocked it; exempt the bot's role from the rule"],
  [codes.TitleWasBlockedByAutomaticModeration, "AutoMod blocked it; exempt the bot's role from the rule"],
  [codes.MessageBlockedByHarmfulLinksFilter, "Discord takes a link in it for harmful"],
]);

/** What is wrong and what to do, to follow "Cannot …:". */
export const adviceFor = (error: DiscordAPIError): string =>
  error.code === codes.MissingPermissions
    ? permissionFor(error)
    : (advice.get(error.code) ??
      `Discord refuses it: ${error.message.replaceAll(/\s+/g, " ").slice(0, 300)}`);

/** Discord cannot do it now, and has not done it. */
const busyCodes: ReadonlySet<unknown> = new Set([
  codes.ActionCannotBePerformedDueToSlowmodeRateLimit,
  codes.ChannelSendRateLimit,
  codes.ServerSendRateLimit,
  codes.OpeningDirectMessagesTooFast,
  codes.SendMessagesHasBeenTemporarilyDisabled,
  codes.FeatureTemporarilyDisabledServerSide,
  codes.ServiceResourceIsBeingRateLimited,
  codes.CloudflareIsBlockingYourRequest,
  codes.APIResourceOverloaded,
]);

/** Whether Discord asks to come back later. */
export const isBusy = ({ code }: DiscordAPIError): boolean => busyCodes.has(code);
