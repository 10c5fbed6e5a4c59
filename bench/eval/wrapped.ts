import type { LabelledSet } from "./labelled-sets.ts";

/** How people write the same question in a chat and in a letter: greeting, customer number, sign-off. */
const wrappings: readonly ((question: string) => string)[] = [
  (question) => `Guten Tag liebes Team,\n\n${question}\n\nVielen Dank und viele Grüße\nJana Thomsen`,
  (question) => `Hi there, ${question} Thanks in advance, Joe`,
  (question) => `Hallo zusammen! Kundennummer 10584. ${question}\nMfG P. Lüders`,
  (question) =>
    `Good morning,\n${question}\nMy customer number is 20417.\n\nKind regards\nMary Owen\nOtter Cafe`,
];

/** A set whose questions are wrapped in greetings, numbers and sign-offs. */
export const wrapped = (set: LabelledSet): LabelledSet => ({
  ...set,
  queries: set.queries.map((query, at) => ({
    ...query,
    question: wrappings[at % wrappings.length]?.(query.question) ?? query.question,
  })),
});
