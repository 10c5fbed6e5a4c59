import * as z from "zod";
import { refuse } from "../directory/files/refuse.ts";
import { businessTime } from "./targets.ts";

/** Who gets which ticket, and what becomes of one whose agent gives no sign. */
export const assignmentSchema = z
  .strictObject({
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
