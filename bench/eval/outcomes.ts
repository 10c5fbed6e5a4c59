import { type Figures, figuresOf, type Outcome, outcomeOf } from "./figures.ts";
import type { LabelledSet } from "./labelled-sets.ts";
import type { Method, Search } from "./method.ts";

/** The outcomes of one set. */
export type SetOutcomes = { readonly set: LabelledSet; readonly outcomes: readonly Outcome[] };

const ask = async (search: Search, { queries }: LabelledSet): Promise<readonly Outcome[]> => {
  const outcomes: Outcome[] = [];
  for (const query of queries) outcomes.push(outcomeOf(query, await search(query.question)));
  return outcomes;
};

/** Asks a method every question of a set. */
export const askAll = async (method: Method, set: LabelledSet): Promise<readonly Outcome[]> =>
  ask(await method.build(set.entries), set);

/** The figures of one set with a search, at this score. */
export const measureSearch = async (search: Search, set: LabelledSet, answerAt: number): Promise<Figures> =>
  figuresOf(await ask(search, set), answerAt);

/** Asks a method, made for each set, every question of every set. */
export const askSets = async (
  sets: readonly LabelledSet[],
  methodFor: (set: LabelledSet) => Method,
): Promise<readonly SetOutcomes[]> => {
  const all: SetOutcomes[] = [];
  for (const set of sets) all.push({ set, outcomes: await askAll(methodFor(set), set) });
  return all;
};
