import { expect } from "vitest";
import { type Case, isTicket } from "../../src/core/case.ts";
import { type HeldReply, heldText } from "../../src/core/held-words.ts";
import type { Decided, Walk } from "./walk.ts";

const heldIn = (subject: Case): readonly HeldReply[] =>
  isTicket(subject) ? (subject.ticket.held ?? []) : [];

const endedIn = ({ before, outcome }: Decided): readonly HeldReply[] =>
  heldIn(before).filter(({ id }) => heldIn(outcome.subject).every((one) => one.id !== id));

const sendsUnseen = ({ event, facts, outcome }: Decided): boolean =>
  facts.hints.length > 0 &&
  event.kind === "actChosen" &&
  event.reviewed !== true &&
  outcome.effects.some(({ kind }) => kind === "reply");

const endsOnRecord = (one: Decided): void => {
  const { event, outcome } = one;
  const recorded = outcome.effects.flatMap((effect) =>
    effect.kind === "record" && effect.entry.what === "held" ? [effect.entry.text] : [],
  );
  for (const held of endedIn(one)) {
    const isSent = event.kind === "actChosen" && event.releases === held.id;
    if (!isSent) expect(recorded).toContain(heldText(held));
  }
};

const waitsOncePerPerson = ({ outcome: { subject } }: Decided): void => {
  const authors = heldIn(subject).map(({ by }) => by.key);
  expect(new Set(authors).size).toBe(authors.length);
  if (subject.status === "closed") expect(authors).toEqual([]);
};

/**
 * T-rules: no typed words with a hint reach a customer before their author has seen it; words that wait are sent or end
 * with a record that has them, one text a person, and none on a closed ticket.
 */
export const holdsWordsBack = ({ decided }: Walk): void => {
  expect(decided.filter(sendsUnseen)).toEqual([]);
  for (const one of decided) {
    endsOnRecord(one);
    waitsOncePerPerson(one);
  }
};
