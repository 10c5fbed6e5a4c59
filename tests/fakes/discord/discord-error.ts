import type { Json } from "./json.ts";

/** A call that Discord answers with an error body. */
export class DiscordError extends Error {
  override readonly name = "DiscordError";
  readonly status: number;
  /** Of Discord's JSON error codes; 0 for those without. */
  readonly code: number;
  readonly errors: Json | null;

  constructor(status: number, code: number, message: string, errors: Json | null = null) {
    super(message);
    this.status = status;
    this.code = code;
    this.errors = errors;
  }
}

const known = {
  unknownChannel: [404, 10003, "Unknown Channel"],
  unknownGuild: [404, 10004, "Unknown Guild"],
  unknownMember: [404, 10007, "Unknown Member"],
  unknownMessage: [404, 10008, "Unknown Message"],
  unknownRole: [404, 10011, "Unknown Role"],
  unknownUser: [404, 10013, "Unknown User"],
  unknownEmoji: [400, 10014, "Unknown Emoji"],
  unknownWebhook: [404, 10015, "Unknown Webhook"],
  unknownInteraction: [404, 10062, "Unknown interaction"],
  unknownCommand: [404, 10063, "Unknown application command"],
  notThisApplication: [403, 20012, "You are not authorized to perform this action on this application"],
  noMessageInForum: [400, 40058, "Cannot send a message in a forum channel"],
  tooManyPins: [400, 30003, "Maximum number of pins reached for the channel (250)"],
  alreadyAnswered: [400, 40060, "Interaction has already been acknowledged."],
  tagRequired: [400, 40067, "A tag is required to create a forum post in this channel"],
  missingAccess: [403, 50001, "Missing Access"],
  notOnDirect: [403, 50003, "Cannot execute action on a DM channel"],
  foreignMessage: [403, 50005, "Cannot edit a message authored by another user"],
  emptyMessage: [400, 50006, "Cannot send an empty message"],
  closedDirect: [403, 50007, "Cannot send messages to this user"],
  noTextChannel: [400, 50008, "Cannot send messages in a non-text channel"],
  missingPermissions: [403, 50013, "Missing Permissions"],
  systemMessage: [403, 50021, "Cannot execute action on a system message"],
  wrongChannelType: [400, 50024, "Cannot execute action on this channel type"],
  invalidToken: [401, 50027, "Invalid Webhook Token"],
  tooLarge: [400, 50045, "File uploaded exceeds the maximum size"],
  noMutualGuilds: [403, 50278, "Cannot send messages to this user due to having no mutual guilds"],
  invalidRecipient: [400, 50033, "Invalid Recipient(s)"],
  archived: [400, 50083, "Thread is archived"],
  invalidJson: [400, 50109, "The request body contains invalid JSON."],
  hasThread: [400, 160004, "A thread has already been created for this message"],
  locked: [400, 160005, "Thread is locked"],
  tooManyThreads: [400, 160006, "Maximum number of active threads reached"],
} as const;

/** What Discord refuses in its own words, by a name for it. */
export type Refusal = keyof typeof known;

/** The error Discord answers. */
export const refusal = (name: Refusal): DiscordError => {
  const [status, code, message] = known[name];
  return new DiscordError(status, code, message);
};
