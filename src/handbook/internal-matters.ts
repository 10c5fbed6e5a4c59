import { inDialogue, type Said } from "../core/case.ts";
import { done, goOn, type Rule } from "../core/rule.ts";
import { openProblems } from "./known-question.ts";
import { speak } from "./speak.ts";

const aside = (said: readonly Said[], turn: number): readonly Said[] =>
  said.map((one) => (one.turn === turn ? { ...one, aside: true } : one));

/**
 * R7: nothing internal goes out. Where somebody is, how the desk works inside and what is planned are declined
 * politely, however often and in whatever words they are asked for. What else was told goes on as if alone.
 */
export const internalMatters: Rule = {
  id: "R7",
  name: "Nothing internal goes out",
  decide: (subject, event, facts) => {
    if (!inDialogue(subject) || subject.status === "confirming") return undefined;
    const { problems } = facts.understanding;
    const open = openProblems(subject, facts);
    const internal = open.filter((index) => problems[index]?.reading.kind === "internal");
    if (internal.length === 0) return undefined;
    if (internal.length < open.length)
      return goOn(
        { ...subject, settled: [...subject.settled, ...internal] },
        [
          {
            kind: "reply",
            key: `internal-${subject.turn}-${event.id}`,
            say: { say: "internalDeclined", alone: false },
            private: false,
          },
        ],
        { internal },
      );
    const { base, effects } = speak(subject, "internal", { say: "internalDeclined", alone: true });
    return done(
      { ...base, said: aside(subject.said, subject.turn), openPost: null, status: "listening" },
      effects,
      { internal },
    );
  },
};
