import { type Case, inDialogue, isTicket, type TicketCase } from "../core/case.ts";
import { latestOffer } from "../core/charge.ts";
import type { MessagePosted } from "../core/event.ts";
import { audienceOf } from "../core/limits.ts";
import type { Reading, Understanding } from "../core/reading.ts";
import { localDate } from "../directory/local-date.ts";
import { answeringIn } from "../handbook/answering.ts";
import type { Parts } from "./parts.ts";

const isSolved = (subject: Case): boolean => subject.status === "answered" && subject.verdict === "solved";

/** Words about what was said last, rather than a request of their own. */
const refersBack = ({ kind }: Reading): boolean =>
  ["confirm", "deny", "thanks", "person", "callback", "chatter"].includes(kind);

const understoodAlone = (parts: Parts, event: MessagePosted): Understanding =>
  parts.understand(
    [
      {
        messageId: event.message.id,
        text: event.message.text,
        at: event.at,
        attachments: [],
        turn: 0,
        answers: null,
      },
    ],
    0,
  );

const readAlone = (parts: Parts, event: MessagePosted): Reading => understoodAlone(parts, event).latest;

/** Answers that are for some customers only do not count: on a ticket, a person sees the question too. */
const isKnownQuestion = (parts: Parts, subject: Case, event: MessagePosted): boolean => {
  const { knowledge, clock, settings } = parts;
  const today = localDate(clock.now(), settings.timeZone);
  const language = understoodAlone(parts, event).language ?? subject.language;
  const [best] = knowledge.match(event.message.text, audienceOf(event, language, { record: null, today }));
  return (best?.probability ?? 0) >= answeringIn(settings, event.conversation).answerAt;
};

const wordsOf = ({ said }: Case): string => said.map(({ text }) => text).join("\n");

/**
 * A complete request about something that the ticket does not mention is a request of its own (E1); anything less is
 * taken for a further word on the ticket, and one click separates it.
 */
const standsAlone = (parts: Parts, subject: TicketCase, event: MessagePosted): boolean => {
  if (!readAlone(parts, event).exact) return false;
  return !parts.sameMatter(event.message.text, wordsOf(subject));
};

/** Whether a message in the channel continues this case of its writer, or is a request of its own. */
export const continues = (parts: Parts, subject: Case, event: MessagePosted): boolean => {
  if (isSolved(subject)) return false;
  if (inDialogue(subject)) return true;
  if (subject.status === "resolved") return refersBack(readAlone(parts, event));
  return (
    !isKnownQuestion(parts, subject, event) && !(isTicket(subject) && standsAlone(parts, subject, event))
  );
};

/** R15: who does without an order may have a question about it, and does not tell it all again. */
const isAboutRefusedOrder = (parts: Parts, subject: Case, event: MessagePosted): boolean =>
  latestOffer(subject, "order")?.answer?.agreed === false &&
  parts.sameMatter(event.message.text, wordsOf(subject));

/** Whether an answer has settled a case, and this message is about something else. */
export const isDoneWith = (parts: Parts, subject: Case, event: MessagePosted): boolean =>
  isSolved(subject) && !refersBack(readAlone(parts, event)) && !isAboutRefusedOrder(parts, subject, event);
