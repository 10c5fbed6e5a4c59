import { type Similarity, similarityOf } from "./similarity.ts";
import { noSynonyms, type Synonyms } from "./synonyms.ts";

/** Places of texts that ask for the same, the one that is most like the others first. */
export type Cluster = readonly number[];

/** From this mean likeness on, two groups ask for the same: the best on labelled questions (docs/answers.md). */
const likeness = 0.18;

/** How like each of `size` groups is to each other one, both ways alike; row by row. */
type Likenesses = { readonly size: number; readonly values: Float32Array };

const likenessesOf = (size: number, similarity: Similarity): Likenesses => {
  const values = new Float32Array(size * size);
  for (let one = 0; one < size; one += 1)
    for (const [other, value] of similarity(one).entries()) {
      values[one * size + other] = (values[one * size + other] ?? 0) + value / 2;
      values[other * size + one] = (values[other * size + one] ?? 0) + value / 2;
    }
  return { size, values };
};

type Near = { readonly group: number; readonly likeness: number };

/** The group most like another one; of several the one it was compared with last, or else the first. */
const nearest = (
  { size, values }: Likenesses,
  groups: ReadonlySet<number>,
  group: number,
  last: number | undefined,
): Near => {
  let near: Near =
    last === undefined
      ? { group: -1, likeness: -1 }
      : { group: last, likeness: values[group * size + last] ?? 0 };
  for (const other of groups) {
    const value = values[group * size + other] ?? 0;
    if (other !== group && value > near.likeness) near = { group: other, likeness: value };
  }
  return near;
};

/** What two groups have in common with a third, weighed by their sizes, is what the joined group has with it. */
const join = ({ size, values }: Likenesses, members: number[][], into: number, from: number): void => {
  const [ours, theirs] = [members[into] ?? [], members[from] ?? []];
  const all = ours.length + theirs.length;
  for (let other = 0; other < size; other += 1) {
    const sum =
      ours.length * (values[into * size + other] ?? 0) + theirs.length * (values[from * size + other] ?? 0);
    values[into * size + other] = sum / all;
    values[other * size + into] = sum / all;
  }
  ours.push(...theirs);
  members[from] = [];
};

/** Joins groups as long as any two are like enough: along a chain of nearest neighbours, until two are each other's. */
const joined = (likenesses: Likenesses, least: number): readonly (readonly number[])[] => {
  const members = Array.from({ length: likenesses.size }, (_, text) => [text]);
  const left = new Set(members.keys());
  const done: (readonly number[])[] = [];
  const chain: number[] = [];
  while (left.size > 0) {
    const group = chain.at(-1) ?? left.values().next().value ?? 0;
    if (chain.length === 0) chain.push(group);
    const last = chain.at(-2);
    const near = nearest(likenesses, left, group, last);
    if (near.likeness < least) {
      // Nothing that is still to be joined comes nearer to it than this.
      left.delete(group);
      done.push(members[group] ?? []);
      chain.pop();
    } else if (near.group === last) {
      chain.splice(-2);
      join(likenesses, members, group, near.group);
      left.delete(near.group);
    } else chain.push(near.group);
  }
  return done;
};

/** The text that is most like the others of its group, and then those most like it. */
const bestFirst = (group: readonly number[], similarity: Similarity): Cluster => {
  const likeTo = group.map((text) => ({ text, all: similarity(text) }));
  const total = (all: Float64Array): number => group.reduce((sum, text) => sum + (all[text] ?? 0), 0);
  const best = likeTo.reduce((one, other) => (total(other.all) > total(one.all) ? other : one));
  return group.toSorted((one, other) =>
    one === best.text
      ? -1
      : other === best.text
        ? 1
        : (best.all[other] ?? 0) - (best.all[one] ?? 0) || one - other,
  );
};

/** How texts are grouped; what is left out is as in chat. */
export type ClusterOptions = {
  /** Mean likeness from which on groups are joined, 0 to 1. */
  readonly least?: number | undefined;
  readonly synonyms?: Synonyms | undefined;
};

/**
 * Groups texts that ask for the same (agglomerative clustering, average linkage). The same texts in the same order
 * give the same groups. A thousand texts take less than a second; time and memory grow with the square.
 */
export const clusterTexts = (
  texts: readonly string[],
  { least = likeness, synonyms = noSynonyms }: ClusterOptions = {},
): readonly Cluster[] => {
  const similarity = similarityOf(texts, synonyms);
  const groups = joined(likenessesOf(texts.length, similarity), least);
  return groups.map((group) =>
    bestFirst(
      group.toSorted((one, other) => one - other),
      similarity,
    ),
  );
};
