import { platform } from "../ids.ts";

/** Somebody of the desk with every name they go by. */
export type Named = { readonly id: string; readonly names: readonly string[] };

/** The user id in `<@U1|tom>`, `<@U1>`, `slack:U1` or `U1`; `null`: it is a name. */
export const mentionedId = (word: string): string | null => {
  const own = word.trim().replace(new RegExp(`^${platform}:`), "");
  return /^(?:<@([UW][A-Z0-9]+)(?:\|[^>]*)?>|([UW][A-Z0-9]+))$/.exec(own)?.slice(1).find(Boolean) ?? null;
};

const plain = (name: string): string => name.normalize("NFC").trim().replace(/^@/, "").toLowerCase();

const firstName = (name: string): string => plain(name).split(/\s+/)[0] ?? "";

/**
 * The one whom a name means. Whole names (handle, display name, real name) go before first names; `null`: nobody,
 * or more than one.
 */
export const namedBy = (word: string, people: readonly Named[]): string | null => {
  const wanted = plain(word);
  if (wanted === "") return null;
  const whole = people.filter(({ names }) => names.some((name) => plain(name) === wanted));
  const first = people.filter(({ names }) => names.some((name) => firstName(name) === wanted));
  const [found, another] = whole.length > 0 ? whole : first;
  return found === undefined || another !== undefined ? null : found.id;
};
