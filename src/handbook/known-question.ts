import type { Case, Said } from "../core/case.ts";
import { inDialogue } from "../core/case.ts";
import type { Effect } from "../core/effect.ts";
import type { Event } from "../core/event.ts";
import type { Facts } from "../core/facts.ts";
import type { Match, ShownEntry } from "../core/knowledge.ts";
import { offered } from "../core/offered.ts";
import { type Decision, done, goOn, type Rule } from "../core/rule.ts";
import { answeringIn } from "./answering.ts";
import { chosenAct } from "./chosen-act.ts";
import { speak } from "./speak.ts";

const notShown = (subject: Case, facts: Facts, matches: readonly Match[]): readonly Match[] =>
  matches.filter(({ entry }) => !subject.shown.includes(entry) && entry in facts.entries);

const unseen = (subject: Case, facts: Facts, problem: number): readonly Match[] =>
  notShown(subject, facts, facts.matches[problem] ?? []);

/** The entry that answers a problem has been shown, and the customer has not asked for more since. */
const wasAnswered = (subject: Case, facts: Facts, problem: number): boolean => {
  const best = facts.matches[problem]?.[0];
  if (
    subject.wantsPerson ||
    best === undefined ||
    best.probability < answeringIn(facts.settings, subject.conversation).answerAt
  )
    return false;
  return subject.status === "answered" && subject.shown.includes(best.entry);
};

/** The problems that still wait for an answer or an agent. */
export const openProblems = (subject: Case, facts: Facts): readonly number[] =>
  facts.understanding.problems.flatMap((_, index) =>
    subject.settled.includes(index) || wasAnswered(subject, facts, index) ? [] : [index],
  );

/** The open problems that the documentation answers, each with its best entry. */
export const knownProblems = (subject: Case, facts: Facts): readonly { problem: number; match: Match }[] =>
  subject.wantsPerson
    ? []
    : openProblems(subject, facts).flatMap((problem) => {
        const match = unseen(subject, facts, problem)[0];
        return match !== undefined &&
          match.probability >= answeringIn(facts.settings, subject.conversation).answerAt
          ? [{ problem, match }]
          : [];
      });

/** The entries as they are shown, each once. */
export const shownEntries = (facts: Facts, ids: readonly string[]): readonly ShownEntry[] =>
  [...new Set(ids)].flatMap((id) => facts.entries[id] ?? []);

const isForeign = (subject: Case, entries: readonly ShownEntry[]): boolean =>
  entries.some((entry) => entry.language !== subject.language);

/** Answers with these entries and waits for the customer's verdict. */
export const answerWith = (
  subject: Case,
  facts: Facts,
  ids: readonly string[],
  because: Decision["because"],
): Decision => {
  const entries = shownEntries(facts, ids);
  const { base, effects } = speak(subject, "answer", {
    say: "answer",
    entries,
    foreign: isForeign(subject, entries),
  });
  return done(
    { ...base, status: "answered", entries: ids, verdict: "open", shown: [...subject.shown, ...ids] },
    [...effects, { kind: "record", entry: { what: "answered", entries: ids, outcome: "open" } }],
    because,
  );
};

const asideEffects = (subject: Case, entries: readonly ShownEntry[]): readonly Effect[] => [
  {
    kind: "reply",
    key: `aside-${subject.turn}`,
    say: { say: "answerAside", entries, foreign: isForeign(subject, entries) },
    private: false,
  },
  { kind: "record", entry: { what: "answered", entries: entries.map(({ id }) => id), outcome: "open" } },
];

const answerAside = (subject: Case, facts: Facts, known: ReturnType<typeof knownProblems>): Decision => {
  const ids = known.map(({ match }) => match.entry);
  const entries = shownEntries(facts, ids);
  return goOn(
    {
      ...subject,
      shown: [...subject.shown, ...ids],
      settled: [...subject.settled, ...known.map(({ problem }) => problem)],
    },
    asideEffects(subject, entries),
    { answered: known.map(({ match }) => match) },
  );
};

const suggest = (subject: Case, facts: Facts): Decision | undefined => {
  const [problem, ...others] = openProblems(subject, facts);
  if (subject.wantsPerson || problem === undefined || others.length > 0) return undefined;
  const { suggestAt } = answeringIn(facts.settings, subject.conversation);
  const offers = offered(unseen(subject, facts, problem), suggestAt);
  if (offers.length === 0) return undefined;
  const ids = offers.map(({ entry }) => entry);
  const { base, effects } = speak(subject, "offer", { say: "didYouMean", entries: shownEntries(facts, ids) });
  return done({ ...base, status: "suggested", entries: ids, shown: [...subject.shown, ...ids] }, effects, {
    offered: offers,
  });
};

const looksUp: readonly Case["status"][] = ["listening", "answered", "suggested"];

/** The entry that answers what the customer asks beside the matter, while a question of ours is open. */
export const asideMatch = (subject: Case, event: Event, facts: Facts): Match | null => {
  if (subject.status !== "intake" || subject.wantsPerson || chosenAct(subject, event, facts) !== null)
    return null;
  if (facts.understanding.latest.kind !== "question") return null;
  const best = notShown(subject, facts, facts.latestMatches)[0];
  return best !== undefined && best.probability >= answeringIn(facts.settings, subject.conversation).answerAt
    ? best
    : null;
};

/** Whether the latest words are this one question: anything told beside it belongs to the request (E1). */
const isQuestionAlone = (subject: Case, facts: Facts): boolean =>
  subject.said.filter(({ turn }) => turn === subject.turn).length === 1 &&
  !/[.!?\n]\s*\S/.test(facts.understanding.latestText);

const withoutAside = (subject: Case): readonly Said[] =>
  subject.said.map((one) => (one.turn === subject.turn ? { ...one, aside: true } : one));

/** Answers it; our question stays open, and the question alone is no part of the request. */
const answerBeside = (subject: Case, facts: Facts, match: Match): Decision => {
  const entries = shownEntries(facts, [match.entry]);
  const said = isQuestionAlone(subject, facts) ? withoutAside(subject) : subject.said;
  return done(
    { ...subject, said, turn: subject.turn + 1, shown: [...subject.shown, match.entry] },
    [{ kind: "stopTimer", timer: "quiet" }, ...asideEffects(subject, entries)],
    { aside: match },
  );
};

/**
 * R2: the immediate answer comes first. What the documentation answers is answered with its URL; what it may answer
 * is offered once; below that not a word about documentation. Beside an intake, known problems are answered and the
 * others go on.
 */
export const knownQuestion: Rule = {
  id: "R2",
  name: "The documentation's answer first",
  decide: (subject, event, facts) => {
    if (!inDialogue(subject)) return undefined;
    const beside = asideMatch(subject, event, facts);
    const known = knownProblems(subject, facts);
    if (beside !== null && known.length < openProblems(subject, facts).length)
      return answerBeside(subject, facts, beside);
    if (known.length === 0) return looksUp.includes(subject.status) ? suggest(subject, facts) : undefined;
    if (known.length < openProblems(subject, facts).length) return answerAside(subject, facts, known);
    return answerWith(
      subject,
      facts,
      known.map(({ match }) => match.entry),
      { answered: known.map(({ match }) => match) },
    );
  },
};
