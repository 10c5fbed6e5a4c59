import * as z from "zod";
import { assignmentModes } from "../core/settings.ts";
import { refuse } from "../directory/files/refuse.ts";
import { businessTime } from "./targets.ts";

/** Who gets which ticket, and what becomes of one whose agent gives no sign. */
export const assignmentSchema = z
  .strictObject({
    mode: z
      .enum(assignmentModes)
      .default("pull")
      .describe(
        "pull: agents claim what waits. roundRobin: a new ticket is given to the agent who is there and has the fewest.",
      ),
    maxOpen: z
      .int()
      .min(1)
      .max(100)
      .default(5)
      .describe("With roundRobin: nobody is given a ticket who has so many that wait for them. 1 to 100."),
    staleAfter: z
      .union([z.literal("never").transform(() => null), businessTime], {
        error: "Write a length of opening time, as in 8h, or never.",
      })
      .prefault("8h")
      .describe(
        "Opening time after which a claimed ticket goes back to the queue, when its customer waits for the desk and its agent has given no sign; or never.",
      ),
    warnBefore: businessTime
      .prefault("1h")
      .describe("Opening time before that, at which its agent is warned. Shorter than staleAfter."),
  })
  .superRefine(({ staleAfter, warnBefore }, context) => {
    if (staleAfter !== null && warnBefore >= staleAfter)
      refuse(
        context,
        "Its agent would be warned before they have had the ticket.",
        "Write a time that is shorter than assignment.staleAfter, as in 1h.",
        ["warnBefore"],
      );
  });
