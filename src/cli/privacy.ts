import type { Desk } from "../config/desk.ts";
import { retentionAt } from "../core/retention.ts";
import { localDate } from "../directory/local-date.ts";
import { countByAge, type Swept } from "../storage/forgetting/sweeps.ts";
import type { Store } from "../storage/store.ts";
import { print } from "./print.ts";

const meanings: Readonly<Record<Swept, string>> = {
  conversations: "requests: what was said in them, names, numbers, files' names",
  deliveries: "what platforms delivered",
  orders: "answers to one person, lists of rounds; orders of these requests go with them",
  people: "accounts that were not seen since, and of whom no request is left",
  delegates: "delegates whose time is over",
  numberTries: "customer numbers that were tried",
  linkCodes: "codes that were sent to link accounts",
  vectors: "cached vectors",
};

// The names of the counts are those of the table of meanings.
const names = Object.keys(meanings) as readonly Swept[];

/** What would be deleted as lines: since when, and of each kind how much. `now`: milliseconds since 1970. */
export const privacyLines = (
  keepDays: number,
  { now, timeZone }: { readonly now: number; readonly timeZone: string },
  counts: Readonly<Record<Swept, number>>,
): readonly string[] => {
  const { endedBefore, silentBefore } = retentionAt(keepDays, now);
  const [ended, silent] = [endedBefore, silentBefore].map((at) => localDate(at, timeZone));
  return [
    `privacy.keepDays is ${keepDays}. If it were night, this would go: what ended before ${ended},`,
    `and what nobody ended and was silent since before ${silent}.`,
    ...names.map((name) => `  ${String(counts[name]).padStart(7)}  ${meanings[name]}`),
  ];
};

/** Prints what would be deleted by its age now, in numbers; it deletes nothing. `now`: milliseconds since 1970. */
export const printPrivacy = async (
  store: Store,
  { privacy: { keepDays }, timeZone }: Pick<Desk, "privacy" | "timeZone">,
  now: number,
): Promise<void> => {
  if (keepDays === null)
    return print(
      "privacy.keepDays is not set: nothing is deleted by itself. Set it in the desk file, as in 365.",
    );
  const counts = await countByAge(store, retentionAt(keepDays, now));
  for (const line of privacyLines(keepDays, { now, timeZone }, counts)) print(line);
};
