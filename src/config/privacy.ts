import * as z from "zod";

/** How long what people said is kept (GDPR Art. 5(1)(e)). */
export const privacySchema = z.strictObject({
  keepDays: z
    .int()
    .min(1)
    .max(3650)
    .nullable()
    .default(null)
    .describe(
      "Days after which requests that are over are emptied of words, names and numbers; figures stay. null: nothing is deleted by itself.",
    ),
});
