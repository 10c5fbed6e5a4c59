import * as z from "zod";
import { roundParts, roundReaders } from "../core/round.ts";

const at = z.array(z.enum(roundParts));

const inFull = z.strictObject({
  at: at
    .prefault([...roundParts])
    .describe("When: start, noon, end of the opening hours; [] for never. Left out: all three."),
  to: z
    .enum(roundReaders)
    .default("channel")
    .describe(
      "Who gets the list: the internal channel, the agents, each their own tickets and alone, or both. What is nobody's is listed in the channel anyway.",
    ),
  allGood: z
    .boolean()
    .default(true)
    .describe("Whether the channel is told that nobody waits, once a day at most."),
});

/** When everybody looks at what is unanswered, and who gets the list (R6). */
export const roundsSchema = z
  .union([at, inFull], {
    error: "Write a list such as [start, end], or a block as in { at: [start, end], to: agents }.",
  })
  .prefault({})
  .transform((choice) => (Array.isArray(choice) ? inFull.parse({ at: choice }) : choice));
