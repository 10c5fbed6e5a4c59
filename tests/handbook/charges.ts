import { expect } from "vitest";
import { isTicket } from "../../src/core/case.ts";
import { offersOf, openOffer } from "../../src/core/charge.ts";
import { isByPerson } from "../../src/core/event.ts";
import type { CustomerSay } from "../../src/core/say.ts";
import type { Decided, Walk } from "./walk.ts";

type Notice = Extract<CustomerSay, { say: "chargeNotice" }>;

const noticesOf = ({ outcome }: Decided): readonly Notice[] =>
  outcome.effects.flatMap((effect) =>
    effect.kind === "reply" && effect.say.say === "chargeNotice" ? [effect.say] : [],
  );

/** What the dialogue files as an order was shown as one before, with its charge. */
export const filesWhatWasShown = ({ decided }: Walk): void => {
  const shown = new Set<string>();
  for (const one of decided) {
    for (const { work } of noticesOf(one)) shown.add(work);
    const { subject } = one.outcome;
    if (isTicket(subject) && !isTicket(one.before) && subject.route === "order")
      expect(shown).toContain("order");
  }
};

/** A charge is shown again after a refusal only, or when the post that asked has lost its buttons. */
const asksForConsentOnce = ({ decided }: Walk): void => {
  for (const one of decided)
    for (const { work } of noticesOf(one)) {
      expect(openOffer(one.before)).toBeNull();
      const agreed = offersOf(one.before).filter(({ answer }) => answer?.agreed);
      expect(agreed.map((offer) => offer.work)).not.toContain(work);
    }
};

/** Every offer of a case was posted to its customer, in exactly the words that are kept. */
const keepsWhatWasShown = ({ decided, end }: Walk): void => {
  const posted = decided.flatMap(noticesOf).map(({ notice }) => notice);
  expect(offersOf(end).map(({ notice }) => notice)).toEqual(posted);
};

/** An answer to an offer is an act or word of the customer themself. */
const consentsAlone = ({ decided }: Walk): void => {
  for (const { before, event, outcome } of decided) {
    const answers = (subject: Decided["before"]): number =>
      offersOf(subject).filter(({ answer }) => answer !== null).length;
    if (answers(outcome.subject) === answers(before)) continue;
    expect(isByPerson(event) ? event.person.key : before.customer.key).toBe(before.customer.key);
  }
};

/** What holds of every charge: asked once, kept word for word, and agreed to by the customer alone. */
export const chargesAreAgreedTo = (walk: Walk): void => {
  asksForConsentOnce(walk);
  keepsWhatWasShown(walk);
  consentsAlone(walk);
};
