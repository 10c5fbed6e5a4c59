import { fileURLToPath } from "node:url";
import { type Case, openCase } from "../../../src/core/case.ts";
import { decide } from "../../../src/core/decide.ts";
import type { Effect } from "../../../src/core/effect.ts";
import type { Event } from "../../../src/core/event.ts";
import type { Facts } from "../../../src/core/facts.ts";
import { hear } from "../../../src/core/hear.ts";
import { type Language, partyOf } from "../../../src/core/person.ts";
import type { CustomerSay } from "../../../src/core/say.ts";
import { handbook } from "../../../src/handbook/handbook.ts";
import { loadKnowledge } from "../../../src/knowledge/knowledge.ts";
import { understand } from "../../../src/reading/understand.ts";
import { desk } from "../../examples/sample-desk.ts";
import { options } from "../../reading/said.ts";
import { monday, thread } from "../cases.ts";
import { aPause, posted } from "../events.ts";
import { facts } from "../facts.ts";
import { forCustomers } from "../internal.ts";
import { anna } from "../people.ts";

const sampleFolder = new URL("../../../examples/muster-hosting/", import.meta.url);

/** The sample desk's documentation, as it is matched for its customers. */
const knowledge = await loadKnowledge(
  desk.knowledge.files.map((name) => fileURLToPath(new URL(name, sampleFolder))),
  desk.knowledge.hosts,
);

const factsOf = (subject: Case, event: Event, language: Language): Facts => {
  const heard = hear(subject, event);
  const understanding = understand(heard.said, heard.turn, options);
  const matches = understanding.problems.map(({ text }) => knowledge.match(text));
  const latestMatches = knowledge.match(understanding.latestText);
  const ids = new Set([...matches.flat(), ...latestMatches].map(({ entry }) => entry));
  const shown = [...ids, ...subject.shown].flatMap((id) => {
    const entry = knowledge.show(id, language);
    return entry === null ? [] : [[id, entry] as const];
  });
  return facts({ understanding, matches, latestMatches, entries: Object.fromEntries(shown) });
};

/** What one turn led to. */
export type Answer = { readonly subject: Case; readonly says: readonly CustomerSay[] };

const saysIn = (effects: readonly Effect[]): readonly CustomerSay[] =>
  forCustomers(effects).flatMap((effect) => {
    if (effect.kind === "reply" || effect.kind === "revise") return [effect.say];
    return effect.kind === "tell" && effect.content.audience === "customer" ? [effect.content.say] : [];
  });

const take = (
  subject: Case,
  event: Event,
  language: Language,
): { subject: Case; effects: readonly Effect[] } =>
  decide(handbook, subject, event, factsOf(subject, event, language));

/** A customer writes, and pauses until the desk has answered. */
export const write = (subject: Case, text: string, language: Language): Answer => {
  const id = `m${subject.turn}-${subject.said.length}`;
  const heard = take(subject, posted(text, { id, at: monday + subject.said.length * 60_000 }), language);
  const waits = heard.effects.some(({ kind }) => kind === "startTimer");
  const answered = waits ? take(heard.subject, aPause(), language) : { subject: heard.subject, effects: [] };
  return { subject: answered.subject, says: saysIn([...heard.effects, ...answered.effects]) };
};

/** The case of a customer whom nobody knows yet. */
export const begin = (language: Language): Case =>
  openCase({ id: "case-1", customer: partyOf(anna), conversation: thread, language, openedAt: monday });

/** Plays what a customer writes turn by turn, each after the answer to the one before. */
export const play = (
  turns: readonly string[],
  language: Language,
  subject: Case = begin(language),
): readonly Answer[] => {
  const answers: Answer[] = [];
  for (const text of turns) answers.push(write(answers.at(-1)?.subject ?? subject, text, language));
  return answers;
};
