import { dismissedQuestions, type Item, itemName } from "../core/editing.ts";
import type { Gap } from "../core/gap.ts";
import type { Person } from "../core/person.ts";
import { wordingKey } from "../core/same-wording.ts";
import type { AgentSay } from "../core/say.ts";
import type { Origin } from "../handbook/knowledge/edit.ts";
import { mostCharacters } from "../handbook/knowledge/flaws.ts";
import { findGaps, gapNamed } from "../knowledge/gaps.ts";
import { gapsMeanwhile } from "../knowledge/gaps-beside.ts";
import { withAdded } from "../knowledge/with-added.ts";
import { oneLine } from "../messages/excerpt.ts";
import { openQuestion } from "../reading/open-question.ts";
import { addedKnowledge, knowledgeItems } from "../storage/knowledge.ts";
import { openQuestions } from "../storage/lookups.ts";
import type { Parts } from "./parts.ts";

/** What was asked longer ago is asked again, or was not needed. */
const days = 90;
const dayMs = 24 * 60 * 60 * 1000;
/** Looking through them takes some seconds, in a thread of its own. */
const mostQuestions = 2_000;
/** The latest questions of a day that are looked through for its summary. */
const mostCounted = 150;
const mostShown = 5;
const mostExamples = 3;
const mostWordings = 8;
/** Characters of all wordings of a draft: less than it may have, so that it can grow. */
const mostOfWordings = 1_200;

const currentGaps = async ({ store, clock, knowledge, settings }: Parts): Promise<readonly Gap[]> => {
  const asked = await store.read((db) => openQuestions(db, clock.now() - days * dayMs, mostQuestions));
  const added = await store.read(addedKnowledge);
  return gapsMeanwhile({
    questions: asked.map(openQuestion),
    ...withAdded(knowledge.sources, added),
    dismissed: dismissedQuestions(added.items),
    answerAt: settings.answers.answerAt,
  });
};

const asWording = (question: string): string => oneLine(question, mostCharacters.wording);

const draftOf = ({ questions }: Gap, items: readonly Item[]): string | null => {
  const keys = new Set(questions.map((question) => wordingKey(asWording(question))));
  const draft = items.find(
    ({ state, variants }) => state === "draft" && variants.some((variant) => keys.has(wordingKey(variant))),
  );
  return draft === undefined ? null : itemName(draft.number);
};

/** How many gaps the questions since a moment show. They are few enough to be looked through at once. */
export const countGapsSince = async (
  { store, knowledge, settings }: Parts,
  since: number,
): Promise<number> => {
  const asked = await store.read((db) => openQuestions(db, since, mostCounted));
  return findGaps(asked.map(openQuestion), knowledge.match, settings.answers.answerAt).length;
};

/** What customers asked of late that nothing answered them, the most frequent first. */
export const listGaps = async (parts: Parts, { role }: Person): Promise<AgentSay> => {
  const gaps = await currentGaps(parts);
  const items = await parts.store.read(knowledgeItems);
  const shown = gaps.slice(0, mostShown).map((gap) => ({
    ...gap,
    questions: gap.questions.slice(0, mostExamples).map(asWording),
    draft: draftOf(gap, items),
  }));
  const { timeZone } = parts.settings;
  const more = gaps.length - shown.length;
  return { say: "knowledgeGaps", gaps: shown, more, days, timeZone, decides: role === "lead" };
};

const fewest = (questions: readonly string[]): readonly string[] => {
  let left = mostOfWordings;
  return questions.slice(0, mostWordings).filter((wording, place) => {
    left -= wording.length;
    return place === 0 || left >= 0;
  });
};

/**
 * A gap as an origin: all the ways in which it was asked, as far as they are to be wordings of a draft. `null`: it is
 * closed, or there never was one.
 */
export const originOfGap = async (
  parts: Parts,
  name: string,
  use: "draft" | "dismissal",
): Promise<Origin | null> => {
  const gap = gapNamed(await currentGaps(parts), name);
  if (gap === null) return null;
  const { language, questions } = gap;
  return { ticket: null, language, wordings: use === "draft" ? fewest(questions.map(asWording)) : questions };
};
