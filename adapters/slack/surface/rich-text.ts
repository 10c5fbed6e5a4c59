import type { RichTextBlock, RichTextBlockElement, RichTextElement } from "@slack/types";
import { fileAsLink, type Part } from "../../../src/messages/message.ts";
import type { Workspace } from "../workspace.ts";
import { permalink } from "./permalink.ts";
import { isBlank, wellFormed } from "./plain-text.ts";

const maxAddress = 3000;

// Invisible and control characters end an address: they could hide where it leads.
const addresses = /(https?:\/\/[^\s\p{C}<>"„“”«»]+)/iu;

const isAddress = (text: string): boolean =>
  text.length <= maxAddress && addresses.exec(text)?.[0] === text && URL.canParse(text);

const text = (words: string, style?: { readonly bold: true }): readonly RichTextElement[] =>
  words === "" ? [] : [{ type: "text", text: wellFormed(words), ...(style && { style }) }];

/** An address shown as itself, so that everybody sees where it leads (R2); what is no web address stays text. */
const link = (url: string): readonly RichTextElement[] =>
  isAddress(url) ? [{ type: "link", url }] : text(url);

const withoutPunctuation = (found: string): string => {
  const url = found.replace(/[.,;:!?']+$/, "");
  return url.endsWith(")") && !url.includes("(") ? withoutPunctuation(url.slice(0, -1)) : url;
};

const linkInWords = (found: string): readonly RichTextElement[] => {
  // An ellipsis means that the address was cut, and half an address leads elsewhere.
  if (found.includes("…")) return text(found);
  const url = withoutPunctuation(found);
  return [...link(url), ...text(found.slice(url.length))];
};

/** Words of our own or of an agent, with the addresses in them as links. */
const linked = (words: string): readonly RichTextElement[] =>
  words.split(addresses).flatMap((piece, index) => (index % 2 === 1 ? linkInWords(piece) : text(piece)));

const section = (elements: readonly RichTextElement[]): readonly RichTextBlockElement[] =>
  elements.length === 0 ? [] : [{ type: "rich_text_section", elements: [...elements] }];

const fieldLines = (fields: Extract<Part, { part: "fields" }>["fields"]): readonly RichTextElement[] =>
  fields.flatMap(({ label, value }, index) => [
    ...text(`${index === 0 ? "" : "\n"}${label}:`, { bold: true }),
    ...text(` ${value}`),
  ]);

/**
 * A part of a message as rich text, where every word is an element and never markup: what a customer writes cannot
 * become a mention, a link or a format. Nothing for a part without words.
 */
export const elementsOf = (
  part: Part,
  workspace: Pick<Workspace, "url">,
): readonly RichTextBlockElement[] => {
  switch (part.part) {
    case "text":
      return isBlank(part.text) ? [] : section(linked(part.text));
    case "title":
      return isBlank(part.text) ? [] : section(text(part.text, { bold: true }));
    case "quote":
      return isBlank(part.text) ? [] : [{ type: "rich_text_quote", elements: [...text(part.text)] }];
    case "fields":
      return section(fieldLines(part.fields));
    case "file":
      return elementsOf(fileAsLink(part), workspace);
    case "link":
      return section([...text(`${part.label}: `), ...link(part.url)]);
    case "conversation": {
      const url = permalink(part.conversation, workspace);
      return url === null
        ? []
        : section([{ type: "link", url, ...(isBlank(part.label) ? {} : { text: wellFormed(part.label) }) }]);
    }
  }
};

/** Elements of rich text as a block; none without elements, which Slack refuses. */
export const richText = (elements: readonly RichTextBlockElement[]): readonly RichTextBlock[] =>
  elements.length === 0 ? [] : [{ type: "rich_text", elements: [...elements] }];

/** Elements that stand in one line, as a block. */
export const line = (elements: readonly RichTextElement[]): readonly RichTextBlock[] =>
  richText(section(elements));

/** Words of our own as a block. */
export const paragraph = (words: string): readonly RichTextBlock[] => line(text(words));

/** Words of our own that stand above others, as a block. */
export const heading = (words: string): readonly RichTextBlock[] => line(text(words, { bold: true }));

/** Advice to whoever is writing, told apart from their words by its sign, as a block. */
export const advice = (words: string): readonly RichTextBlock[] =>
  line([{ type: "emoji", name: "bulb" }, ...text(` ${words}`)]);
