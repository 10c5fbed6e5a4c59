import { type Json, objectOf, objectsOf, stringOf } from "../json.ts";
import { isSelect } from "../rules/components.ts";

/** What can be read of a message. */
export type Renderable = {
  readonly content: string;
  readonly embeds: readonly Json[];
  readonly components: readonly Json[];
  readonly attachments?: readonly Json[];
};

const renderField = (field: Json): string => `${stringOf(field["name"])}\n${stringOf(field["value"])}`;

const renderEmbed = (embed: Json): string =>
  [
    stringOf(objectOf(embed["author"])["name"]),
    stringOf(embed["title"]),
    stringOf(embed["description"]),
    ...objectsOf(embed["fields"]).map(renderField),
    stringOf(objectOf(embed["footer"])["text"]),
  ]
    .filter((line) => line !== "")
    .join("\n");

const renderComponent = (component: Json): string => {
  if (isSelect(component)) return `[${stringOf(component["placeholder"]) || "Make a selection"} v]`;
  const label = stringOf(component["label"]) || stringOf(objectOf(component["emoji"])["name"]);
  return component["disabled"] === true ? `(${label})` : `[${label}]`;
};

const renderRow = (row: Json): string => objectsOf(row["components"]).map(renderComponent).join(" ");

/** A message as plain text: its words, embeds, files, and buttons as `[Label]`; `(Label)` when they are disabled. */
export const renderMessage = ({ content, embeds, components, attachments = [] }: Renderable): string =>
  [
    content,
    ...embeds.map(renderEmbed),
    ...attachments.map((file) => `<${stringOf(file["filename"])}>`),
    ...components.map(renderRow),
  ]
    .filter((part) => part !== "")
    .join("\n");
