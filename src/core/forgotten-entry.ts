import type { HistoryEntry } from "./history.ts";
import { type Aliases, withoutPeople } from "./without-people.ts";

const withoutWords = (entry: HistoryEntry): HistoryEntry => {
  switch (entry.what) {
    case "statement":
      return { ...entry, messageId: "", text: "" };
    case "edit":
      return { ...entry, messageId: "", before: "", after: "" };
    case "deletion":
      return { ...entry, messageId: "", text: "" };
    case "reply":
      return { ...entry, messageId: null, text: "" };
    case "held":
      return { ...entry, text: "" };
    case "sentDespite":
      return { ...entry, hints: entry.hints.map(({ kind }) => ({ kind, words: "" })) };
    case "note":
      return { ...entry, text: { internal: "" } };
    case "promise":
      return { ...entry, promise: { ...entry.promise, words: { internal: "" } } };
    case "work":
      return { ...entry, text: null };
    default:
      return entry;
  }
};

/**
 * A line of the history of a case whose customer is forgotten: what happened, when and by which rule, without a word
 * of anybody.
 *
 * @param named number and names of the customer, which facts of a decision may hold.
 */
export const forgottenEntry = (
  entry: HistoryEntry,
  aliases: Aliases,
  named: readonly string[],
): HistoryEntry => {
  const left = withoutPeople(withoutWords(entry), aliases);
  if (left.what !== "decision") return left;
  const isNamed = (value: unknown): boolean => typeof value === "string" && named.includes(value);
  const steps = left.steps.map((step) => ({
    ...step,
    because: Object.fromEntries(Object.entries(step.because).filter(([, value]) => !isNamed(value))),
  }));
  return { ...left, steps };
};
