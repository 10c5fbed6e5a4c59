import type { Case, Question, Said } from "./case.ts";
import type { Event, MessageEdited, MessagePosted } from "./event.ts";

/** The question a next message would answer. */
export const openQuestion = (subject: Case): Question | null => {
  switch (subject.status) {
    case "intake":
      return subject.awaiting;
    case "confirming":
      if (subject.correcting === null || subject.correcting === "choose") return null;
      return subject.correcting.field === "number"
        ? { about: "number" }
        : { about: "what", problem: subject.correcting.index };
    case "detailsMissing":
      return subject.missing[0] === undefined ? null : { about: subject.missing[0], problem: 0 };
    default:
      return null;
  }
};

/**
 * Messages of a case that count for its dialogue, the latest ones: nobody needs more to be understood, and reading
 * stays quick whatever is poured into a thread. The history keeps them all.
 */
export const mostSaid = 40;

const add = (subject: Case, event: MessagePosted): Case => {
  const said: Said = {
    messageId: event.message.id,
    text: event.message.text,
    at: event.at,
    attachments: event.message.attachments,
    turn: subject.turn,
    answers: openQuestion(subject),
  };
  // The platform's time decides the order, not the order of arrival.
  const all = [...subject.said, said].sort((one, other) => one.at - other.at);
  return { ...subject, said: all.slice(-mostSaid) };
};

const replace = (subject: Case, event: MessageEdited): Case => ({
  ...subject,
  said: subject.said.map((said) =>
    said.messageId === event.message.id ? { ...said, text: event.message.text } : said,
  ),
});

/** Takes a message of the case's customer into what they have said, and follows edits and deletions. Pure. */
export const hear = (subject: Case, event: Event): Case => {
  if (!("person" in event) || event.person.key !== subject.customer.key) return subject;
  const known = "message" in event && subject.said.some((said) => said.messageId === event.message.id);
  switch (event.kind) {
    case "messagePosted":
      return known ? subject : add(subject, event);
    case "messageEdited":
      return known ? replace(subject, event) : subject;
    case "messageDeleted":
      return known
        ? { ...subject, said: subject.said.filter((said) => said.messageId !== event.message.id) }
        : subject;
    default:
      return subject;
  }
};
