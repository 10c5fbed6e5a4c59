import type { CustomerAct } from "../core/act.ts";
import { type Case, inDialogue } from "../core/case.ts";
import type { NumberCheck } from "../core/customer.ts";
import type { Facts } from "../core/facts.ts";
import { type Decision, done, goOn, type Rule } from "../core/rule.ts";
import { chosenAct } from "./chosen-act.ts";
import { speak, turnInto } from "./speak.ts";

/** Whether a number is taken: it exists, the customer insists on it, or nobody can or may say whether it exists. */
const isTaken = (subject: Case, number: NumberCheck): boolean =>
  number.wellFormed &&
  (number.record !== null ||
    number.tooManyTries ||
    number.atWord !== undefined ||
    subject.refusedNumbers.includes(number.number));

const take = (subject: Case, number: NumberCheck, { link }: Facts): Case => ({
  ...subject,
  identity: {
    kind: "given",
    number: number.number,
    inDirectory: number.record !== null && !number.tooManyTries,
    ...(number.record === null && number.atWord !== undefined && { atWord: number.atWord }),
    ...(link?.number === number.number && {
      unconfirmed: { holder: link.holder, status: "new" as const, wrong: 0 },
    }),
  },
});

const isAwaited = (subject: Case): boolean =>
  subject.status === "intake" && subject.awaiting.about === "number";

const refuse = (subject: Case, number: NumberCheck, example: string, facts: Facts): Decision => {
  const refusedNumbers = [...subject.refusedNumbers, number.number];
  const because = { wellFormed: number.wellFormed, attempt: refusedNumbers.length };
  if (refusedNumbers.length >= facts.settings.intake.numberAttempts)
    return goOn({ ...subject, refusedNumbers, identity: { kind: "unknown" } }, [], because);
  const { base, effects } = speak(
    subject,
    "number",
    { say: number.wellFormed ? "numberNotFound" : "numberMalformed", example },
    { private: true },
  );
  return done(
    {
      ...base,
      refusedNumbers,
      asked: [...subject.asked, { about: "number" }],
      status: "intake",
      awaiting: { about: "number" },
    },
    effects,
    because,
  );
};

const isCorrected = (subject: Case): boolean =>
  subject.status === "confirming" &&
  (subject.correcting === "choose" || (subject.correcting !== null && subject.correcting.field === "number"));

/** Whether this event is the customer's answer to "your customer number?", and not a number in passing. */
const isAnswer = (subject: Case, act: CustomerAct | undefined): boolean =>
  isAwaited(subject) ||
  isCorrected(subject) ||
  act?.act === "giveNumber" ||
  (act?.act === "correctField" && act.field.field === "number");

/**
 * R1: takes the number that the customer gives, in a form or in words. A malformed or unknown one gets a hint; one
 * given twice is believed, for a number identifies and proves nothing.
 */
export const takeNumber: Rule = {
  id: "R1",
  name: "Take the customer number",
  decide: (subject, event, facts) => {
    if (!inDialogue(subject)) return undefined;
    const act = chosenAct(subject, event, facts) ?? undefined;
    if (act?.act === "noNumber")
      return goOn({ ...subject, identity: { kind: "unknown" } }, [], { number: "not at hand" });
    const { number } = facts;
    const { numberExample: example } = facts.settings;
    const answers = isAnswer(subject, act);
    if (number === null || example === null || (subject.identity.kind === "given" && !answers))
      return undefined;
    // In passing, an unknown number is no reason to hold up an answer; it is asked about when its turn comes.
    if (!isTaken(subject, number)) return answers ? refuse(subject, number, example, facts) : undefined;
    const taken = take(subject, number, facts);
    const noted = isAwaited(subject)
      ? turnInto(taken, { say: "numberNoted" })
      : { subject: taken, effects: [] };
    return goOn(noted.subject, noted.effects, { inDirectory: number.record !== null });
  },
};

/**
 * R1: asks everybody for the customer number, in private, unless the person is recognised or no customer, or the desk
 * has no numbers.
 */
export const askNumber: Rule = {
  id: "R1",
  name: "Ask for the customer number",
  decide: (subject, _event, facts) => {
    if (!inDialogue(subject) || subject.identity.kind !== "unasked") return undefined;
    if (subject.asked.some(({ about }) => about === "number")) return undefined;
    const { numberExample: example } = facts.settings;
    if (example === null) return undefined;
    if (facts.number !== null) return refuse(subject, facts.number, example, facts);
    const { base, effects } = speak(subject, "number", { say: "askNumber", example }, { private: true });
    return done(
      {
        ...base,
        asked: [...subject.asked, { about: "number" }],
        status: "intake",
        awaiting: { about: "number" },
      },
      effects,
    );
  },
};
