import type { Gap } from "../core/gap.ts";
import type { Match } from "../core/knowledge.ts";
import type { Finding } from "../core/lookup.ts";
import type { Language } from "../core/person.ts";
import { clusterTexts } from "./clusters.ts";
import { verbatimProbability } from "./matcher.ts";
import type { Synonyms } from "./synonyms.ts";
import { wordingKey } from "./verbatim.ts";

/** A question that was not answered, or whose answer was rejected. */
export type OpenQuestion = {
  readonly caseId: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly language: Language;
  /** Without what is personal. */
  readonly text: string;
  /** What was shown and rejected; none: nothing was shown. */
  readonly rejected: readonly Finding[];
};

/** What else is known about questions that nothing answers. */
export type AboutGaps = {
  readonly synonyms?: Synonyms;
  /** Questions that are to stay unanswered. */
  readonly dismissed?: readonly string[];
};

/** The same words, however often they were asked. */
type Wording = { readonly text: string; readonly asked: readonly OpenQuestion[] };

/** As many questions of a cluster are asked again, those most like the others first. */
const mostTried = 5;

const wordingsOf = (questions: readonly OpenQuestion[]): readonly Wording[] => {
  const byKey = new Map<string, OpenQuestion[]>();
  for (const question of questions) {
    const key = wordingKey(question.text);
    if (key !== "") byKey.set(key, [...(byKey.get(key) ?? []), question]);
  }
  return [...byKey.values()].map((asked) => ({ text: asked[0]?.text ?? "", asked }));
};

/** What was rejected answers it only if somebody has made these very words its own since. */
const settles = ({ entry, probability }: Match, { rejected }: OpenQuestion): boolean => {
  const before = rejected.find((shown) => shown.entry === entry);
  return (
    before === undefined || (probability >= verbatimProbability && before.probability < verbatimProbability)
  );
};

/** 32 bits (FNV-1a) in seven characters: names of some thousand questions that do not meet. */
const nameOf = (text: string): string => {
  let hash = 0x811c9dc5;
  for (const character of wordingKey(text)) {
    hash ^= character.codePointAt(0) ?? 0;
    hash = Math.imul(hash, 0x01000193);
  }
  return `G-${(hash >>> 0).toString(36).padStart(7, "0")}`;
};

const gapOf = (wordings: readonly Wording[]): Gap => {
  const asked = wordings.flatMap((wording) => wording.asked);
  const cases = (of: readonly OpenQuestion[]): number => new Set(of.map(({ caseId }) => caseId)).size;
  const german = asked.filter(({ language }) => language === "de").length;
  return {
    name: nameOf(wordings[0]?.text ?? ""),
    count: cases(asked),
    rejected: cases(asked.filter(({ rejected }) => rejected.length > 0)),
    latestAt: Math.max(...asked.map(({ at }) => at)),
    language: german * 2 >= asked.length ? "de" : "en",
    questions: wordings.map(({ text }) => text),
  };
};

const byWeight = (one: Gap, other: Gap): number =>
  other.count - one.count || other.latestAt - one.latestAt || (one.name < other.name ? -1 : 1);

const isAsked = ({ asked }: Wording): boolean => asked.length > 0;

/** The wordings that were asked, and those that were dismissed: what is like them is recognised when it comes again. */
const withDismissed = (asked: readonly Wording[], dismissed: readonly string[]): readonly Wording[] => {
  const keys = new Set(asked.map(({ text }) => wordingKey(text)));
  const gone = new Map(dismissed.map((text) => [wordingKey(text), text]));
  return [
    ...asked,
    ...[...gone].filter(([key]) => key !== "" && !keys.has(key)).map(([, text]) => ({ text, asked: [] })),
  ];
};

/**
 * Finds what is missing in the knowledge base: open questions that ask for the same, together; the most frequent
 * first, then the latest. A gap is closed once at least half of its questions would be answered now, and stays aside
 * as long as half of its questions were dismissed.
 *
 * @param match asks the knowledge base as it is now.
 * @param answerAt probability from which the bot answers.
 */
export const findGaps = (
  questions: readonly OpenQuestion[],
  match: (text: string) => readonly Match[],
  answerAt: number,
  { synonyms, dismissed = [] }: AboutGaps = {},
): readonly Gap[] => {
  const wordings = withDismissed(wordingsOf(questions), dismissed);
  const keys = new Set(dismissed.map(wordingKey));
  const isAnswered = ({ text, asked }: Wording): boolean => {
    const best = match(text)[0];
    return (
      best !== undefined && best.probability >= answerAt && asked.every((question) => settles(best, question))
    );
  };
  const isClosed = (cluster: readonly Wording[]): boolean => {
    const tried = cluster.slice(0, mostTried);
    return tried.filter(isAnswered).length * 2 >= tried.length;
  };
  const isDismissed = (cluster: readonly Wording[]): boolean =>
    cluster.filter(({ text }) => keys.has(wordingKey(text))).length * 2 >= cluster.length;
  return clusterTexts(
    wordings.map(({ text }) => text),
    { synonyms },
  )
    .map((cluster) => cluster.flatMap((place) => wordings[place] ?? []))
    .filter((cluster) => !isDismissed(cluster))
    .map((cluster) => cluster.filter(isAsked))
    .filter((cluster) => !isClosed(cluster))
    .map(gapOf)
    .toSorted(byWeight);
};

/** The gap that one of these questions belongs to: its name stays right when others join it. `null`: none is left. */
export const gapNamed = (gaps: readonly Gap[], name: string): Gap | null =>
  gaps.find(({ questions }) => questions.some((question) => nameOf(question) === name)) ?? null;
