import type { Json } from "../../json.ts";
import { wireMessage } from "../../payloads/message.ts";
import { SlackError } from "../../slack-error.ts";
import { joinedChannel } from "../../world/places.ts";
import { findMessage } from "../../world/timeline.ts";
import type { Message, World } from "../../world/world.ts";
import { addReaction, removeReaction } from "../../world/write.ts";
import type { Arguments } from "../arguments.ts";
import { botMethod, type Methods, type Platform } from "./method.ts";

const target = (world: World, args: Arguments): Message => {
  const channel = joinedChannel(world, args.needed("channel"));
  const message = findMessage(world, channel.id, args.needed("timestamp"));
  if (message === null || message.subtype === "tombstone") throw new SlackError("message_not_found");
  if (channel.isArchived) throw new SlackError("is_archived");
  return message;
};

const nameOf = (args: Arguments): string => {
  const name = args.needed("name");
  if (!/^[a-z0-9_+'-]+(::skin-tone-[2-6])?$/.test(name)) throw new SlackError("invalid_name");
  return name;
};

const add = ({ world }: Platform, args: Arguments): Json => {
  const name = nameOf(args);
  if (!addReaction(world, target(world, args), world.bot.userId, name))
    throw new SlackError("already_reacted");
  return {};
};

const remove = ({ world }: Platform, args: Arguments): Json => {
  const name = nameOf(args);
  if (!removeReaction(world, target(world, args), world.bot.userId, name))
    throw new SlackError("no_reaction");
  return {};
};

const get = ({ world }: Platform, args: Arguments): Json => {
  const message = target(world, args);
  return { type: "message", channel: message.channel, message: wireMessage(world, message) };
};

/** Reactions to messages. */
export const reactions: Methods = {
  "reactions.add": botMethod("reactions:write", add),
  "reactions.remove": botMethod("reactions:write", remove),
  "reactions.get": botMethod("reactions:read", get),
};
