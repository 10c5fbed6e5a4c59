import * as z from "zod";
import { businessTime } from "./targets.ts";

const timeOrNever = (time: string) =>
  z
    .union([z.literal("never").transform(() => null), businessTime], {
      error: "Write a length of opening time, as in 16h, or never.",
    })
    .prefault(time);

/** What becomes of a request whose customer does not answer. */
export const waitingSchema = z.strictObject({
  remindAfter: timeOrNever("16h").describe(
    "Opening time without a word of the customer, after which they are reminded once; or never.",
  ),
  closeAfter: timeOrNever("24h").describe(
    "Opening time after the reminder, after which an answered ticket is closed; or never.",
  ),
});
