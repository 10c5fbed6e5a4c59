import { fold } from "../core/fold.ts";
import { partsOf } from "./compounds.ts";
import { cosine, cosineOf } from "./cosine.ts";
import { gramsOf } from "./grams.ts";
import { passagesOf } from "./passages.ts";
import { stemsOf } from "./stems.ts";
import { noSynonyms, type Synonyms, withSynonyms } from "./synonyms.ts";
import { countTerms, indexTerms } from "./term-index.ts";

/** Terms count as among so many texts at least, and as among more than there are: what most ask for tells something. */
const fewest = 1_000;
const times = 4;

const telling =
  (texts: number) =>
  (having: number): number =>
    Math.log(1 + Math.max(fewest, times * texts) / (0.5 + having));

/** How like one of the texts is to each of them, 0 to 1; itself included. */
export type Similarity = (text: number) => Float64Array;

/** Prepares texts for being compared with each other: by words and by characters, greeting and sign-off aside. */
export const similarityOf = (texts: readonly string[], synonyms: Synonyms = noSynonyms): Similarity => {
  const meant = withSynonyms(synonyms);
  const stems = texts.map((text) => meant(stemsOf(fold(passagesOf(text)[0] ?? ""))));
  const known = new Set([...stems.flat(), ...synonyms.keys()]);
  const words = stems.map((own) => [...own, ...own.flatMap((stem) => meant(partsOf(stem, known)))]);
  const grams = stems.map(gramsOf);
  const weight = telling(texts.length);
  const byWords = cosine(cosineOf(indexTerms(words), weight));
  const byCharacters = cosine(cosineOf(indexTerms(grams), weight));
  return (text) => {
    const characters = byCharacters(countTerms(grams[text] ?? []));
    return byWords(countTerms(words[text] ?? [])).map(
      (share, other) => (share + (characters[other] ?? 0)) / 2,
    );
  };
};
