import { type Case, type DialogueCase, inDialogue, type Said } from "../core/case.ts";
import type { Effect } from "../core/effect.ts";
import type { Event } from "../core/event.ts";
import type { Facts } from "../core/facts.ts";
import { type Decision, done, goOn, type Rule } from "../core/rule.ts";
import { chosenAct } from "./chosen-act.ts";
import { openProblems } from "./known-question.ts";
import { numberless } from "./numberless.ts";
import { speak, told, wasTold } from "./speak.ts";

const aside = (said: readonly Said[], turn: number): readonly Said[] =>
  said.map((one) => (one.turn === turn ? { ...one, aside: true } : one));

/** Asks for something internal, or presses for what was declined before. */
const isPressed = (subject: Case, { understanding: { latest } }: Facts): boolean =>
  latest.kind === "internal" || (latest.insists && wasTold(subject, "internal"));

/** The desk waits for the customer's word on their request. */
const hasOpenPost = ({ status }: DialogueCase): boolean =>
  status === "intake" || status === "confirming" || status === "detailsMissing";

/** Words that were just taken for a field of the request are no question. */
const wasTaken = ({ corrections }: Case, { understanding }: Facts): boolean =>
  Object.values(corrections).includes(understanding.latestText);

const declined = (subject: Case, event: Event): Effect => ({
  kind: "reply",
  key: `internal-${subject.turn}-${event.id}`,
  say: { say: "internalDeclined", alone: false },
  private: false,
});

/** Declines what is asked beside the request; what the desk has asked stays open. */
const declineBeside = (subject: DialogueCase, event: Event): Decision =>
  done(
    { ...told(subject, "internal"), said: aside(subject.said, subject.turn), turn: subject.turn + 1 },
    [{ kind: "stopTimer", timer: "quiet" }, declined(subject, event)],
    { internal: "beside" },
  );

/** Declines what was all that was asked. */
const declineAll = (subject: DialogueCase, facts: Facts, because: Decision["because"]): Decision => {
  const { base, effects } = speak(subject, "internal", {
    say: "internalDeclined",
    alone: true,
    ...numberless(facts),
  });
  return done(
    {
      ...told(base, "internal"),
      said: aside(subject.said, subject.turn),
      openPost: null,
      status: "listening",
    },
    effects,
    because,
  );
};

/**
 * R7: nothing internal goes out. Where somebody is, how the desk works inside, who else is a customer and what is
 * planned are declined politely, however often and in whatever words they are asked for. What else was told goes on
 * as if alone.
 */
export const internalMatters: Rule = {
  id: "R7",
  name: "Nothing internal goes out",
  decide: (subject, event, facts) => {
    if (!inDialogue(subject) || chosenAct(subject, event, facts) !== null) return undefined;
    const pressed = isPressed(subject, facts);
    if (hasOpenPost(subject))
      return pressed && !wasTaken(subject, facts) ? declineBeside(subject, event) : undefined;
    const { problems, latest } = facts.understanding;
    const open = openProblems(subject, facts);
    const internal = open.filter((index) => problems[index]?.reading.kind === "internal");
    if (!pressed && internal.length === 0) return undefined;
    const isAll = internal.length === open.length || (latest.kind !== "internal" && open.length === 1);
    if (isAll) return declineAll(subject, facts, { internal });
    return goOn(
      { ...told(subject, "internal"), settled: [...subject.settled, ...internal] },
      [declined(subject, event)],
      { internal },
    );
  },
};
