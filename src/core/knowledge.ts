import type { Limits } from "./limits.ts";
import type { Language } from "./person.ts";

/** One answer of the knowledge base in one language. */
export type Entry = {
  /** The same for all languages of an answer. */
  readonly id: string;
  readonly language: Language;
  readonly title: string;
  /** Ways in which customers ask for it; the title counts as one. */
  readonly variants: readonly string[];
  /** The answer in one or two sentences. */
  readonly gist: string;
  readonly url: string;
  /** "Open A, then B, then C" (R2). */
  readonly path: readonly string[];
  /** Only official entries are shown to customers (I2). */
  readonly official: boolean;
  /** Whom and when it is for; left out: everybody, always. */
  readonly limits?: Limits;
};

/** How well one entry fits a text. */
export type Match = {
  readonly entry: string;
  /** 0 to 1: the share of such matches that are right. */
  readonly probability: number;
  /** What spoke for it, strongest first, for "why did the bot say this". */
  readonly features: readonly string[];
};

/** What a knowledge entry shows to a customer in their language, or the other one when there is no other. */
export type ShownEntry = Pick<Entry, "id" | "language" | "title" | "gist" | "url" | "path" | "limits">;
