import * as z from "zod";
import { refuse } from "../directory/files/refuse.ts";
import { whenRight } from "./rule.ts";

const probability = z.number().min(0).max(1);

/** When known questions are answered (R2). */
export const answersSchema = z
  .strictObject({
    answerAt: probability
      .default(0.88)
      .describe("Probability from which an entry is the answer. 0 to 1; 0.92 is strict, 0.72 relaxed."),
    suggestAt: probability
      .default(0.45)
      .describe('Probability from which entries are offered as "Did you mean". 0 to answerAt.'),
  })
  .superRefine(
    ({ answerAt, suggestAt }, context) => {
      if (suggestAt > answerAt)
        refuse(
          context,
          `It is more than answerAt (${answerAt}).`,
          `Write ${answerAt} or less, or raise answerAt.`,
          ["suggestAt"],
        );
    },
    whenRight("answerAt", "suggestAt"),
  );

/** How requests are taken down (E1, R14). */
export const intakeSchema = z.strictObject({
  quietMs: z
    .int()
    .min(0)
    .max(60_000)
    .default(4000)
    .describe("Milliseconds of silence after which a statement is complete. 0 to 60000."),
  maxQuestions: z.int().min(0).max(5).default(3).describe("Questions about the problem, at most. 0 to 5."),
});
