import * as z from "zod";
import type { EscalationSettings } from "../core/settings.ts";
import { callLevels, type EscalationReason, priorities } from "../core/ticket.ts";
import { businessTime } from "./targets.ts";

const levels = z.array(z.enum(callLevels)).min(1).max(5);

/** Who is called for a reason, first, second and from then on. */
const route = (why: string, ...usual: EscalationSettings["routes"][EscalationReason]) =>
  z
    .union([z.literal("off"), levels], { error: "Write off, or a list of channel, owner and leads." })
    .transform((choice): EscalationSettings["routes"][EscalationReason] => (choice === "off" ? [] : choice))
    .prefault([...usual])
    .describe(`${why} Who is called first, second and from then on: channel, owner, leads; or off.`);

/** How people of the desk are called before somebody waits too long, and for what else (S8). */
export const escalationsSchema = z.strictObject({
  warnAt: z
    .int()
    .min(1)
    .max(99)
    .default(75)
    .describe("Percent of a target after which the desk is warned. 1 to 99."),
  repeatEvery: businessTime
    .prefault("1h")
    .describe("Opening time until somebody is called again when nobody has acknowledged: 1h, 30m."),
  most: z.int().min(1).max(20).default(5).describe("Calls for one reason on one ticket, at most. 1 to 20."),
  aroundTheClock: z
    .array(z.enum(priorities))
    .default([])
    .describe("Priorities for which people are called outside the opening hours too: urgent."),
  routes: z
    .strictObject({
      agentRequest: levels
        .prefault(["leads"])
        .describe("An agent asks for help. Who is called first, second and from then on."),
      legal: route("A legal matter was filed.", "leads"),
      complaint: route("A complaint was filed.", "leads"),
      order: z
        .union([z.literal("off").transform((): EscalationSettings["routes"]["order"] => []), levels], {
          error: "Write off, or a list of channel, owner and leads.",
        })
        .prefault("off")
        .describe("An order was filed. Who is called first, second and from then on; off: nobody."),
      abuse: route("A conversation was paused for insults, or they go on on a ticket.", "leads"),
      transferredTwice: route("A ticket was given on for the second time.", "leads"),
      reopenedTwice: route("A ticket was opened again for the second time.", "leads"),
      replySoon: route("A reply is due soon.", "channel"),
      replyLate: route("A reply is late.", "owner", "leads"),
      updateSoon: route("The customer should hear soon how it stands.", "channel"),
      updateLate: route("The customer should have heard how it stands.", "owner", "leads"),
      promiseSoon: route("A promised reply is due soon.", "owner"),
      promiseBroken: route("A promised reply did not come in time.", "owner", "leads"),
      resolutionSoon: route("A solution is due soon.", "channel"),
      resolutionLate: route("A solution is late.", "owner", "leads"),
    })
    .prefault({})
    .describe("Who is called for which reason; a reason that is off calls nobody."),
});
