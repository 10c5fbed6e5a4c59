import type { KnownBlock, RichTextBlockElement, RichTextElement } from "@slack/types";

type Section = Exclude<RichTextBlockElement, { type: "rich_text_list" }>;

const sectionsOf = (blocks: readonly KnownBlock[]): readonly Section[] =>
  blocks.flatMap((block) =>
    block.type === "rich_text"
      ? block.elements.flatMap((element) => (element.type === "rich_text_list" ? element.elements : element))
      : [],
  );

/** Every element of rich text in blocks. */
export const elementsIn = (blocks: readonly KnownBlock[]): readonly RichTextElement[] =>
  sectionsOf(blocks).flatMap(({ elements }) => elements);

const elementSeen = (element: RichTextElement): string => {
  switch (element.type) {
    case "text":
      return element.text;
    case "link":
      return element.text ?? element.url;
    case "user":
      return `@${element.user_id}`;
    case "usergroup":
      return `@${element.usergroup_id}`;
    default:
      throw new Error(`Nothing of ours is a "${element.type}".`);
  }
};

const sectionSeen = ({ type, elements }: Section): string => {
  const words = elements.map(elementSeen).join("");
  return type === "rich_text_quote"
    ? words
        .split("\n")
        .map((line) => `> ${line}`)
        .join("\n")
    : words;
};

/** What people read of a message's blocks, without its buttons. */
export const seen = (blocks: readonly KnownBlock[]): string =>
  blocks
    .map((block) => {
      switch (block.type) {
        case "header":
          return block.text.text;
        case "rich_text":
          return sectionsOf([block]).map(sectionSeen).join("\n");
        case "actions":
        case "divider":
        case "input":
          return "";
        default:
          throw new Error(`Nothing of ours is a "${block.type}" block.`);
      }
    })
    .filter((words) => words !== "")
    .join("\n");
