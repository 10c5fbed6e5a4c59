import type { Entry } from "../core/knowledge.ts";

const areApart = (one: readonly string[] | undefined, other: readonly string[] | undefined): boolean =>
  one !== undefined && other !== undefined && !one.some((value) => other.includes(value));

const endsBefore = (until: string | undefined, from: string | undefined): boolean =>
  until !== undefined && from !== undefined && until < from;

/** Whether the limits of two entries see to it that they are meant for different customers, or different days. */
export const neverTogether = ({ limits: one = {} }: Entry, { limits: other = {} }: Entry): boolean =>
  areApart(one.tiers, other.tiers) ||
  areApart(one.platforms, other.platforms) ||
  areApart(one.products, other.products) ||
  endsBefore(one.until, other.from) ||
  endsBefore(other.until, one.from);
