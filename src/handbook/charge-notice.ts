import type { Case } from "../core/case.ts";
import { type ChargedWork, type Offer, offersOf } from "../core/charge.ts";
import type { Effect } from "../core/effect.ts";
import type { Facts } from "../core/facts.ts";
import type { Party } from "../core/person.ts";
import { type Spoken, speak, turnInto } from "./speak.ts";

const recorded = (
  { work, notice }: Offer,
  step: "shown" | "agreed" | "refused",
  by: Party | null,
): Effect => ({ kind: "record", entry: { what: "charge", step, work, notice, by } });

/**
 * Shows a customer what is charged and asks whether they want it (R5, R12, R15); what they read is kept with the case.
 *
 * @param by who makes the offer; `null`: the bot, which takes a request in that may still turn out to be a fault.
 */
export const showNotice = (subject: Case, facts: Facts, work: ChargedWork, by: Party | null): Spoken => {
  const notice = facts.chargeNotices[subject.language][work];
  const post = `charge-${subject.turn}`;
  const { base, effects } = speak(subject, "charge", {
    say: "chargeNotice",
    work,
    notice,
    mayBeFault: by === null,
  });
  const offer: Offer = { work, notice, shownAt: facts.now, by, post, answer: null };
  return {
    base: { ...base, offers: [...offersOf(subject), offer] },
    effects: [...effects, recorded(offer, "shown", by)],
  };
};

/** Takes in what the customer says to the offer that is open; its post turns into the outcome. */
export const answerOffer = <Subject extends Case>(
  subject: Subject,
  offer: Offer,
  agreed: boolean,
  { now }: Facts,
): { readonly subject: Subject; readonly effects: readonly Effect[] } => {
  const kept = turnInto(subject, { say: "chargeNoticeKept", notice: offer.notice, agreed });
  return {
    subject: {
      ...kept.subject,
      offers: offersOf(subject).map((one) =>
        one.post === offer.post ? { ...one, answer: { agreed, at: now } } : one,
      ),
    },
    effects: [...kept.effects, recorded(offer, agreed ? "agreed" : "refused", subject.customer)],
  };
};
