import { isTicket, ownerOf, type TicketCase } from "../core/case.ts";
import { type Offer, openOffer } from "../core/charge.ts";
import type { Effect } from "../core/effect.ts";
import type { Facts } from "../core/facts.ts";
import { type Decision, done, type Rule } from "../core/rule.ts";
import { answerOffer } from "./charge-notice.ts";
import { chosenAct } from "./chosen-act.ts";
import { showCard } from "./ticket-card.ts";

/** Whoever waited for the answer is to act now. */
const handedBack = (subject: TicketCase): TicketCase =>
  subject.status === "waitingForCustomer" ? { ...subject, status: "claimed" } : subject;

const decided = (subject: TicketCase, offer: Offer, agreed: boolean, facts: Facts): Decision => {
  const answered = answerOffer(subject, offer, agreed, facts);
  const next = { ...handedBack(answered.subject), turn: subject.turn + 1 };
  const { number: ticket } = subject.ticket;
  const agent = ownerOf(subject);
  const reply: Effect = {
    kind: "reply",
    key: `charge-answer-${subject.turn}`,
    say: { say: "chargeAnswered", ticket, agreed },
    private: false,
  };
  const inform: Effect = {
    kind: "inform",
    key: `charge-answer-told-${subject.turn}`,
    say: { say: "chargeDecided", ticket, customer: subject.customer.name, work: offer.work, agreed },
    ping: agent === null ? [] : [agent.key],
  };
  return done(next, [...answered.effects, reply, inform, showCard(next, facts)], {
    work: offer.work,
    agreed,
  });
};

/** R12, R5, R15: the customer's consent to a charge, or their refusal, is recorded on the ticket. */
export const consent: Rule = {
  id: "R12",
  name: "Record the consent to a charge",
  decide: (subject, event, facts) => {
    if (!isTicket(subject)) return undefined;
    const offer = openOffer(subject);
    const act = chosenAct(subject, event, facts);
    return offer !== null && (act?.act === "agree" || act?.act === "refuse")
      ? decided(subject, offer, act.act === "agree", facts)
      : undefined;
  },
};
