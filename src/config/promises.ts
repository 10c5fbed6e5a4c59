import * as z from "zod";
import { businessTime } from "./targets.ts";

/** What customers may be told of days to come, and how the desk keeps what they were promised. */
export const promisesSchema = z.strictObject({
  remindBefore: businessTime
    .prefault("30m")
    .describe("Opening time before a promised reply is due, at which its agent is reminded: 30m, 1h."),
  consult: businessTime
    .prefault("8h")
    .describe("Opening time until the reply that a customer is promised when product management is asked."),
  releaseBufferDays: z
    .int()
    .min(0)
    .max(365)
    .default(14)
    .describe(
      "Days added to a release date in the wording that an agent is offered. 0: dates are offered as they stand.",
    ),
});
