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
  /** It looks for a cause on the customer's side, and answers no question (D2); left out: it is an answer. */
  readonly selfCheck?: SelfCheck;
};

/** When a self-check is offered besides when a fault is told in its words: services of the desk, by their ids. */
export type SelfCheck = { readonly services: readonly string[] };

/** What spoke for an entry, and how much of it there was: shares from 0 to 1. */
export type Feature =
  /** Asked in the very words of one of its wordings. */
  | { readonly feature: "verbatim" }
  /** How alike question and wordings are. */
  | { readonly feature: "strength"; readonly share: number }
  /** How much more alike than the strongest other entry. */
  | { readonly feature: "lead"; readonly share: number }
  /** Its share of the likeness of all entries that were found. */
  | { readonly feature: "share"; readonly share: number }
  /** The share of the question that the entry has. */
  | { readonly feature: "answered"; readonly share: number }
  /** The share of one of its wordings that the question has. */
  | { readonly feature: "asked"; readonly share: number }
  /** Words of the question that say what is asked. */
  | { readonly feature: "words"; readonly count: number }
  /** The share of them that the knowledge base has. */
  | { readonly feature: "known"; readonly share: number }
  /** How near a model finds the question to one of its wordings, by their meaning. */
  | { readonly feature: "meaning"; readonly share: number }
  /** It was found by its meaning alone. */
  | { readonly feature: "notByWords" };

/** How well one entry fits a text. */
export type Match = {
  readonly entry: string;
  /** 0 to 1: the share of such matches that are right. */
  readonly probability: number;
  /** What spoke for it, strongest first, for "why did the bot say this". */
  readonly features: readonly Feature[];
};

/** What a knowledge entry shows to a customer in their language, or the other one when there is no other. */
export type ShownEntry = Pick<Entry, "id" | "language" | "title" | "gist" | "url" | "path" | "limits">;
