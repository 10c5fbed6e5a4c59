import { refusal } from "../discord-error.ts";
import { isJson, type Json, objectOf, objectsOf } from "../json.ts";
import { checkModal } from "../rules/modal.ts";
import { checkList, checkText, problem, refuseProblems } from "../rules/problems.ts";
import type { Uploaded } from "../server/request.ts";
import { type Content, noContent, readContent, refuseEmpty } from "../world/content.ts";
import { type Allowed, readAllowed, usersAllowed } from "../world/mentions.ts";
import { placeOf } from "../world/places.ts";
import { messageAt } from "../world/timeline.ts";
import type { Message, Place, World } from "../world/world.ts";
import { rewrite, write } from "../world/write.ts";
import type { Interaction } from "./interactions.ts";

/** What an answer did. */
export type Answered = { readonly type: number; readonly data: Json; readonly message: Message | null };

/** The message is seen by the one who acted alone. */
const ephemeral = 1 << 6;
const loading = 1 << 7;
const mayBeSet = 4 | 64 | 4096;

const allowedTypes = ({ kind, message }: Interaction): readonly number[] => {
  if (kind === "autocomplete") return [8];
  if (kind === "command") return [4, 5, 9];
  if (kind === "component") return [4, 5, 6, 7, 9];
  return message === null ? [4, 5] : [4, 5, 6, 7];
};

const messageType = ({ kind, isContextMenu, message }: Interaction): number => {
  if (kind === "command") return isContextMenu ? 23 : 20;
  return message === null ? 0 : 19;
};

/** What a message with an interaction's token says besides its content. */
export type Said = Pick<Message, "type" | "flags"> & {
  /** The message it answers; `null`: none. */
  readonly replyTo: string | null;
  readonly allowed: Allowed;
};

/** Says something with an interaction's token, as the bot. */
export const sayTo = (
  world: World,
  { place, user, metadata }: Interaction,
  content: Content,
  { type, flags, replyTo, allowed }: Said,
): Message =>
  write(
    world,
    {
      ...content,
      place,
      author: world.bot.userId,
      type,
      flags,
      onlyFor: (flags & ephemeral) === 0 ? null : user,
      metadata,
      isByWebhook: true,
      reference: replyTo === null ? null : { message: replyTo, place },
    },
    allowed,
  );

const firstAnswer = (interaction: Interaction, flags: number, data: Json): Said => {
  const type = messageType(interaction);
  return {
    type,
    flags,
    replyTo: type === 19 ? interaction.message : null,
    allowed: readAllowed(data["allowed_mentions"], usersAllowed),
  };
};

const flagsOf = (data: Json): number => Number(data["flags"] ?? 0) & mayBeSet;

/** Words wake an archived thread, unless it is locked; what stands in it cannot be changed. */
const refuseClosed = (place: Place, isNew: boolean): void => {
  const isAsleep = "parent" in place && place.isArchived && (!isNew || place.isLocked);
  if (isAsleep) throw refusal("archived");
};

const say = (world: World, interaction: Interaction, data: Json, files: readonly Uploaded[]): Message => {
  const content = readContent(world, interaction.place, data, files);
  refuseEmpty(content);
  return sayTo(world, interaction, content, firstAnswer(interaction, flagsOf(data), data));
};

const think = (world: World, interaction: Interaction, data: Json): Message =>
  sayTo(world, interaction, noContent, firstAnswer(interaction, flagsOf(data) | loading, data));

const update = (world: World, interaction: Interaction, data: Json, files: readonly Uploaded[]): Message => {
  const before = messageAt(world, interaction.message ?? "");
  const content = readContent(world, before.place, data, files, before);
  return rewrite(
    world,
    before,
    { ...content, editedAt: world.clock.now() },
    readAllowed(data["allowed_mentions"], usersAllowed),
  );
};

const openModal = (world: World, interaction: Interaction, data: Json): void => {
  refuseProblems(checkModal(data));
  world.modals.set(interaction.user, {
    customId: String(data["custom_id"]),
    title: String(data["title"]),
    components: objectsOf(data["components"]),
    place: interaction.place,
    message: interaction.message,
    origin: interaction.metadata,
  });
};

const checkChoices = (data: Json): void =>
  refuseProblems(
    checkList(data["choices"], ["data", "choices"], { most: 25 }, (choice, path) => [
      ...checkText(choice["name"], [...path, "name"], { least: 1, most: 100, isRequired: true }),
      ...(typeof choice["value"] === "number"
        ? []
        : checkText(choice["value"], [...path, "value"], { most: 100, isRequired: true })),
    ]),
  );

const messageOf = (
  world: World,
  interaction: Interaction,
  type: number,
  data: Json,
  files: readonly Uploaded[],
): Message | null => {
  if (type === 4) return say(world, interaction, data, files);
  if (type === 5) return think(world, interaction, data);
  if (type === 6) return messageAt(world, interaction.message ?? "");
  if (type === 7) return update(world, interaction, data, files);
  if (type === 8) checkChoices(data);
  if (type === 9) openModal(world, interaction, data);
  return null;
};

/** Does what the first answer to an interaction says. @throws {DiscordError} 50035 for what cannot be answered so. */
export const answerInteraction = (
  world: World,
  interaction: Interaction,
  body: Json,
  files: readonly Uploaded[],
): Answered => {
  const type = Number(body["type"]);
  if (!allowedTypes(interaction).includes(type))
    refuseProblems(
      problem(
        ["type"],
        "INTERACTION_CALLBACK_TYPE_INVALID",
        `A ${interaction.kind} cannot be answered with ${type}.`,
      ),
    );
  if (type === 4 && !isJson(body["data"]))
    refuseProblems(problem(["data"], "BASE_TYPE_REQUIRED", "This field is required"));
  if (type === 4 || type === 5 || type === 7) refuseClosed(placeOf(world, interaction.place), type !== 7);
  const data = objectOf(body["data"]);
  const message = messageOf(world, interaction, type, data, files);
  interaction.original = message?.id ?? null;
  return { type, data, message };
};

/** Fills in the message that was only announced so far. What it was announced as, such as ephemeral, it stays. */
export const finishThinking = (world: World, message: Message, content: Content, body: Json): Message =>
  rewrite(
    world,
    message,
    { ...content, flags: message.flags & ~loading },
    readAllowed(body["allowed_mentions"], usersAllowed),
  );

/** Whether a message is only announced so far. */
export const isThinking = (message: Message): boolean => (message.flags & loading) !== 0;
