import { baseOf, type Case, inDialogue } from "../core/case.ts";
import { latestOffer, type Offer, openOffer } from "../core/charge.ts";
import type { Facts } from "../core/facts.ts";
import { type Decision, done, goOn, type Rule } from "../core/rule.ts";
import { answerOffer, showNotice } from "./charge-notice.ts";
import { chosenAct } from "./chosen-act.ts";
import { wishOf } from "./wish.ts";

const agree = (subject: Case, offer: Offer, facts: Facts): Decision => {
  const answered = answerOffer(subject, offer, true, facts);
  return goOn({ ...baseOf(answered.subject), status: "listening" }, answered.effects, { agreed: true });
};

/** It ends there; whoever writes again has a question, which goes on as one. */
const refuse = (subject: Case, offer: Offer, facts: Facts): Decision => {
  const answered = answerOffer(subject, offer, false, facts);
  return done(
    {
      ...baseOf(answered.subject),
      turn: subject.turn + 1,
      status: "answered",
      entries: [],
      verdict: "solved",
    },
    [
      ...answered.effects,
      {
        kind: "reply",
        key: `order-${subject.turn}`,
        say: { say: "orderRefused", help: facts.settings.links.help },
        private: false,
      },
    ],
    { agreed: false },
  );
};

/** R15, R13: the customer's word on an order and its charge, or that it is a fault and neither order nor wish. */
export const takeOrder: Rule = {
  id: "R15",
  name: "The customer decides on an order",
  decide: (subject, event, facts) => {
    if (!inDialogue(subject)) return undefined;
    const act = chosenAct(subject, event, facts);
    if (act?.act === "isFault")
      return goOn({ ...baseOf(subject), status: "listening", isFault: true }, [], { isFault: true });
    const offer = openOffer(subject);
    if (offer === null) return undefined;
    if (act?.act === "agree") return agree(subject, offer, facts);
    return act?.act === "refuse" ? refuse(subject, offer, facts) : undefined;
  },
};

/**
 * R15: doing something for the customer is an order and no support. What it costs is shown, and their consent asked,
 * before anything else is; once a case.
 */
export const askForOrder: Rule = {
  id: "R15",
  name: "An order has its charge",
  decide: (subject, _event, facts) => {
    if (!inDialogue(subject) || wishOf(subject, facts) !== "order") return undefined;
    if (latestOffer(subject, "order") !== null) return undefined;
    const awaiting = { about: "charge" } as const;
    const { base, effects } = showNotice(subject, facts, "order", null);
    return done({ ...base, asked: [...subject.asked, awaiting], status: "intake", awaiting }, effects, {
      wish: "order",
    });
  },
};
