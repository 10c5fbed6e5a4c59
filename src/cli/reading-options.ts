import type { Desk } from "../config/desk.ts";
import { numberFormat } from "../directory/customer-number.ts";
import type { ReadingOptions } from "../reading/read.ts";

/** How texts to this desk are read. */
export const readingOptionsOf = ({ customers }: Pick<Desk, "customers">): ReadingOptions => {
  const { normalise, wellFormed } = numberFormat(customers?.number);
  return {
    numberPattern: (digits) => wellFormed(normalise(digits)),
    hasNumbers: customers !== undefined,
  };
};
