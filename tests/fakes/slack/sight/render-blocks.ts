import type { Block } from "../block-rules/blocks.ts";
import type { Element } from "../block-rules/elements.ts";
import type { Inline, RichTextPart } from "../block-rules/rich-text.ts";
import type { AnyText } from "../block-rules/text.ts";
import type { World } from "../world/world.ts";

/** Whose names stand for their ids. */
export type Names = Pick<World, "users" | "channels" | "groups">;

const noNames: Names = { users: new Map(), channels: new Map(), groups: new Map() };

const userName = (names: Names, id: string): string => `@${names.users.get(id)?.displayName ?? id}`;
const groupName = (names: Names, id: string): string => `@${names.groups.get(id)?.handle ?? id}`;
const channelName = (names: Names, id: string): string => `#${names.channels.get(id)?.name ?? id}`;

const unescaped = (text: string): string =>
  text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");

const inAngles = (names: Names, inside: string): string => {
  const [target = "", label] = inside.split("|");
  if (target.startsWith("@")) return userName(names, target.slice(1));
  if (target.startsWith("#")) return channelName(names, target.slice(1));
  if (target.startsWith("!subteam^")) return groupName(names, target.slice("!subteam^".length));
  if (target.startsWith("!date^")) return label ?? target;
  if (target.startsWith("!")) return `@${target.slice(1)}`;
  return label ?? target;
};

/** Text with Slack's markup as it is read. Formatting such as `*bold*` stays as it is written. */
export const renderMarkup = (text: string, names: Names = noNames): string =>
  unescaped(text.replace(/<([^<>]+)>/g, (_, inside: string) => inAngles(names, inside)));

const renderText = (text: AnyText, names: Names): string =>
  text.type === "mrkdwn" ? renderMarkup(text.text, names) : text.text;

const renderInline = (inline: Inline, names: Names): string => {
  switch (inline.type) {
    case "text":
      return inline.text;
    case "link":
      return inline.text ?? inline.url;
    case "user":
      return userName(names, inline.user_id);
    case "usergroup":
      return groupName(names, inline.usergroup_id);
    case "channel":
      return channelName(names, inline.channel_id);
    case "team":
      return inline.team_id;
    case "broadcast":
      return `@${inline.range}`;
    case "emoji":
      return `:${inline.name}:`;
    case "color":
      return inline.value;
    case "date":
      return inline.fallback ?? new Date(inline.timestamp * 1000).toISOString();
  }
};

const renderInlines = (inlines: readonly Inline[], names: Names): string =>
  inlines.map((inline) => renderInline(inline, names)).join("");

const quoted = (text: string): string =>
  text
    .split("\n")
    .map((line) => `> ${line}`)
    .join("\n");

const renderPart = (part: RichTextPart, names: Names): string => {
  switch (part.type) {
    case "rich_text_section":
      return renderInlines(part.elements, names);
    case "rich_text_quote":
      return quoted(renderInlines(part.elements, names));
    case "rich_text_preformatted":
      return renderInlines(part.elements, names);
    case "rich_text_list":
      return part.elements
        .map((item, index) => {
          const sign = part.style === "bullet" ? "•" : `${index + 1 + (part.offset ?? 0)}.`;
          return `${"  ".repeat(part.indent ?? 0)}${sign} ${renderInlines(item.elements, names)}`;
        })
        .join("\n");
  }
};

const elementLabel = (element: Element): string => {
  if (element.type === "button") return `[${element.text.text}]`;
  if ("placeholder" in element && element.placeholder !== undefined) return `[${element.placeholder.text} ▾]`;
  return `[${element.type}]`;
};

const renderSection = (block: Extract<Block, { type: "section" }>, names: Names): string => {
  const accessory = block.accessory;
  const texts = [block.text, ...(block.fields ?? [])].flatMap((text) =>
    text === undefined ? [] : [renderText(text, names)],
  );
  const label =
    accessory === undefined
      ? []
      : [accessory.type === "image" ? `[${accessory.alt_text}]` : elementLabel(accessory)];
  return [...texts, ...label].join("\n");
};

const renderInput = (block: Extract<Block, { type: "input" }>): string =>
  [
    `${block.label.text}${block.optional ? " (optional)" : ""}: ${elementLabel(block.element)}`,
    ...(block.hint === undefined ? [] : [block.hint.text]),
  ].join("\n");

const renderBlock = (block: Block, names: Names): string => {
  switch (block.type) {
    case "rich_text":
      return block.elements.map((part) => renderPart(part, names)).join("\n");
    case "section":
      return renderSection(block, names);
    case "header":
      return block.text.text;
    case "context":
      return block.elements
        .map((element) => (element.type === "image" ? `[${element.alt_text}]` : renderText(element, names)))
        .join(" ");
    case "divider":
      return "---";
    case "actions":
      return block.elements.map(elementLabel).join(" ");
    case "input":
      return renderInput(block);
    case "image":
      return `[${block.alt_text}]`;
    case "markdown":
      return block.text;
    case "table":
      return block.rows
        .map((row) =>
          row.map((cell) => (cell.type === "rich_text" ? renderBlock(cell, names) : cell.text)).join(" | "),
        )
        .join("\n");
  }
};

/** Blocks as plain text: quotations as `> ` lines, links as their text, buttons as `[Text]`. */
export const renderBlocks = (blocks: readonly Block[], names: Names = noNames): string =>
  blocks.map((block) => renderBlock(block, names)).join("\n");
