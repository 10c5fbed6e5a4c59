import * as z from "zod";
import type { Tier } from "../core/customer.ts";
import type { Target, TargetKind, Targets } from "../core/targets.ts";
import type { Priority } from "../core/ticket.ts";
import { refuse } from "../directory/files/refuse.ts";

const form = "^(?:(\\d{1,3})h)? ?(?:(\\d{1,4})m)?$";

/** A time to spend in business hours, turned into minutes. */
export const businessTime = z
  .string()
  .meta({ pattern: form, examples: ["8h", "90m", "1h 30m"] })
  .transform((text, context): number => {
    const [, hours = "0", minutes = "0"] = new RegExp(form).exec(text) ?? [];
    const total = Number(hours) * 60 + Number(minutes);
    if (total === 0)
      refuse(context, "This is no length of time.", "Write hours or minutes, as in 8h or 90m.");
    return total;
  });

const target = (time: string, tier: Tier) =>
  businessTime.prefault(time).describe(`For ${tier} customers, in business hours: 8h, 90m, 1h 30m.`);

const noTarget = (tier: Tier) =>
  businessTime.optional().describe(`For ${tier} customers, in business hours. Left out: no such time.`);

const byPriority = {
  urgent: businessTime
    .optional()
    .describe("For urgent tickets of every tier, if it is shorter than the tier's."),
  high: businessTime.optional().describe("For tickets of high priority, if it is shorter than the tier's."),
  low: businessTime.optional().describe("For tickets of low priority, if it is longer than the tier's."),
};

const replyTargets = () =>
  z
    .strictObject({
      standard: target("8h", "standard"),
      business: target("4h", "business"),
      premium: target("1h", "premium"),
      ...byPriority,
    })
    .prefault({});

const optionalTargets = () =>
  z
    .strictObject({
      standard: noTarget("standard"),
      business: noTarget("business"),
      premium: noTarget("premium"),
      ...byPriority,
    })
    .prefault({});

/** How soon customers are answered, and their requests solved (S8). */
export const targetsSchema = z.strictObject({
  firstReply: replyTargets().describe(
    "Time from a filed ticket to its first reply, by the customer's tier and the ticket's priority.",
  ),
  nextReply: replyTargets().describe("Time from a later word of the customer to the reply to it."),
  update: optionalTargets().describe(
    "Time after which a customer who was told how it stands hears from the desk again, until their request is solved.",
  ),
  resolution: optionalTargets().describe(
    "Time that a customer waits for the desk until a ticket is solved, all turns together.",
  ),
});

type Times = { readonly [Key in Tier | Exclude<Priority, "normal">]?: number | undefined };

/** Urgency only makes a time shorter, and leisure only longer: nobody waits longer because they are important. */
const timeOf = (times: Times, tier: Tier, priority: Priority): Target => {
  const ofTier = times[tier];
  const ofPriority = priority === "normal" ? undefined : times[priority];
  if (ofTier === undefined || ofPriority === undefined) return ofTier ?? ofPriority ?? null;
  return priority === "low" ? Math.max(ofTier, ofPriority) : Math.min(ofTier, ofPriority);
};

const tableOf = (times: Times): Targets[TargetKind] => {
  const row = (tier: Tier) => ({
    urgent: timeOf(times, tier, "urgent"),
    high: timeOf(times, tier, "high"),
    normal: timeOf(times, tier, "normal"),
    low: timeOf(times, tier, "low"),
  });
  return { standard: row("standard"), business: row("business"), premium: row("premium") };
};

/** The times of a desk by tier and priority, as the rules look them up. */
export const toTargets = (file: Readonly<Record<TargetKind, Times>>): Targets => ({
  firstReply: tableOf(file.firstReply),
  nextReply: tableOf(file.nextReply),
  update: tableOf(file.update),
  resolution: tableOf(file.resolution),
});
