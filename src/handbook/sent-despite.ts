import type { Effect } from "../core/effect.ts";
import type { Facts } from "../core/facts.ts";
import type { Party } from "../core/person.ts";

/** Records that words went to a customer although the checker had something to say about them (T-rules, R16). */
export const sentDespite = ({ hints }: Facts, by: Party): readonly Effect[] =>
  hints.length === 0 ? [] : [{ kind: "record", entry: { what: "sentDespite", hints, by } }];
