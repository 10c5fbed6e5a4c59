import * as z from "zod";
import { switchable, ticketProfiles } from "../core/handbook-settings.ts";

/** Which rules of the support handbook the desk keeps, and what becomes a ticket. */
export const handbookSchema = z.strictObject({
  tickets: z
    .enum(ticketProfiles)
    .default("unanswered")
    .describe(
      "What becomes a ticket: what the documentation leaves open (unanswered); that and, closed at once, what a customer says was answered (everyCase); what is broken or urgent, the rest is shown the help pages (emergencies).",
    ),
  off: z
    .array(z.enum(switchable))
    .default([])
    .describe("Rules of the support handbook that the desk does without, by their ids."),
});
