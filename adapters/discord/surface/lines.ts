import { fileAsLink, type Part } from "../../../src/messages/message.ts";
import { addressOf, linked, type Piece } from "./addresses.ts";
import { escapeLine, escapeWords } from "./markdown.ts";
import { isBlank, wellFormed } from "./plain-text.ts";
import { type AddressBook, webAddress } from "./web-address.ts";

/** A line of a message in Discord's markdown; `prefix` stands before every piece of it that begins a line. */
export type Line = { readonly prefix: "" | "> "; readonly pieces: readonly Piece[] };

/** Longer ones are not bold: they can be divided. */
const maxBold = 256;

const linesIn = (text: string): readonly string[] =>
  wellFormed(text).split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/);

const plain = (pieces: readonly Piece[]): Line => ({ prefix: "", pieces });

const bold = (words: string): Piece =>
  isBlank(words) || words.length > maxBold
    ? { words: escapeLine(words) }
    : { whole: `**${escapeWords(words.trim())}**` };

const fieldLines = ({
  label,
  value,
}: {
  readonly label: string;
  readonly value: string;
}): readonly Line[] => {
  const [first = "", ...others] = linesIn(value);
  return [
    plain([bold(`${linesIn(label).join(" ")}:`), { words: ` ${escapeWords(first)}` }]),
    ...others.map((line) => plain([{ words: escapeLine(line) }])),
  ];
};

const linkLine = (label: string, url: string): Line =>
  plain([
    { words: escapeLine(`${linesIn(label).join(" ")}: `) },
    addressOf(url) ?? { words: escapeWords(linesIn(url).join(" ")) },
  ]);

/**
 * A part of a message as lines, in which nothing is markup but our own: what a customer writes cannot become a mention,
 * a link or a format. Nothing for a part without words.
 */
export const linesOf = (part: Part, book: AddressBook): readonly Line[] => {
  switch (part.part) {
    case "text":
      return isBlank(part.text) ? [] : linesIn(part.text).map((line) => plain(linked(line)));
    case "title":
      return isBlank(part.text) ? [] : linesIn(part.text).map((line) => plain([bold(line)]));
    case "quote":
      return isBlank(part.text)
        ? []
        : linesIn(part.text).map((line) => ({ prefix: "> ", pieces: [{ words: escapeLine(line) }] }));
    case "fields":
      return part.fields.flatMap(fieldLines);
    case "file":
      return linesOf(fileAsLink(part), book);
    case "link":
      return [linkLine(part.label, part.url)];
    case "conversation": {
      const url = webAddress(part.conversation, book);
      return url === null ? [] : [linkLine(part.label, url)];
    }
  }
};
