import type { Block } from "../block-rules/blocks.ts";
import type { Inline, RichTextPart } from "../block-rules/rich-text.ts";

/** What is live in a message: whom it calls, and where it leads. */
export type Live = {
  readonly users: readonly string[];
  readonly groups: readonly string[];
  /** `here`, `channel`, `everyone`. */
  readonly ranges: readonly string[];
  readonly links: readonly string[];
};

const nothing: Live = { users: [], groups: [], ranges: [], links: [] };

const joined = (all: readonly Live[]): Live => ({
  users: [...new Set(all.flatMap((one) => one.users))],
  groups: [...new Set(all.flatMap((one) => one.groups))],
  ranges: [...new Set(all.flatMap((one) => one.ranges))],
  links: all.flatMap((one) => one.links),
});

const bareLinks = (text: string): readonly string[] => text.match(/\bhttps?:\/\/[^\s<>|]+/g) ?? [];

const inAngles = (inside: string): Live => {
  const [target = ""] = inside.split("|");
  if (/^@[UW]/.test(target)) return { ...nothing, users: [target.slice(1)] };
  if (target.startsWith("!subteam^")) return { ...nothing, groups: [target.slice("!subteam^".length)] };
  if (/^!(here|channel|everyone)$/.test(target)) return { ...nothing, ranges: [target.slice(1)] };
  return /^(https?|mailto|tel|slack):/.test(target) ? { ...nothing, links: [target] } : nothing;
};

/** What is live in text with Slack's markup. Addresses count without markup too: Slack turns them into links. */
export const liveInMarkup = (text: string): Live => {
  const angles = [...text.matchAll(/<([^<>]+)>/g)].map(([, inside = ""]) => inAngles(inside));
  return joined([...angles, { ...nothing, links: bareLinks(text.replace(/<[^<>]+>/g, " ")) }]);
};

const inInline = (inline: Inline): Live => {
  switch (inline.type) {
    case "user":
      return { ...nothing, users: [inline.user_id] };
    case "usergroup":
      return { ...nothing, groups: [inline.usergroup_id] };
    case "broadcast":
      return { ...nothing, ranges: [inline.range] };
    case "link":
      return { ...nothing, links: [inline.url] };
    default:
      return nothing;
  }
};

const inPart = (part: RichTextPart): Live =>
  part.type === "rich_text_list"
    ? joined(part.elements.map(inPart))
    : joined((part.elements as readonly Inline[]).map(inInline));

const inText = (text: { readonly type: string; readonly text?: string } | undefined): Live =>
  text?.type === "mrkdwn" ? liveInMarkup(text.text ?? "") : nothing;

const inBlock = (block: Block): Live => {
  switch (block.type) {
    case "rich_text":
      return joined(block.elements.map(inPart));
    case "section":
      return joined([inText(block.text), ...(block.fields ?? []).map(inText)]);
    case "context":
      return joined(block.elements.map((element) => (element.type === "image" ? nothing : inText(element))));
    case "markdown":
      return liveInMarkup(block.text);
    case "table":
      return joined(block.rows.flat().map((cell) => (cell.type === "rich_text" ? inBlock(cell) : nothing)));
    default:
      return nothing;
  }
};

/** What is live in a message: in its blocks, or in its text where there are none. */
export const liveIn = (message: { readonly text: string; readonly blocks: readonly Block[] }): Live =>
  message.blocks.length > 0 ? joined(message.blocks.map(inBlock)) : liveInMarkup(message.text);
