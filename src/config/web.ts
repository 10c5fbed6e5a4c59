import * as z from "zod";

/** The playground. */
export const webSchema = z.strictObject({
  fileMegabytes: z
    .number()
    .min(0)
    .max(25)
    .default(5)
    .describe("Megabytes that the files of one message may have together. 0 to 25; 0: no files."),
});
