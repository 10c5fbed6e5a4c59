import { refusal } from "../discord-error.ts";
import { type Json, objectsOf, stringOf } from "../json.ts";
import { storedComponents } from "../rules/components.ts";
import { storedEmbeds } from "../rules/embeds.ts";
import { checkMessage } from "../rules/message.ts";
import { refuseProblems } from "../rules/problems.ts";
import type { Uploaded } from "../server/request.ts";
import { attach } from "./files.ts";
import type { Message, World } from "./world.ts";

/** What a message says. */
export type Content = Pick<Message, "content" | "embeds" | "components" | "attachments">;

/** Nothing at all. */
export const noContent: Content = { content: "", embeds: [], components: [], attachments: [] };

const isSaid = (body: Json, name: string): boolean => body[name] !== undefined;

const mostFileBytes = 10 * 1024 * 1024;

const indexOf = ({ field }: Uploaded): string => /^files\[(\d+)\]$/.exec(field)?.[1] ?? "";

const uploaded = (world: World, place: string, file: Uploaded, body: Json): Json => {
  if (file.content.length > mostFileBytes) throw refusal("tooLarge");
  const said = objectsOf(body["attachments"]).find((one) => String(one["id"]) === indexOf(file));
  const description = said?.["description"];
  return attach(world, place, {
    name: stringOf(said?.["filename"]) || file.name,
    content: file.content,
    type: file.type,
    ...(typeof description === "string" ? { description } : {}),
  });
};

const keptAttachments = (body: Json, before: Content): readonly Json[] => {
  if (!isSaid(body, "attachments")) return before.attachments;
  const ids = objectsOf(body["attachments"]).map((one) => String(one["id"]));
  return before.attachments.filter((one) => ids.includes(String(one["id"])));
};

/**
 * Reads what a body says; what it leaves out stays as it was before.
 * @throws {DiscordError} 50035 for what Discord does not take, 50045 for files that are too large.
 */
export const readContent = (
  world: World,
  place: string,
  body: Json,
  files: readonly Uploaded[],
  before: Content = noContent,
): Content => {
  refuseProblems(checkMessage(body));
  return {
    content: isSaid(body, "content") ? stringOf(body["content"]).trim() : before.content,
    embeds: isSaid(body, "embeds") ? storedEmbeds(body["embeds"]) : before.embeds,
    components: isSaid(body, "components") ? storedComponents(body["components"]) : before.components,
    attachments: [
      ...keptAttachments(body, before),
      ...files.map((file) => uploaded(world, place, file, body)),
    ],
  };
};

/** @throws {DiscordError} 50006 when a message says nothing. */
export const refuseEmpty = (content: Content): void => {
  const isEmpty =
    content.content === "" &&
    content.embeds.length + content.components.length + content.attachments.length === 0;
  if (isEmpty) throw refusal("emptyMessage");
};
