import type { Hinted } from "../core/command.ts";
import type { Effect } from "../core/effect.ts";
import type { Facts } from "../core/facts.ts";
import type { Party } from "../core/person.ts";

/** Records that words went to a customer although the checker had something to say about them (T-rules, R16). */
export const sentDespite = ({ hints }: Facts, by: Party): readonly Effect[] =>
  hints.length === 0 ? [] : [{ kind: "record", entry: { what: "sentDespite", hints, by } }];

/** Records the kinds of hints that were shown to the author and that the words, as they were sent, give no rise to (S5). */
export const heeded = ({ hinted = [] }: Hinted, { hints }: Facts, by: Party): readonly Effect[] => {
  const kinds = hinted.filter((kind) => hints.every((hint) => hint.kind !== kind));
  return kinds.length === 0 ? [] : [{ kind: "record", entry: { what: "heeded", kinds, by } }];
};
