import type { Case } from "../core/case.ts";
import type { Conversation } from "../core/conversation.ts";
import type { Effect } from "../core/effect.ts";
import type { MessagePosted } from "../core/event.ts";
import type { Facts } from "../core/facts.ts";
import { goOn, type Rule } from "../core/rule.ts";
import { told, wasTold } from "./speak.ts";

/** The case with a message marked as taken away: its words count all the same. */
const hide = (subject: Case, id: string): Case => ({
  ...subject,
  said: subject.said.map((said) => (said.messageId === id ? { ...said, hidden: true } : said)),
});

/** Nobody waits for more words here: these count as they are, until the case knows its language. */
const inTheirWords = (subject: Case, { understanding }: Facts): Case =>
  wasTold(subject, "language")
    ? subject
    : { ...subject, language: understanding.language ?? subject.language };

/** A case is at home where its first message stands. */
const placeOf = (subject: Case, { conversation, message }: MessagePosted): Conversation =>
  message.id === subject.conversation.thread ? subject.conversation : conversation;

const pointOut = (subject: Case, event: MessagePosted, removed: boolean): readonly Effect[] =>
  wasTold(subject, "numberInPublic")
    ? []
    : [
        {
          kind: "reply",
          key: `public-${event.message.id}`,
          say: { say: "numberInPublic", removed },
          private: true,
        },
      ];

/**
 * R1: a customer number that others can read is pointed out once a case, and the message with it is taken away where
 * the desk wants that. The number itself is taken as any other.
 */
export const publicNumber: Rule = {
  id: "R1",
  name: "Point out a number in public",
  decide: (subject, event, facts) => {
    if (event.kind !== "messagePosted" || !event.isPublic) return undefined;
    if (event.person.key !== subject.customer.key || facts.number?.wellFormed !== true) return undefined;
    const { removeNumbers } = facts.settings;
    const taken: readonly Effect[] = removeNumbers
      ? [{ kind: "hide", messageId: event.message.id, in: placeOf(subject, event) }]
      : [];
    const spoken = inTheirWords(subject, facts);
    const next = removeNumbers ? hide(spoken, event.message.id) : spoken;
    return goOn(told(next, "numberInPublic"), [...taken, ...pointOut(subject, event, removeNumbers)], {
      removed: removeNumbers,
    });
  },
};
