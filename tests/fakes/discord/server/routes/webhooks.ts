import { refusal } from "../../discord-error.ts";
import { finishThinking, isThinking, sayTo } from "../../interactions/answer.ts";
import type { Interaction } from "../../interactions/interactions.ts";
import { objectOf } from "../../json.ts";
import { wireMessage } from "../../payloads/message.ts";
import { readContent, refuseEmpty } from "../../world/content.ts";
import { readAllowed, usersAllowed } from "../../world/mentions.ts";
import { refuseArchived } from "../../world/permissions.ts";
import { placeOf } from "../../world/places.ts";
import { findMessage } from "../../world/timeline.ts";
import type { Message, World } from "../../world/world.ts";
import { erase, rewrite } from "../../world/write.ts";
import type { Answer, Asked, Route } from "../route.ts";

const interactionOf = ({ platform, world, params }: Asked): Interaction => {
  if (params["application"] !== world.bot.applicationId) throw refusal("unknownWebhook");
  return platform.interactions.byToken(params["token"] ?? "");
};

const targetOf = ({ world, params }: Asked, interaction: Interaction): Message => {
  const id = params["message"] === "@original" ? interaction.original : (params["message"] ?? "");
  const message = id === null ? null : findMessage(world, interaction.place, id);
  const isOwn =
    message !== null && (message.id === interaction.original || message.metadata?.id === interaction.id);
  if (!isOwn) throw refusal("unknownMessage");
  return message;
};

/** A message that is to be changed: what stands in an archived thread is not, but for what one person sees. */
const changeable = (asked: Asked, interaction: Interaction): Message => {
  const message = targetOf(asked, interaction);
  if (message.onlyFor === null) refuseArchived(placeOf(asked.world, message.place));
  return message;
};

const answered = (world: World, message: Message): Answer => ({
  status: 200,
  body: wireMessage(world, message, { content: true }),
});

const get = (asked: Asked): Answer => answered(asked.world, targetOf(asked, interactionOf(asked)));

const edit = (asked: Asked): Answer => {
  const { world, files } = asked;
  const interaction = interactionOf(asked);
  const message = changeable(asked, interaction);
  const body = objectOf(asked.body);
  const content = readContent(world, message.place, body, files, message);
  refuseEmpty(content);
  if (isThinking(message)) return answered(world, finishThinking(world, message, content, body));
  const changes = { ...content, editedAt: world.clock.now() };
  return answered(
    world,
    rewrite(world, message, changes, readAllowed(body["allowed_mentions"], usersAllowed)),
  );
};

const remove = (asked: Asked): Answer => {
  const { world } = asked;
  const interaction = interactionOf(asked);
  const message = changeable(asked, interaction);
  erase(world, placeOf(world, message.place), [message.id]);
  if (interaction.original === message.id) interaction.original = null;
  return { status: 204 };
};

const followUpFlags = 4 | 64 | 4096;

/** The first thing said after "is thinking" takes its place. */
const followUp = (asked: Asked): Answer => {
  const { world, files } = asked;
  const interaction = interactionOf(asked);
  if (interaction.answer === 8) throw refusal("unknownWebhook");
  const body = objectOf(asked.body);
  const content = readContent(world, interaction.place, body, files);
  refuseEmpty(content);
  const original =
    interaction.original === null ? null : findMessage(world, interaction.place, interaction.original);
  if (original !== null && isThinking(original))
    return answered(world, finishThinking(world, original, content, body));
  const flags = Number(body["flags"] ?? 0) & followUpFlags;
  const replyTo = original?.id ?? null;
  const said = {
    type: replyTo === null ? 0 : 19,
    flags,
    replyTo,
    allowed: readAllowed(body["allowed_mentions"], usersAllowed),
  };
  return answered(world, sayTo(world, interaction, content, said));
};

const byToken = (method: string, pattern: string, run: Route["run"]): Route => ({
  method,
  pattern,
  auth: "none",
  run,
});

/** What is said with the token of an interaction after the first answer. */
export const webhooks: readonly Route[] = [
  byToken("POST", "/webhooks/:application/:token", followUp),
  byToken("GET", "/webhooks/:application/:token/messages/:message", get),
  byToken("PATCH", "/webhooks/:application/:token/messages/:message", edit),
  byToken("DELETE", "/webhooks/:application/:token/messages/:message", remove),
];
