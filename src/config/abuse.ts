import * as z from "zod";

/** How the bot meets insults (E6). */
export const abuseSchema = z.strictObject({
  pauseMinutes: z
    .union([z.literal("off").transform(() => null), z.int().min(1).max(10_080)], {
      error: "Write minutes from 1 to 10080, or off.",
    })
    .default(60)
    .describe(
      "Minutes that somebody is paused for who insults again after a warning; off: nobody is warned or paused.",
    ),
  warnings: z.int().min(1).max(5).default(1).describe("Warnings before a conversation is ended. 1 to 5."),
});
