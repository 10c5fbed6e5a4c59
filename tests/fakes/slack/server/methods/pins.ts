import type { Json } from "../../json.ts";
import { SlackError } from "../../slack-error.ts";
import { joinedChannel } from "../../world/places.ts";
import { findMessage } from "../../world/timeline.ts";
import type { Message, World } from "../../world/world.ts";
import { pinMessage } from "../../world/write.ts";
import type { Arguments } from "../arguments.ts";
import { botMethod, type Methods, type Platform } from "./method.ts";

const target = (world: World, args: Arguments): Message => {
  const channel = joinedChannel(world, args.needed("channel"));
  if (!args.has("timestamp")) throw new SlackError("no_item_specified");
  if (!/^\d+\.\d{6}$/.test(args.text("timestamp"))) throw new SlackError("bad_timestamp");
  const message = findMessage(world, channel.id, args.text("timestamp"));
  if (message === null || message.subtype === "tombstone") throw new SlackError("message_not_found");
  if (channel.isArchived) throw new SlackError("is_archived");
  return message;
};

const add = ({ world }: Platform, args: Arguments): Json => {
  const message = target(world, args);
  if (message.isPinned) throw new SlackError("already_pinned");
  if (message.subtype !== null) throw new SlackError("not_pinnable");
  pinMessage(world, message, world.bot.userId);
  return {};
};

/** Messages pinned to their channel. */
export const pins: Methods = { "pins.add": botMethod("pins:write", add) };
