import * as z from "zod";
import { languages } from "../core/person.ts";
import { answerModes } from "../core/settings.ts";
import { refuse } from "../directory/files/refuse.ts";
import { channelKeySchema } from "./channels.ts";
import { embeddingsSchema } from "./embeddings.ts";
import { whenRight } from "./rule.ts";

const probability = z.number().min(0).max(1);

const mode = z.enum(answerModes);

/** When known questions are answered (R2). */
export const answersSchema = z
  .strictObject({
    answerAt: probability
      .default(0.88)
      .describe("Probability from which an entry is the answer. 0 to 1; 0.92 is strict, 0.72 relaxed."),
    suggestAt: probability
      .default(0.45)
      .describe('Probability from which entries are offered as "Did you mean". 0 to answerAt.'),
    mode: mode
      .default("on")
      .describe(
        "Known questions: answered and offered (on), offered at most (suggest), shown to agents on the ticket (shadow), left to people (off).",
      ),
    channels: z
      .record(channelKeySchema, mode)
      .default({})
      .describe("Support channels with another mode, as <platform>:<channel>, each with its mode."),
    embeddings: embeddingsSchema
      .nullable()
      .default(null)
      .describe("A model that finds entries by their meaning, beside their words. Left out: words alone."),
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

/** How requests are taken down (D1, E1, R14). */
export const intakeSchema = z.strictObject({
  quietMs: z
    .int()
    .min(0)
    .max(60_000)
    .default(4000)
    .describe("Milliseconds of silence after which a statement is complete. 0 to 60000."),
  maxQuestions: z.int().min(0).max(5).default(3).describe("Questions about the problem, at most. 0 to 5."),
  pinned: z
    .array(z.enum(languages))
    .default([])
    .describe(
      "Languages of a pinned message in each support channel that says what to have at hand: [de], [en], or [de, en] for both in one. Left out: there is none.",
    ),
});
