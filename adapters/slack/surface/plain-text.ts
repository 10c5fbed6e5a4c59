import type { PlainTextElement } from "@slack/types";
import { excerpt } from "../../../src/messages/excerpt.ts";

/** Halves of surrogate pairs become U+FFFD: no encoding can carry them, and one would lose the whole call. */
export const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, "\uFFFD");

/** Whether Slack would refuse a text for being empty. */
export const isBlank = (text: string): boolean => text.trim() === "";

/** Whether Slack takes a text as an id of at most `max` characters. An id is never cut: it would mean another thing. */
export const isId = (text: string, max: number): boolean =>
  text !== "" && text.length <= max && text === wellFormed(text);

/** Words for a button, heading or label, at most `max` characters; a dash where there are none. */
export const words = (text: string, max: number): string =>
  isBlank(text) ? "–" : excerpt(wellFormed(text), max);

/** A `plain_text` object: nothing in it is markup, and `:smile:` stays the seven letters it is. */
export const plainTextElement = (text: string, max: number): PlainTextElement => ({
  type: "plain_text",
  text: words(text, max),
  emoji: false,
});
