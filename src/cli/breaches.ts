import type { Desk } from "../config/desk.ts";
import { type BreachCount, breachedRules, countBreaches } from "../core/breach.ts";
import { ticketName } from "../core/ticket.ts";
import { agentTexts } from "../messages/texts/en.ts";
import { breachesIn } from "../storage/breaches.ts";
import type { Store } from "../storage/store.ts";
import { daysFrom } from "./day.ts";
import { print } from "./print.ts";

const { kinds } = agentTexts.sentences.breaches;

const line = ({ kind, count, latest }: BreachCount): string => {
  const what = `  ${breachedRules[kind].padEnd(4)}${kinds[kind].padEnd(42)}${String(count).padStart(6)}`;
  const tickets = latest.map(({ ticket }) => ticketName({ number: ticket }));
  return `${what}  ${tickets.join(", ")}`.trimEnd();
};

/** Breaches by rule as lines of a table; one line that says so where there are none. */
export const breachLines = (counts: readonly BreachCount[]): readonly string[] =>
  counts.length === 0 ? ["  none was recorded"] : counts.map(line);

/**
 * Prints the breaches of the handbook of a period (R16), by rule and with the latest tickets; of nobody by name.
 *
 * @param asked the first and the last day, as in 2026-12-24.
 * @throws {Error} when one of them is no day.
 */
export const printBreaches = async (
  store: Store,
  { timeZone }: Pick<Desk, "timeZone">,
  asked: { readonly from?: string; readonly to?: string },
): Promise<void> => {
  const days = daysFrom(asked, timeZone);
  const counts = countBreaches(await store.read((db) => breachesIn(db, days, Date.now())));
  print(`Breaches of the handbook ${days.named}`);
  for (const one of breachLines(counts)) print(one);
};
