import type { AskedQuestion } from "../core/lookup.ts";
import { namesOf, withoutPersonal } from "./without-personal.ts";

/**
 * A question as anybody of the desk may read it: also without what became known of the customer after it was asked.
 */
export const openQuestion = ({ question, findings, verdict, customer, ...asked }: AskedQuestion) => ({
  ...asked,
  text: withoutPersonal(question, {
    numbers: customer.number === null ? [] : [customer.number],
    names: customer.name === null ? [] : namesOf(customer.name),
  }),
  rejected: verdict === "rejected" ? findings : [],
});
