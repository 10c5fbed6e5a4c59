import type { Case, Question, Said } from "./case.ts";
import type { Event, MessageDeleted, MessageEdited, MessagePosted } from "./event.ts";

/** The place among all told problems of the nth one that is read back: those that were answered are left out of it. */
export const problemAt = ({ settled }: Pick<Case, "settled">, nth: number): number => {
  let place = 0;
  for (let left = nth; settled.includes(place) || left > 0; place += 1)
    if (!settled.includes(place)) left -= 1;
  return place;
};

/** The question a next message would answer. */
export const openQuestion = (subject: Case): Question | null => {
  switch (subject.status) {
    case "intake":
      return subject.awaiting;
    case "confirming":
      if (subject.correcting === null || subject.correcting === "choose") return null;
      return subject.correcting.field === "number"
        ? { about: "number" }
        : { about: "what", problem: problemAt(subject, subject.correcting.index) };
    case "detailsMissing":
      return subject.missing[0] === undefined
        ? null
        : { about: subject.missing[0], problem: subject.problem };
    default:
      return null;
  }
};

const moved = (subject: Case): Case => ({ ...subject, settled: [], moved: true });

/** What was noted of problems by their place does not hold when the places may have shifted. */
const shifted = (subject: Case): Case => ({ ...moved(subject), corrections: {} });

/**
 * Messages of a case that count for its dialogue: the first ones, which told what it is about, and the latest. Nobody
 * needs more to be understood, and reading stays quick whatever is poured into a thread. The history keeps them all.
 */
const mostSaid = { first: 10, latest: 30 } as const;

const kept = (said: readonly Said[]): readonly Said[] =>
  said.length <= mostSaid.first + mostSaid.latest
    ? said
    : [...said.slice(0, mostSaid.first), ...said.slice(-mostSaid.latest)];

const add = (subject: Case, event: MessagePosted, isAct: boolean): Case => {
  const said: Said = {
    messageId: event.message.id,
    text: event.message.text,
    at: event.at,
    attachments: event.message.attachments,
    turn: subject.turn,
    answers: openQuestion(subject),
    ...(isAct && { aside: true }),
    ...(event.speaker && { by: event.speaker }),
  };
  // The platform's time decides the order, not the order of arrival.
  const isLate = subject.said.some(({ at }) => at > said.at);
  const all = [...subject.said, said].sort((one, other) => one.at - other.at);
  return { ...(isLate ? shifted(subject) : subject), said: kept(all) };
};

/** Platforms also report edits that change no word, for the preview of a link. */
const isChanged = (subject: Case, { message }: MessageEdited): boolean =>
  subject.said.some(({ messageId, text }) => messageId === message.id && text !== message.text);

const replace = (subject: Case, event: MessageEdited): Case => ({
  ...moved(subject),
  said: subject.said.map((said) =>
    said.messageId === event.message.id ? { ...said, text: event.message.text } : said,
  ),
});

const remove = (subject: Case, event: MessageDeleted): Case => ({
  ...shifted(subject),
  said: subject.said.filter(({ messageId, hidden }) => messageId !== event.message.id || hidden),
});

/**
 * Takes a message of the case's customer into what they have said, and follows edits and deletions. Pure.
 *
 * @param isAct whether the message only says in words what a button or form says; it is no part of any problem then.
 */
export const hear = (subject: Case, event: Event, isAct = false): Case => {
  if (!("person" in event) || event.person.key !== subject.customer.key) return subject;
  if (event.place === "product") return subject;
  const known = "message" in event && subject.said.some((said) => said.messageId === event.message.id);
  switch (event.kind) {
    case "messagePosted":
      return known ? subject : add(subject, event, isAct);
    case "messageEdited":
      return isChanged(subject, event) ? replace(subject, event) : subject;
    case "messageDeleted":
      return known ? remove(subject, event) : subject;
    default:
      return subject;
  }
};
