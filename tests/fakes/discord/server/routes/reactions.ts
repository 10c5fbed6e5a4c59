import { refusal } from "../../discord-error.ts";
import { wireMessage } from "../../payloads/message.ts";
import { wireUser } from "../../payloads/user.ts";
import { refuseArchived, requireBotMay } from "../../world/permissions.ts";
import { placeOf } from "../../world/places.ts";
import { isoOf, timeOf } from "../../world/snowflakes.ts";
import { messagesIn, publicMessage } from "../../world/timeline.ts";
import type { Message, Place } from "../../world/world.ts";
import { isSaid, pinMessage, rewrite, setReaction } from "../../world/write.ts";
import { hearsAsApp } from "../hears.ts";
import { type Asked, route, silentRoute } from "../route.ts";

const target = ({ world, params }: Asked): { readonly place: Place; readonly message: Message } => {
  const place = placeOf(world, params["channel"] ?? "");
  requireBotMay(world, place, "ReadMessageHistory");
  return { place, message: publicMessage(world, place.id, params["message"] ?? "") };
};

const add = (asked: Asked): void => {
  const { world, params } = asked;
  const { place, message } = target(asked);
  requireBotMay(world, place, "AddReactions");
  refuseArchived(place);
  const emoji = params["emoji"] ?? "";
  if (!/\p{Extended_Pictographic}|\p{Regional_Indicator}|[0-9#*]\u{fe0f}?\u{20e3}/u.test(emoji))
    throw refusal("unknownEmoji");
  setReaction(world, message, world.bot.userId, emoji, true);
};

const remove = (asked: Asked): void => {
  const { world, params } = asked;
  const { place, message } = target(asked);
  refuseArchived(place);
  setReaction(world, message, world.bot.userId, params["emoji"] ?? "", false);
};

const removeTheirs = (asked: Asked): void => {
  const { world, params } = asked;
  const { place, message } = target(asked);
  requireBotMay(world, place, "ManageMessages");
  setReaction(world, message, params["user"] ?? "", params["emoji"] ?? "", false);
};

const list = (asked: Asked) => {
  const { world, params } = asked;
  const reaction = target(asked).message.reactions.find((one) => one.emoji === params["emoji"]);
  return (reaction?.users ?? []).map((user) => wireUser(world, user));
};

/** Pins that a channel has room for. */
const mostPins = 250;

const pin = (asked: Asked): void => {
  const { world } = asked;
  const { place, message } = target(asked);
  requireBotMay(world, place, "PinMessages");
  refuseArchived(place);
  if (!isSaid(message)) throw refusal("systemMessage");
  if (message.isPinned) return;
  if (messagesIn(world, place.id).filter((one) => one.isPinned).length >= mostPins)
    throw refusal("tooManyPins");
  pinMessage(world, message, world.bot.userId);
};

const unpin = (asked: Asked): void => {
  const { world } = asked;
  const { place, message } = target(asked);
  requireBotMay(world, place, "PinMessages");
  if (message.isPinned) rewrite(world, message, { isPinned: false });
};

const pins = (asked: Asked) => {
  const { world, params } = asked;
  const place = placeOf(world, params["channel"] ?? "");
  requireBotMay(world, place, "ReadMessageHistory");
  const pinned = messagesIn(world, place.id).filter((one) => one.isPinned);
  const items = pinned.toReversed().map((one) => ({
    pinned_at: isoOf(timeOf(one.id)),
    message: wireMessage(world, one, hearsAsApp(world)),
  }));
  return { items, has_more: false };
};

/** Reactions and pins. */
export const reactions = [
  silentRoute("PUT /channels/:channel/messages/:message/reactions/:emoji/@me", add),
  silentRoute("DELETE /channels/:channel/messages/:message/reactions/:emoji/@me", remove),
  silentRoute("DELETE /channels/:channel/messages/:message/reactions/:emoji/:user", removeTheirs),
  route("GET /channels/:channel/messages/:message/reactions/:emoji", list),
  route("GET /channels/:channel/messages/pins", pins),
  silentRoute("PUT /channels/:channel/messages/pins/:message", pin),
  silentRoute("DELETE /channels/:channel/messages/pins/:message", unpin),
];
