import type { Entry, Match } from "../../core/knowledge.ts";
import { candidatesOf } from "../candidates.ts";
import { buildMatcher } from "../matcher.ts";
import { isVerbatim } from "./combine.ts";
import { asSent, meantBy, nearnessTo } from "./nearness.ts";
import type { Vector } from "./vector.ts";

/** A question whose answer is known, and what words and meaning say to it. */
export type Exercise = {
  readonly wording: string;
  /** The entry that it asks for; `null`: it was left out, and there is a gap. */
  readonly answer: string | null;
  /** The entry it was taken from. */
  readonly from: string;
  readonly matches: readonly Match[];
  readonly nearness: ReadonlyMap<string, number>;
};

/**
 * Each entry is asked for with half of its wordings, and knows the other half: customers' words are further from
 * those of an editor than an editor's from each other.
 */
const wordingFolds = 2;
/** Every fifth entry is left out in turn. */
const gapFolds = 5;

type Question = { readonly from: string; readonly wording: string };

const ask = (
  questions: readonly Question[],
  entries: readonly Entry[],
  vectors: ReadonlyMap<string, Vector>,
): readonly Exercise[] => {
  const { match } = buildMatcher(entries);
  const candidates = meantBy(candidatesOf(entries), vectors) ?? [];
  const nearnessOf = nearnessTo(candidates);
  const known = new Set(candidates.map(({ id }) => id));
  return questions.flatMap(({ from, wording }) => {
    const vector = vectors.get(asSent(wording));
    const matches = match(wording);
    if (vector === undefined || isVerbatim(matches)) return [];
    const nearness = nearnessOf([vector]);
    return [{ wording, answer: known.has(from) ? from : null, from, matches, nearness }];
  });
};

const questionsOf = (entries: readonly Entry[], isAsked: (place: number) => boolean): readonly Question[] =>
  entries.flatMap(({ id, variants }) =>
    variants.filter((_, place) => isAsked(place)).map((wording) => ({ from: id, wording })),
  );

const halves = (entries: readonly Entry[], vectors: ReadonlyMap<string, Vector>): readonly Exercise[] =>
  Array.from({ length: wordingFolds }, (_, fold) => {
    const isAsked = (place: number): boolean => place % wordingFolds === fold;
    const rest = entries.map((entry) => ({
      ...entry,
      variants: entry.variants.filter((__, place) => !isAsked(place)),
    }));
    return ask(questionsOf(entries, isAsked), rest, vectors);
  }).flat();

const gaps = (entries: readonly Entry[], vectors: ReadonlyMap<string, Vector>): readonly Exercise[] => {
  const ids = [...new Set(entries.map(({ id }) => id))].sort();
  return Array.from({ length: gapFolds }, (_, fold) => {
    const gone = new Set(ids.filter((_id, place) => place % gapFolds === fold));
    const questions = questionsOf(
      entries.filter(({ id }) => gone.has(id)),
      () => true,
    );
    return ask(
      questions,
      entries.filter(({ id }) => !gone.has(id)),
      vectors,
    );
  }).flat();
};

/** A knowledge base's own wordings as questions to it: with their entry there, and with their entry missing. */
export const exercisesOf = (
  all: readonly Entry[],
  vectors: ReadonlyMap<string, Vector>,
): readonly Exercise[] => {
  const entries = all.filter(({ official }) => official);
  return [...halves(entries, vectors), ...gaps(entries, vectors)];
};
