import { baseOf, type Case, type CaseBase } from "../core/case.ts";
import type { Effect } from "../core/effect.ts";
import type { Notice } from "../core/notice.ts";
import type { CustomerSay } from "../core/say.ts";

/** Takes the buttons off the post that waited for the customer, once it waits no longer. */
export const closeOpenPost = (subject: Case): readonly Effect[] =>
  subject.openPost === null ? [] : [{ kind: "settle", key: subject.openPost }];

/** What was read back goes away whole once words in it were changed or taken back: others would go on reading them. */
const replaceOpenPost = (subject: Case): readonly Effect[] =>
  subject.moved && subject.openPost?.startsWith("readBack")
    ? [{ kind: "withdraw", key: subject.openPost }]
    : closeOpenPost(subject);

/** The bot's words to the customer and the case after them: one turn further, one post open. */
export type Spoken = { readonly base: CaseBase; readonly effects: readonly Effect[] };

/**
 * Says something to the customer. Whatever waited for an answer before loses its buttons, so that only one thing is
 * open at a time. `private`: only the customer sees it.
 */
export const speak = (
  subject: Case,
  topic: string,
  say: CustomerSay,
  options: { private?: true } = {},
): Spoken => {
  const key = `${topic}-${subject.turn}`;
  return {
    base: { ...baseOf(subject), turn: subject.turn + 1, openPost: key, moved: false },
    effects: [
      // Everything said so far is answered with this; no pause is left to wait for.
      { kind: "stopTimer", timer: "quiet" },
      ...replaceOpenPost(subject),
      { kind: "reply", key, say, private: options.private ?? false },
    ],
  };
};

/** Changes the open post into its outcome ("solved", "confirmed"); nothing is open after it. */
export const turnInto = <Subject extends Case>(
  subject: Subject,
  say: CustomerSay,
): { subject: Subject; effects: Effect[] } => ({
  subject: { ...subject, openPost: null },
  effects: subject.openPost === null ? [] : [{ kind: "revise", key: subject.openPost, say }],
});

/** Whether something that is said once a case has been said. */
export const wasTold = (subject: Case, notice: Notice): boolean => subject.told.includes(notice);

/** The case with a notice marked as said. */
export const told = <Subject extends CaseBase>(subject: Subject, notice: Notice): Subject =>
  subject.told.includes(notice) ? subject : { ...subject, told: [...subject.told, notice] };
