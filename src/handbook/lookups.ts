import { type Case, inDialogue, isTicket } from "../core/case.ts";
import type { Outcome } from "../core/decide.ts";
import type { Facts } from "../core/facts.ts";
import type { Match } from "../core/knowledge.ts";
import type { Finding, LookupChange, LookupResult } from "../core/lookup.ts";
import { offered } from "../core/offered.ts";
import { customerRoutes } from "../core/problem.ts";
import type { ReadProblem } from "../core/reading.ts";
import { modeIn } from "./answering.ts";

/** An event that was decided: the case before it, and what came of it. */
export type Happening = { readonly before: Case; readonly outcome: Outcome; readonly facts: Facts };

/** Entries kept of each question: as many as an offer has. */
const mostFindings = 3;

type Shown = { readonly result: "answered" | "offered"; readonly entries: readonly string[] };

const shownBy = ({ outcome }: Happening): readonly Shown[] =>
  outcome.effects.flatMap((effect): Shown[] => {
    if (effect.kind !== "reply") return [];
    switch (effect.say.say) {
      case "answer":
      case "answerAside":
        return [{ result: "answered", entries: effect.say.entries.map(({ id }) => id) }];
      case "didYouMean":
        return [{ result: "offered", entries: effect.say.entries.map(({ id }) => id) }];
      default:
        return [];
    }
  });

const findingsOf = (matches: readonly Match[]): readonly Finding[] =>
  matches.map(({ entry, probability }) => ({ entry, probability })).slice(0, mostFindings);

const lookupOf = (
  { outcome: { subject }, facts }: Happening,
  key: string,
  problem: Pick<ReadProblem, "text" | "reading">,
  result: LookupResult,
  findings: readonly Finding[],
): LookupChange => ({
  change: "looked",
  lookup: {
    caseId: subject.id,
    key,
    at: facts.now,
    language: subject.language,
    kind: problem.reading.kind,
    question: problem.text,
    mode: modeIn(facts.settings, subject.conversation),
    result,
    findings,
    probability: findings[0]?.probability ?? 0,
    chosen: null,
    verdict: "none",
    filedAt: null,
    repliedAt: null,
  },
});

const probabilityIn = (matches: readonly Match[], entry: string): number =>
  matches.find((match) => match.entry === entry)?.probability ?? 0;

/** What was shown, as a finding of the question that it fits best: one of the problems, or a question beside them. */
const ofShown = (happening: Happening, { result, entries }: Shown): readonly LookupChange[] => {
  const { before, facts } = happening;
  const { problems, latest, latestText } = facts.understanding;
  const byProblem = new Map<number, Finding[]>();
  for (const entry of entries) {
    const fits = facts.matches.map((matches, index) =>
      before.settled.includes(index) ? 0 : probabilityIn(matches, entry),
    );
    const beside = probabilityIn(facts.latestMatches, entry);
    const best = Math.max(beside, ...fits);
    const problem = fits.indexOf(best);
    byProblem.set(problem, [...(byProblem.get(problem) ?? []), { entry, probability: best }]);
  }
  return [...byProblem].map(([index, findings]) => {
    const problem = problems[index];
    return problem === undefined
      ? lookupOf(happening, `aside-${before.turn}`, { text: latestText, reading: latest }, result, findings)
      : lookupOf(happening, `problem-${index}`, problem, result, findings);
  });
};

/** What became of a question to which nothing was shown. */
const unshown = (
  { outcome: { subject }, facts }: Happening,
  matches: readonly Match[],
): "shadowed" | "withheld" | "silent" => {
  const { suggestAt } = facts.settings.answers;
  if (offered(matches, suggestAt).length === 0) return "silent";
  return modeIn(facts.settings, subject.conversation) === "shadow" ? "shadowed" : "withheld";
};

/** In these, nothing has been said yet to what the customer wrote, or something was shown. */
const undecided: readonly Case["status"][] = ["listening", "answered", "suggested"];

/** From here on the bot takes the request down: whatever it had to say to it, it has said. */
const isTakenDown = ({ before, outcome: { subject } }: Happening): boolean =>
  isTicket(subject)
    ? inDialogue(before)
    : undecided.includes(before.status) &&
      (subject.status === "intake" ||
        subject.status === "confirming" ||
        subject.status === "detailsMissing" ||
        // Lessons, blocked accounts: a way on was shown, and no entry.
        (subject.status === "answered" && subject.entries.length === 0));

const ofUnshown = (happening: Happening, shown: readonly string[]): readonly LookupChange[] => {
  const { facts, outcome } = happening;
  if (!isTakenDown(happening)) return [];
  return facts.understanding.problems.flatMap((problem, index) => {
    const matches = facts.matches[index] ?? [];
    const key = `problem-${index}`;
    if (outcome.subject.settled.includes(index) || shown.includes(key)) return [];
    return [lookupOf(happening, key, problem, unshown(happening, matches), findingsOf(matches))];
  });
};

const chosen = ({ before }: Happening, shown: readonly Shown[]): readonly LookupChange[] => {
  if (before.status !== "suggested") return [];
  const picked = shown.flatMap(({ entries }) => entries).filter((entry) => before.entries.includes(entry));
  return picked.map((entry) => ({ change: "chosen", entry }));
};

const verdicts = ({ outcome }: Happening): readonly LookupChange[] =>
  outcome.effects.flatMap((effect): LookupChange[] => {
    if (effect.kind !== "record" || effect.entry.what !== "answered") return [];
    const { outcome: verdict, entries } = effect.entry;
    return verdict === "open" || entries.length === 0 ? [] : [{ change: "verdict", verdict, entries }];
  });

const onTicket = ({ before, outcome: { subject } }: Happening): readonly LookupChange[] => {
  if (!isTicket(subject)) return [];
  const repliedBefore = isTicket(before) && before.ticket.firstReplyAt !== null;
  return [
    ...(isTicket(before) ? [] : [{ change: "filed" } as const]),
    ...(subject.ticket.firstReplyAt === null || repliedBefore ? [] : [{ change: "replied" } as const]),
  ];
};

/** Whoever takes words back, or writes others, does not want the first ones read on. */
const reworded = ({ outcome: { subject }, facts: { before } }: Happening): readonly LookupChange[] =>
  before === null || subject.said.some(({ text }) => text === before) ? [] : [{ change: "reworded" }];

const lookups = (happening: Happening, shown: readonly Shown[]): readonly LookupChange[] => {
  // R10: words of legal matters and of those who are no customers stay where they are.
  if (!customerRoutes.includes(happening.outcome.subject.route) || !inDialogue(happening.before)) return [];
  const looked = shown.flatMap((one) => ofShown(happening, one));
  const keys = looked.flatMap((one) => (one.change === "looked" ? [one.lookup.key] : []));
  return [...looked, ...ofUnshown(happening, keys)];
};

/**
 * What an event changes about the questions of its case: which were looked up and with what result, what the customer
 * chose and thinks of it, and whether people had to take over. In the order in which it is to be written. Questions
 * stand in the customer's own words.
 */
export const lookupChanges = (happening: Happening): readonly LookupChange[] => {
  const shown = shownBy(happening);
  const picked = chosen(happening, shown);
  return [
    ...reworded(happening),
    ...picked,
    ...lookups(happening, picked.length > 0 ? [] : shown),
    ...verdicts(happening),
    ...onTicket(happening),
  ];
};
