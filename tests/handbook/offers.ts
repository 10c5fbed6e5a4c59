import type { ChargedWork, Offer } from "../../src/core/charge.ts";
import { partyOf } from "../../src/core/person.ts";
import { monday } from "./cases.ts";
import { tom } from "./people.ts";

/** An offer of Tom's that waits for Anna's word. */
export const anOffer = (work: ChargedWork = "repair", change: Partial<Offer> = {}): Offer => ({
  work,
  notice: "Wir beheben den Schaden. Das berechnen wir: 98 EUR je Stunde.",
  shownAt: monday,
  by: partyOf(tom),
  post: "charge-0",
  answer: null,
  ...change,
});
