import type { Button, KnownBlock } from "@slack/types";
import { type Message, type Part, plainText } from "../../src/messages/message.ts";
import type { Mention } from "./people/people.ts";
import { buttonsOf, lengthOfButtons, rowsOf } from "./surface/actions.ts";
import { isBlank, plainTextElement, wellFormed } from "./surface/plain-text.ts";
import { elementsOf, line, richText } from "./surface/rich-text.ts";
import { shorten } from "./surface/shorten.ts";
import type { Workspace } from "./workspace.ts";

// Slack shows 50 blocks: one for mentions, 34 for parts and 15 rows of buttons.
const maxPartBlocks = 34;
const maxMentions = 50;
const maxHeader = 150;
/** Bytes: changes of a message count them, and refuse more than 4,000. */
const maxText = 3000;
/** Characters of all blocks together; Slack refuses a message somewhat above. */
const maxAll = 12_000;
const maxButtons = 4_000;

/** A message as `chat.postMessage` takes it; `text` is what notifications and screen readers get. */
export type SlackMessage = { readonly text: string; readonly blocks: readonly KnownBlock[] };

type Address = Pick<Workspace, "url">;

const fitsHeader = (title: string): boolean =>
  !isBlank(title) && title.length <= maxHeader && !/[\r\n]/.test(title);

type Group = readonly Part[];

const isLedUpTo = (parts: readonly Part[], index: number): boolean =>
  parts[index]?.part === "quote" && parts[index - 1]?.part === "text";

/** A quotation belongs to the words right above it: in a block of its own it would stand apart from them. */
const groupsOf = (parts: readonly Part[]): readonly Group[] =>
  parts.flatMap((part, index) => {
    if (isLedUpTo(parts, index)) return [];
    return [isLedUpTo(parts, index + 1) ? parts.slice(index, index + 2) : [part]];
  });

const richTextOf = (group: Group, workspace: Address): readonly KnownBlock[] =>
  richText(group.flatMap((part) => elementsOf(part, workspace)));

const groupBlocks = (group: Group, workspace: Address): readonly KnownBlock[] => {
  const [part] = group;
  return part?.part === "title" && fitsHeader(part.text)
    ? [{ type: "header", text: plainTextElement(part.text, maxHeader) }]
    : richTextOf(group, workspace);
};

const contentBlocks = (parts: readonly Part[], workspace: Address): readonly KnownBlock[] => {
  const groups = groupsOf(parts);
  const blocks = groups.flatMap((group) => groupBlocks(group, workspace));
  if (blocks.length <= maxPartBlocks) return blocks;
  const [first, last] = [groups.slice(0, maxPartBlocks - 1), groups.slice(maxPartBlocks - 1)];
  return [...first.flatMap((group) => groupBlocks(group, workspace)), ...richTextOf(last.flat(), workspace)];
};

const mentionBlocks = (mentions: readonly Mention[]): readonly KnownBlock[] =>
  line(
    mentions
      .slice(0, maxMentions)
      .flatMap((mention) => [mention, { type: "text", text: " " } as const])
      .slice(0, -1),
  );

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** The three characters that Slack reads as markup, escaped; at most 3,000 bytes, never empty. */
const fallback = (text: string): string => {
  const escaped = wellFormed(isBlank(text) ? "–" : text).replace(/[&<>]/g, (one) => entities[one] ?? one);
  const bytes = Buffer.from(escaped);
  if (bytes.length <= maxText) return escaped;
  // Half an entity or half a character at the end says nothing.
  return `${bytes
    .subarray(0, maxText - 3)
    .toString()
    .replace(/&[a-z]*$|\uFFFD+$/, "")}…`;
};

const roomBeside = (buttons: readonly Button[], mentions: readonly Mention[]): number =>
  maxAll - lengthOfButtons(buttons) - JSON.stringify(mentions.slice(0, maxMentions)).length;

/** Renders a message for Slack, with those it calls on top. Pure; keeps Slack's limits whatever the message holds. */
export const format = (
  message: Message,
  workspace: Address,
  mentions: readonly Mention[] = [],
): SlackMessage => {
  const buttons = buttonsOf(message, maxButtons);
  return {
    text: fallback(plainText(message)),
    blocks: [
      ...mentionBlocks(mentions),
      ...contentBlocks(shorten(message.parts, roomBeside(buttons, mentions)), workspace),
      ...rowsOf(buttons),
    ],
  };
};
