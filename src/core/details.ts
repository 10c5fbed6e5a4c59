/** What a request names that agents look for first (I5): services, addresses, messages shown, times, programs and devices. */
export const detailKinds = ["services", "addresses", "messages", "times", "clients"] as const;
export type DetailKind = (typeof detailKinds)[number];

/** Of each kind what was named, in the customer's own words and order; kinds of which nothing was named are left out. */
export type Details = Readonly<Partial<Record<DetailKind, readonly string[]>>>;

const mostOfAKind = 4;
const longestDetail = 120;

/** Keeps of each kind the first four, each once and at most 120 characters of it. */
export const keptDetails = (named: Readonly<Record<DetailKind, readonly string[]>>): Details =>
  Object.fromEntries(
    detailKinds.flatMap((kind) => {
      const words = named[kind].map((one) => one.trim().slice(0, longestDetail)).filter((one) => one !== "");
      const kept = [...new Map(words.map((one) => [one.toLowerCase(), one])).values()];
      return kept.length === 0 ? [] : [[kind, kept.slice(0, mostOfAKind)]];
    }),
  );
