/** Up to so many words between two others, as part of a cue. */
export const gap = (most: number): string => `(?:(?:[\\w'⌂%-]+|\\d+\\.) ){0,${most}}`;

/** The same with commas: relative clauses may stand between. */
export const longGap = (most: number): string => `(?:(?:[\\w'⌂%-]+,?|\\d+\\.) ){0,${most}}`;
