import { type Case, inDialogue, type Question } from "../core/case.ts";
import type { Effect } from "../core/effect.ts";
import type { Facts } from "../core/facts.ts";
import type { Piece, Reading, ReadProblem, RequestKind } from "../core/reading.ts";
import { type Decision, done, goOn, type Rule } from "../core/rule.ts";
import { chosenAct } from "./chosen-act.ts";
import { numberless } from "./numberless.ts";
import { isShownByPicture } from "./shown-by-picture.ts";
import { speak, told, wasTold } from "./speak.ts";
import { readingOf } from "./wish.ts";

/** Kinds that are taken in as they are told, unless they say nothing at all: a complaint is not cross-examined (E2). */
const takenAsTold: readonly RequestKind[] = [
  "complaint",
  "teaching",
  "internal",
  "prospect",
  "partner",
  "sales_pitch",
];

/** Kinds that one clear sentence describes; all others are taken as a fault until the customer says more. */
const describedInOneGo: readonly RequestKind[] = [...takenAsTold, "question", "order", "change_request"];

/** What a support agent needs to start, in the order in which a good one asks. */
const neededFor = (kind: RequestKind): readonly Piece[] =>
  describedInOneGo.includes(kind) ? ["what"] : ["what", "where"];

const isClear = ({ kind, exact, vague }: Reading): boolean => exact || (takenAsTold.includes(kind) && !vague);

type Missing = { readonly problem: number; readonly piece: Piece };

const missingIn = (subject: Case, problem: ReadProblem, index: number, shown: boolean): readonly Missing[] =>
  isClear(readingOf(subject, problem))
    ? []
    : neededFor(readingOf(subject, problem).kind)
        .filter((piece) => !problem.says.includes(piece) && !(shown && piece === "what"))
        .map((piece) => ({ problem: index, piece }));

/** The pieces that no open problem may lack, first things first. */
const missingPieces = (subject: Case, facts: Facts): readonly Missing[] => {
  const { problems } = facts.understanding;
  // A prospect or partner was asked what they have in mind; that is all the desk needs to begin (R10).
  if (subject.asked.some(({ about }) => about === "interest")) return [];
  // A picture without a word: nobody knows what it is about.
  if (problems.length === 0) return [{ problem: 0, piece: "what" }];
  const shown = isShownByPicture(subject, facts);
  return problems.flatMap((problem, index) =>
    subject.settled.includes(index) ? [] : missingIn(subject, problem, index, shown),
  );
};

const isAsked = (subject: Case, { problem, piece }: Missing): boolean =>
  subject.asked.some(
    (question) => question.about === piece && "problem" in question && question.problem === problem,
  );

const problemQuestions = (subject: Case): number =>
  subject.asked.filter((question) => "problem" in question).length;

/** An angry customer is asked for what and where at most, and never made to wait for a missing piece (E2). */
const isHeldUp = (subject: Case, facts: Facts): boolean =>
  facts.understanding.problems.some(({ reading }) => reading.upset) && problemQuestions(subject) >= 2;

const excerpt = (facts: Facts, problem: number): string | null =>
  facts.understanding.problems[problem]?.text ?? null;

const kindOf = (subject: Case, { understanding }: Facts, place: number): RequestKind => {
  const problem = understanding.problems[place];
  return problem === undefined ? understanding.latest.kind : readingOf(subject, problem).kind;
};

const ask = (subject: Case, facts: Facts, { problem, piece }: Missing): Decision => {
  const question: Question = { about: piece, problem };
  const about = excerpt(facts, problem);
  const { base, effects } = speak(subject, "question", {
    say: "askPiece",
    piece,
    kind: kindOf(subject, facts, problem),
    about,
    explain: !wasTold(subject, "explained"),
    ...numberless(facts),
    ...(about === null && isShownByPicture(subject, facts) && { picture: true }),
  });
  return done(
    { ...told(base, "explained"), status: "intake", asked: [...subject.asked, question], awaiting: question },
    effects,
    { missing: piece, problem },
  );
};

const remindLater = ({ now, hours, settings }: Facts): readonly Effect[] => {
  const { remindAfter } = settings.waiting;
  return remindAfter === null
    ? []
    : [{ kind: "startTimer", timer: "details", dueAt: hours.after(now, remindAfter) }];
};

const waitForDetails = (subject: Case, facts: Facts, missing: readonly Missing[]): Decision => {
  const names = missing.map(({ piece }) => piece);
  const problem = missing[0]?.problem ?? 0;
  // Said once: a customer who answers vaguely again is not argued with.
  if (subject.status === "detailsMissing")
    return done({ ...subject, turn: subject.turn + 1, missing: names, problem }, [], { missing: names });
  const { base, effects } = speak(subject, "details", {
    say: "detailsMissing",
    missing: names,
    ...numberless(facts),
  });
  const problems = facts.understanding.problems.map(({ text }) => text);
  return done(
    { ...base, status: "detailsMissing", missing: names, problem },
    [
      ...effects,
      {
        kind: "card",
        key: "details",
        say: { say: "waitingForDetails", customer: subject.customer.name, problems, missing: names },
        ping: [],
      },
      ...remindLater(facts),
    ],
    { missing: names },
  );
};

/** Whether a request goes on although pieces are missing (R14): nobody is held up who cannot or need not say more. */
export const goesOnIncomplete = (subject: Case, facts: Facts): boolean =>
  subject.hurry || isHeldUp(subject, facts);

/** The pieces still missing when the request is taken in. */
export const isIncomplete = (subject: Case, facts: Facts): boolean =>
  missingPieces(subject, facts).length > 0;

/**
 * R14: an exact description or no intake. Asks for the piece that is missing, one at a time, never the same twice, at
 * most `intake.maxQuestions` times; then the request waits outside the queue for what is missing.
 */
export const exactDescription: Rule = {
  id: "R14",
  name: "An exact description or no intake",
  decide: (subject, event, facts) => {
    if (!inDialogue(subject)) return undefined;
    if (chosenAct(subject, event, facts)?.act === "cannotSay")
      return goOn({ ...subject, hurry: true }, [], { cannotSay: true });
    if (goesOnIncomplete(subject, facts) && subject.said.length > 0) return undefined;
    const missing = missingPieces(subject, facts);
    if (missing.length === 0) return undefined;
    const next = missing.find((one) => !isAsked(subject, one));
    return next !== undefined && problemQuestions(subject) < facts.settings.intake.maxQuestions
      ? ask(subject, facts, next)
      : waitForDetails(subject, facts, missing);
  },
};
