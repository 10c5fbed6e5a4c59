import { z } from "zod";
import { tiers } from "../core/customer.ts";
import type { Limits } from "../core/limits.ts";
import { languages } from "../core/person.ts";

const platforms = ["slack", "discord", "web"] as const;
const day = z.iso.date();

/** The fields of an entry that say whom it is for, and when; all may be left out. */
export const limitFields = {
  tiers: z.array(z.enum(tiers)).min(1).optional(),
  platforms: z.array(z.enum(platforms)).min(1).optional(),
  products: z.array(z.string().trim().min(1)).min(1).optional(),
  languages: z.array(z.enum(languages)).min(1).optional(),
  from: day.optional(),
  until: day.optional(),
};

/** These fields as they are read. */
export type LimitFields = z.output<z.ZodObject<typeof limitFields>>;

/** What to write into them. */
export const limitRemedies = {
  tiers: "List one or more of: standard, business, premium.",
  platforms: "List one or more of: slack, discord, web.",
  products: "List products as customers call them, each a text.",
  languages: "List one or more of: de, en.",
  from: "Write the first day it counts, as in 2026-12-24, not after until.",
  until: "Write the last day it counts, as in 2026-12-31, not before from.",
} as const satisfies Record<keyof Limits, string>;

/** Refuses an entry that ends before it begins: it would never be answered with. */
export const refuseEmptySpan = ({ from, until }: LimitFields, context: z.RefinementCtx): void => {
  if (from !== undefined && until !== undefined && until < from)
    context.addIssue({ code: "custom", path: ["until"], message: "before from" });
};

/** The limits that a row sets; `null`: none. */
export const limitsIn = ({
  tiers: forTiers,
  platforms: on,
  products,
  languages: answeredIn,
  from,
  until,
}: LimitFields): Limits | null => {
  const limits: Limits = {
    ...(forTiers && { tiers: forTiers }),
    ...(on && { platforms: on }),
    ...(products && { products }),
    ...(answeredIn && { languages: answeredIn }),
    ...(from !== undefined && { from }),
    ...(until !== undefined && { until }),
  };
  return Object.keys(limits).length === 0 ? null : limits;
};
