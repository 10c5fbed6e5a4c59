import { platform } from "../ids.ts";

/** Somebody with every name they go by. */
export type Named = { readonly id: string; readonly names: readonly string[] };

/** The user id in `<@1>`, `<@!1>`, `discord:1` or `1`; `null`: it is a name. */
export const mentionedId = (word: string): string | null => {
  const own = word.trim().replace(new RegExp(`^${platform}:`), "");
  return /^(?:<@!?(\d{15,20})>|(\d{15,20}))$/.exec(own)?.slice(1).find(Boolean) ?? null;
};

/** A name as it is compared: without the `@`, and whatever its case. */
export const plainName = (name: string): string =>
  name.normalize("NFC").trim().replace(/^@/, "").toLowerCase();

const firstName = (name: string): string => plainName(name).split(/\s+/)[0] ?? "";

/** Those whom a name means. Whole names (nickname, display name, user name) go before first names. */
export const namedBy = <One extends Named>(word: string, people: readonly One[]): readonly One[] => {
  const wanted = plainName(word);
  const whole = people.filter(({ names }) => names.some((name) => plainName(name) === wanted));
  return whole.length > 0
    ? whole
    : people.filter(({ names }) => names.some((name) => firstName(name) === wanted));
};
