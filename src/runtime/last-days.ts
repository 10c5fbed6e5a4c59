import type { Period } from "../core/answer-counts.ts";

/** Days that figures are of, where nobody says otherwise. */
export const usualDays = 30;

const dayMs = 24 * 60 * 60 * 1000;

/** The last so many days, this moment included. */
export const lastDays = (now: number, days: number): Period => ({ from: now - days * dayMs, until: now + 1 });
