import { escapeLine, escapeWords } from "./markdown.ts";

/** Together with its angle brackets it fits wherever a message can be divided. */
const maxAddress = 1_500;

// Invisible and control characters end an address: they could hide where it leads. A backslash would escape in it.
const addresses = /(https?:\/\/[^\s\p{C}<>\\\uFFFD"„“”«»]+)/iu;

const isAddress = (text: string): boolean =>
  text.length <= maxAddress && addresses.exec(text)?.[0] === text && URL.canParse(text);

/** A piece of a line: markup of ours that must stay whole, or escaped words that may be divided. */
export type Piece = { readonly whole: string } | { readonly words: string };

/** An address shown as itself, so that everybody sees where it leads (R2), without a preview; `null`: it is none. */
export const addressOf = (url: string): Piece | null => (isAddress(url) ? { whole: `<${url}>` } : null);

const withoutPunctuation = (found: string): string => {
  const url = found.replace(/[.,;:!?']+$/, "");
  return url.endsWith(")") && !url.includes("(") ? withoutPunctuation(url.slice(0, -1)) : url;
};

/** The address that something found begins with; `null`: it is none. */
const addressIn = (found: string): string | null => {
  const url = withoutPunctuation(found);
  // An ellipsis means that the address was cut, and half an address leads elsewhere.
  return found.includes("…") || !isAddress(url) ? null : url;
};

/** Words that an address follows; the colon in it could make an emoji of what stands before. */
const before = (escaped: (words: string) => string, words: string): string =>
  escaped(`${words}:`).slice(0, -1);

/** A line of our own or of an agent, with the addresses in it as links. */
export const linked = (line: string): readonly Piece[] => {
  const pieces: Piece[] = [];
  const escaped = (words: string): string => (pieces.length === 0 ? escapeLine : escapeWords)(words);
  let words = "";
  for (const [index, piece] of line.split(addresses).entries()) {
    const url = index % 2 === 1 ? addressIn(piece) : null;
    if (url === null) words += piece;
    else {
      pieces.push({ words: before(escaped, words) }, { whole: `<${url}>` });
      // What ends a sentence belongs to the words behind: a colon there could make an emoji of them.
      words = piece.slice(url.length);
    }
  }
  return [...pieces, { words: escaped(words) }];
};
