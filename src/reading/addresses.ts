/** Stands in a text for every address, so that no word inside an address is taken for the customer's own. */
export const addressMark = "⌂";

const longestAddress = 300;

const topLevels =
  "de|com|net|org|eu|info|biz|at|ch|li|uk|co|io|me|us|nl|fr|it|es|pl|dk|be|cz|dev|app|shop|store|online|site|cloud|gmbh|" +
  "berlin|hamburg|koeln|bayern|nrw|example|test|local|invalid|localhost";

const patterns = [
  /^https?:\/\/./,
  /^www\.[^.]/,
  /^[^@\s]{1,64}@(?:[^@\s]+\.[a-z]{2,})?$/,
  new RegExp(`^(?:[a-z0-9_*-]{1,63}\\.){1,8}(?:${topLevels})(?::\\d{1,5})?(?:[/?#]\\S*)?$`),
  /^\d{1,3}(?:\.\d{1,3}){3}(?:[:/]\d{1,5})?$/,
  /^[0-9a-f]{1,4}(?::[0-9a-f]{0,4}){3,7}$/,
  /^(?:web|wp|vps|srv|server|db|usr|mysql|sql|node|host|mx|ns|dns|vm)[-_a-z0-9]*\d[-_a-z0-9]*$/,
];

/** "Example punkt de", as dictated. */
const spoken = new RegExp(`\\b[\\w-]{2,63} (?:punkt|dot) (?:${topLevels})\\b`, "g");

const isAddress = (word: string): boolean =>
  word.length <= longestAddress && patterns.some((pattern) => pattern.test(word));

/** What was found, and the text with a mark in its place. */
export type Addresses = { readonly found: readonly string[]; readonly rest: string };

/** Web and mail addresses, host names, IP addresses and names of servers and databases in a folded text. */
export const findAddresses = (folded: string): Addresses => {
  const found: string[] = [];
  const take = (address: string): string => {
    found.push(address);
    return addressMark;
  };
  const rest = folded
    .replace(/\S+/g, (token) => {
      const [, before = "", word = "", after = ""] =
        /^(["'(<[]{0,3})(.*?)([.,;:!?"')>\]]{0,6})$/.exec(token) ?? [];
      return isAddress(word) ? `${before}${take(word)}${after}` : token;
    })
    .replace(spoken, take);
  return { found, rest };
};
