import * as z from "zod";

/** What customers may be told of days to come. */
export const promisesSchema = z.strictObject({
  releaseBufferDays: z
    .int()
    .min(0)
    .max(365)
    .default(14)
    .describe(
      "Days added to a release date in the wording that an agent is offered. 0: dates are offered as they stand.",
    ),
});
