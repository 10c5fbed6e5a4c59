import type { Desk } from "../config/desk.ts";
import { dismissedQuestions } from "../core/editing.ts";
import type { Gap } from "../core/gap.ts";
import { gapsIn } from "../knowledge/gaps-beside.ts";
import { readKnowledge } from "../knowledge/knowledge.ts";
import { loadSynonyms } from "../knowledge/load-synonyms.ts";
import { withAdded } from "../knowledge/with-added.ts";
import { openQuestion } from "../reading/open-question.ts";
import { addedKnowledge } from "../storage/knowledge.ts";
import { openQuestions } from "../storage/lookups.ts";
import type { Store } from "../storage/store.ts";
import { csvRow } from "./csv.ts";
import { dayOf, daysAgo } from "./day.ts";
import { moment, print } from "./print.ts";

const defaultDays = 90;
/** More take minutes, and say the same. */
const mostQuestions = 5_000;
const mostExamples = 3;

const printCsv = (gaps: readonly Gap[]): void => {
  print(csvRow(["gap", "count", "rejected", "latest", "language", "question", "others"]));
  for (const { name, count, rejected, latestAt, language, questions } of gaps) {
    const [question = "", ...others] = questions;
    print(csvRow([name, count, rejected, moment(latestAt), language, question, others.join(" | ")]));
  }
};

const printLines = (gaps: readonly Gap[], since: string): void => {
  if (gaps.length === 0) print(`No question since ${since} is left that would not be answered by now.`);
  for (const { name, count, rejected, latestAt, questions } of gaps) {
    const [question = "", ...others] = questions;
    print(`${String(count).padStart(5)}  ${question}`);
    for (const other of others.slice(0, mostExamples - 1)) print(`       ${other}`);
    const more = others.length >= mostExamples ? `, ${others.length - mostExamples + 1} other wordings` : "";
    print(`       ${name}, last ${moment(latestAt)}, rejected ${rejected}${more}`);
  }
};

/**
 * Prints what customers asked that nothing answered them, and nothing would answer now: the most frequent first.
 *
 * @param asked the first day, as in 2026-12-24; and whether as comma-separated values.
 * @throws {Error} when that is no day, or the knowledge cannot be read.
 */
export const printGaps = async (
  store: Store,
  { knowledge, timeZone, answers }: Desk,
  { since, csv = false }: { readonly since?: string; readonly csv?: boolean },
): Promise<void> => {
  const first = since === undefined ? daysAgo(defaultDays, timeZone) : dayOf(since, timeZone);
  const { files, hosts } = knowledge;
  const sources = {
    files: await readKnowledge(files, hosts),
    hosts,
    synonyms: await loadSynonyms(knowledge.synonyms),
  };
  const added = await store.read(addedKnowledge);
  const asked = await store.read((db) => openQuestions(db, first.toMillis(), mostQuestions));
  const gaps = gapsIn({
    questions: asked.map(openQuestion),
    ...withAdded(sources, added),
    dismissed: dismissedQuestions(added.items),
    answerAt: answers.answerAt,
  });
  if (csv) printCsv(gaps);
  else printLines(gaps, first.toISODate() ?? "");
};
