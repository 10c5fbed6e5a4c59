import { excerpt } from "../../../src/messages/excerpt.ts";

/** Halves of surrogate pairs become U+FFFD: no encoding can carry them, and one would lose the whole call. */
export const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, "\uFFFD");

/** Whether Discord would refuse a text for being empty: it trims what it gets. */
export const isBlank = (text: string): boolean => text.trim() === "";

/** Whether Discord takes a text as a `custom_id`, of at most 100 characters. An id is never cut: it would mean another thing. */
export const isId = (text: string): boolean =>
  !isBlank(text) && text.trim() === text && text.length <= 100 && text === wellFormed(text);

/** Words for a button, heading or label, at most `max` characters; a dash where there are none. */
export const words = (text: string, max: number): string =>
  isBlank(text) ? "–" : excerpt(wellFormed(text), max);
