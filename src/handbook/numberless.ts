import type { Facts } from "../core/facts.ts";

/** The mark of sentences that speak of no number and no contract: the desk has none (R1). */
export const numberless = ({ settings }: Pick<Facts, "settings">): { readonly numberless?: true } =>
  settings.numberExample === null ? { numberless: true } : {};
