import * as z from "zod";
import type { Tier } from "../core/customer.ts";
import { refuse } from "../directory/files/refuse.ts";

const form = "^(?:(\\d{1,3})h)? ?(?:(\\d{1,4})m)?$";

/** A time to spend in business hours, turned into minutes. */
const businessTime = z
  .string()
  .meta({ pattern: form, examples: ["8h", "90m", "1h 30m"] })
  .transform((text, context): number => {
    const [, hours = "0", minutes = "0"] = new RegExp(form).exec(text) ?? [];
    const total = Number(hours) * 60 + Number(minutes);
    if (total === 0)
      refuse(context, "This is no length of time.", "Write hours or minutes, as in 8h or 90m.");
    return total;
  });

const target = (time: string, tier: Tier) =>
  businessTime.prefault(time).describe(`For ${tier} customers, in business hours: 8h, 90m, 1h 30m.`);

/** How soon customers are answered (S8). */
export const targetsSchema = z.strictObject({
  firstReply: z
    .strictObject({
      standard: target("8h", "standard"),
      business: target("4h", "business"),
      premium: target("1h", "premium"),
    })
    .prefault({})
    .describe("Time from a filed ticket to its first reply, by the customer's tier."),
});
