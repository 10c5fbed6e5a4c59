import type { Question, Said } from "../core/case.ts";
import type { Piece, Reading } from "../core/reading.ts";
import { isOrderText, isRequest } from "./kinds/is-request.ts";
import type { ReadText } from "./read.ts";
import { type Segment, segmentsOf } from "./segments.ts";
import { areSeparate, overlap, subjectOf } from "./subject.ts";
import { wordsIn } from "./wording.ts";

/** A problem while the messages are gone through. */
export type Draft = {
  /** All that was said of it, in the order of its telling. */
  readonly told: readonly string[];
  /** What the customer stated, and what they answered to questions about it. */
  readonly stated: readonly string[];
  readonly answered: readonly string[];
  /** The pieces that were asked for and given. */
  readonly given: readonly Piece[];
};

/** Courtesies, a yes or no, a number, a word to somebody else: no part of any problem. */
const carriesNothing = ({ kind, cannotSay, says }: Reading): boolean =>
  ["greeting", "thanks", "confirm", "deny", "number", "chatter"].includes(kind) ||
  (cannotSay && says.length === 0);

const textOf = ({ told }: Draft): string => told.join("\n");

const fewestWords = 3;

/** After "außerdem": another thing, or something to be done about the same one. */
const isOtherMatter = (text: string, before: string): boolean =>
  areSeparate(subjectOf(text), subjectOf(before), true) || (isOrderText(text) && !isOrderText(before));

const isItem = ({ stated: [first = ""] }: Draft): boolean => /^[1-9][.)]/.test(first);

/** A clear question in a message of its own, about something that was not told yet, is no part of a fault. */
const isOwnQuestion = (text: string, drafts: readonly Draft[], read: ReadText): boolean => {
  const { kind, exact } = read(text);
  if (kind !== "question" || !exact) return false;
  const subject = subjectOf(text);
  return drafts.every(
    (draft) => !overlap(subject, subjectOf(textOf(draft))) && read(textOf(draft)).kind === "fault",
  );
};

const beginsProblem = ({ text, opening }: Segment, drafts: readonly Draft[], read: ReadText): boolean => {
  const last = drafts.at(-1);
  if (last === undefined) return true;
  if (opening === "item" && isItem(last)) return true;
  if (!isRequest(text) || wordsIn(text).length < fewestWords) return false;
  // "I'm the new secretary": what comes after an introduction belongs to it.
  if (!isRequest(textOf(last))) return false;
  switch (opening) {
    case "newSubject":
    case "item":
      return true;
    case "addition":
      return drafts.every((draft) => isOtherMatter(text, textOf(draft)));
    default:
      return (
        (opening === "message" && isOwnQuestion(text, drafts, read)) ||
        drafts.every((draft) => areSeparate(subjectOf(text), subjectOf(textOf(draft)), false))
      );
  }
};

const replaceAt = (drafts: readonly Draft[], at: number, change: (draft: Draft) => Draft): readonly Draft[] =>
  drafts.map((draft, place) => (place === at ? change(draft) : draft));

/** The problem a further sentence belongs to: inside a message the one just told, else one about the same thing. */
const joins = ({ text, opening }: Segment, drafts: readonly Draft[]): number => {
  const last = drafts.length - 1;
  if (opening !== "message") return last;
  const subject = subjectOf(text);
  const same = drafts.findLastIndex((draft) => overlap(subject, subjectOf(textOf(draft))));
  return same < 0 ? last : same;
};

const state = (drafts: readonly Draft[], segment: Segment, read: ReadText): readonly Draft[] =>
  beginsProblem(segment, drafts, read)
    ? [...drafts, { told: [segment.text], stated: [segment.text], answered: [], given: [] }]
    : replaceAt(drafts, joins(segment, drafts), (draft) => ({
        ...draft,
        told: [...draft.told, segment.text],
        stated: [...draft.stated, segment.text],
      }));

const stateAll = (drafts: readonly Draft[], segments: readonly Segment[], read: ReadText): readonly Draft[] =>
  segments.reduce((all, segment) => state(all, segment, read), drafts);

type PieceQuestion = Extract<Question, { problem: number }>;

const answer = (
  drafts: readonly Draft[],
  text: string,
  { about, problem }: PieceQuestion,
  { vague, cannotSay }: Reading,
): readonly Draft[] => {
  const given: readonly Piece[] = vague || cannotSay ? [] : [about];
  if (drafts[problem] === undefined)
    return [...drafts, { told: [text], stated: [text], answered: [], given }];
  return replaceAt(drafts, problem, (draft) => ({
    ...draft,
    told: [...draft.told, text],
    answered: [...draft.answered, text],
    given: [...draft.given, ...given],
  }));
};

const mostWordsAroundNumber = 8;

/** "It should be 10584" says nothing but the number. */
const saysSomething = (text: string, read: ReadText): boolean => {
  const { customerNumber, says } = read(text, true);
  if (customerNumber !== null && wordsIn(text).length <= mostWordsAroundNumber) return false;
  return isRequest(text) || says.length > 0;
};

const hear = (drafts: readonly Draft[], { text, answers }: Said, read: ReadText): readonly Draft[] => {
  const segments = segmentsOf(text, isRequest).filter((segment) => !carriesNothing(read(segment.text)));
  if (answers === null || answers.about === "interest") return stateAll(drafts, segments, read);
  // Whoever was asked for a number and tells something else is heard.
  if (!("problem" in answers))
    return stateAll(
      drafts,
      segments.filter(({ text: part }) => saysSomething(part, read)),
      read,
    );
  // What changes the subject inside an answer is told, and not lost (E1).
  const others = segments.filter(({ opening }) => opening === "newSubject");
  const own = segments.filter((segment) => !others.includes(segment)).map((segment) => segment.text);
  const ownText = own.join("\n");
  const heard = ownText === "" ? drafts : answer(drafts, ownText, answers, read(ownText));
  return stateAll(heard, others, read);
};

/**
 * The problems a customer told, in the order of their telling (E1). One problem unless there are clearly two; a
 * later message never changes the place of an earlier problem.
 */
export const draftsOf = (said: readonly Said[], read: ReadText): readonly Draft[] =>
  said
    .filter(({ aside }) => aside !== true)
    .reduce<readonly Draft[]>((drafts, message) => hear(drafts, message, read), []);
