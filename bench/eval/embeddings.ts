import { calibrate } from "../../src/knowledge/embeddings/calibrate.ts";
import type { AskVectors } from "../../src/knowledge/embeddings/endpoint.ts";
import { matchByMeaning, meaningOf, wordingsToSend } from "../../src/knowledge/embeddings/meaning.ts";
import { knownAmong, sentQuestions } from "../../src/knowledge/embeddings/questions.ts";
import type { Vectors } from "../../src/knowledge/embeddings/stored-vectors.ts";
import { textsAtOnce } from "../../src/knowledge/embeddings/together.ts";
import { buildKnowledge, type KnowledgeBase } from "../../src/knowledge/knowledge.ts";
import { columns } from "../columns.ts";
import { type Figures, figureNames, macroOf } from "./figures.ts";
import type { LabelledSet } from "./labelled-sets.ts";
import { defaultAnswerAt } from "./matcher-method.ts";
import type { Search } from "./method.ts";
import { measureSearch } from "./outcomes.ts";

const batchMs = 60_000;

const vectorsOf = async (ask: AskVectors, texts: readonly string[]): Promise<Vectors> => {
  const wanted = [...new Set(texts)];
  const found: [string, NonNullable<ReturnType<Vectors["get"]>>][] = [];
  for (let from = 0; from < wanted.length; from += textsAtOnce) {
    const batch = wanted.slice(from, from + textsAtOnce);
    const vectors = await ask(batch, AbortSignal.timeout(batchMs));
    for (const [at, vector] of vectors.entries()) found.push([batch[at] ?? "", vector]);
  }
  return new Map(found);
};

type Find = KnowledgeBase["match"];

const searchWith =
  (match: Find): Search =>
  (question) =>
    match(question).map(({ entry, probability }) => ({ id: entry, score: probability }));

/** What one set comes to with words alone, and with a model that was calibrated with the wordings of the set. */
export type EmbeddingsRow = {
  readonly name: string;
  readonly verdict: string;
  readonly words: Figures;
  readonly both: Figures;
};

/** Measures one set; its customers' questions are in no calibration. Where a model is not used, words alone count. */
export const measureEmbeddings = async (ask: AskVectors, set: LabelledSet): Promise<EmbeddingsRow> => {
  const { name, entries, queries } = set;
  const questions = sentQuestions(
    queries.map(({ question }) => question),
    (text) => text,
  );
  const vectors = await vectorsOf(ask, [...wordingsToSend(entries), ...questions.map(({ sent }) => sent)]);
  const { verdict, combination } = calibrate(entries, vectors, defaultAnswerAt);
  const base = buildKnowledge(entries);
  const meaning = combination && meaningOf(entries, vectors, combination);
  const byBoth =
    meaning === null ? base.match : matchByMeaning(base, meaning, knownAmong(questions, vectors));
  return {
    name,
    verdict,
    words: await measureSearch(
      searchWith((text) => base.match(text)),
      set,
      defaultAnswerAt,
    ),
    both: await measureSearch(
      searchWith((text) => byBoth(text)),
      set,
      defaultAnswerAt,
    ),
  };
};

const cells = (figures: Figures): readonly string[] => figureNames.map((name) => figures[name].toFixed(1));

/** The rows of all sets and their mean, for people. */
export const embeddingsTable = (rows: readonly EmbeddingsRow[]): string =>
  columns([
    ["", "", ...figureNames],
    ...rows.flatMap(({ name, verdict, words, both }) => [
      [name, "words", ...cells(words)],
      ["", verdict, ...cells(both)],
    ]),
    ["macro", "words", ...cells(macroOf(rows.map(({ words }) => words)))],
    ["", "both", ...cells(macroOf(rows.map(({ both }) => both)))],
  ]);
