import type { ChargeTexts } from "../de/charges.ts";

const price = (note: string | null): string =>
  note === null
    ? "We charge for this, and you will have our offer first."
    : `We charge for this: ${note.replace(/\.+$/, "")}.`;

/** What customers read of charges, in English; the notices are recorded as they stand here. */
export const charges: ChargeTexts = {
  notice: {
    order: (note) => `We will gladly do this for you, as an order. ${price(note)}`,
    repair: (note) =>
      `As far as we can see, the damage arose outside our services. We will gladly repair it for you. ${price(note)}`,
    consulting: (note) =>
      `Your request goes beyond a short answer. We will gladly advise you on it at length. ${price(note)}`,
  },
  sentences: {
    chargeNotice: {
      question: "Would you like that? Then simply answer “yes”; otherwise everything stays as it is.",
      fault: "Is something broken? Then please write “This is a fault”.",
    },
    chargeNoticeKept: {
      agreed: "You have agreed.",
      refused: "You have declined.",
    },
    chargeAnswered: {
      agreed: (ticket) => `Thank you. Your consent is noted on ${ticket}, and we go on.`,
      refused: (ticket) => `Thank you for telling us. We have noted on ${ticket} that you do without it.`,
    },
    orderRefused: {
      fine: "Of course. Then everything stays as it is. If you have a question about it, simply write to us.",
      help: "Many things you can also do yourself",
    },
  },
};
