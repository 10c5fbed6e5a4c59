import type { CustomerAct } from "../../src/core/act.ts";
import { type Case, openCase } from "../../src/core/case.ts";
import { openOffer } from "../../src/core/charge.ts";
import { decide, type Outcome } from "../../src/core/decide.ts";
import { type Event, isByPerson } from "../../src/core/event.ts";
import type { Facts } from "../../src/core/facts.ts";
import { released } from "../../src/core/held-words.ts";
import type { Identity } from "../../src/core/identity.ts";
import { partyOf } from "../../src/core/person.ts";
import type { Handbook } from "../../src/core/rule.ts";
import type { Settings } from "../../src/core/settings.ts";
import { handbook as wholeHandbook } from "../../src/handbook/handbook.ts";
import { channel, monday, thread } from "./cases.ts";
import { aPause, command, deleted, edited, incidentTold, posted, pressed, undelivered } from "./events.ts";
import { fitting } from "./fitting.ts";
import { anna } from "./people.ts";
import type { Step, Story } from "./steps.ts";
import { after, factsIn, type World } from "./world.ts";

type PlainStep = Exclude<Step, { does: "pressesWhatFits" | "pressesAgain" }>;

/** One decision, with all it was decided from. */
export type Decided = {
  readonly handbook: Handbook;
  readonly before: Case;
  readonly event: Event;
  readonly facts: Facts;
  readonly outcome: Outcome;
};

/** What became of a story; `failure`: a decision that threw, with which the story ends. */
export type Walk = {
  readonly decided: readonly Decided[];
  readonly end: Case;
  readonly failure: { readonly error: unknown; readonly event: Event } | null;
};

/** A step as it happens in this case; `null` when it cannot happen there. */
const inCase = (step: Step, subject: Case, waiting: boolean, last: CustomerAct | null): PlainStep | null => {
  switch (step.does) {
    case "waits":
      return waiting ? step : null;
    case "pressesWhatFits": {
      const onOffer: readonly CustomerAct["act"][] =
        openOffer(subject) === null ? [] : ["agree", "refuse", "isFault"];
      const act = step.acts.find((one) => [...fitting[subject.status], ...onOffer].includes(one.act));
      return act === undefined ? null : { does: "presses", who: anna, act };
    }
    case "pressesAgain":
      return last === null ? null : { does: "presses", who: anna, act: last };
    default:
      return step;
  }
};

const eventOf = (step: PlainStep, index: number, at: number): Event => {
  const id = `e${index}`;
  switch (step.does) {
    case "writes": {
      const where =
        step.in === "internal"
          ? { place: "internal" as const }
          : { in: step.in === "channel" ? channel : thread };
      return posted(step.text, { by: step.who, id: `m${index}`, at, ...where });
    }
    case "writesLate":
      return posted(step.text, { id: `m${index}`, at: monday - 1 });
    case "waits":
      return { ...aPause(), id, at };
    case "presses":
      return { ...pressed(step.act, step.who, id), at };
    case "orders":
      return { ...command(step.command, step.who, id), at };
    case "edits":
      return { ...edited(`m${step.message}`, step.text, step.who), id, at };
    case "deletes":
      return { ...deleted(`m${step.message}`, step.who), id, at };
    case "hears":
      return { ...incidentTold(step.step), id, at };
    case "fails":
      return { ...undelivered(), id, orderId: id, at };
  }
};

const identityOf = ({ recognised }: Story): Identity =>
  recognised ? { kind: "given", number: "7310042", inDirectory: true } : { kind: "unasked" };

const begin = (story: Story): Case =>
  openCase(
    { id: "case-1", customer: partyOf(anna), conversation: thread, language: "de", openedAt: monday },
    identityOf(story),
  );

/** Whether the timer runs after a decision: a pause comes only while it does. */
const isWaiting = (was: boolean, { effects }: Outcome): boolean =>
  effects.reduce((running, { kind }) => kind === "startTimer" || (running && kind !== "stopTimer"), was);

/** A desk that keeps the rules in its own way. */
export type DeskRules = {
  readonly handbook: Handbook;
  readonly settings: Partial<Settings>;
};

const asItComes: DeskRules = { handbook: wholeHandbook, settings: {} };

/** Plays a story from the first word of a case on. */
export const walk = (story: Story, { handbook, settings }: DeskRules = asItComes): Walk => {
  let subject = begin(story);
  let world: World = { now: monday, mailIsDown: story.mailIsDown, tried: new Set() };
  let waiting = false;
  const decided: Decided[] = [];
  let last: CustomerAct | null = null;
  for (const [index, told] of story.steps.entries()) {
    const step = inCase(told, subject, waiting, last);
    if (step === null) continue;
    if (step.does === "presses") last = step.act;
    const event = released(subject, eventOf(step, index, world.now));
    const usual = factsIn(world, subject, event);
    const known = { ...usual, settings: { ...usual.settings, ...settings } };
    try {
      const outcome = decide(handbook, subject, event, known);
      decided.push({ handbook, before: subject, event, facts: known, outcome });
      waiting = isWaiting(waiting && step.does !== "waits", outcome);
      world = after(world, isByPerson(event) ? event.person.key : null, subject, known);
      subject = outcome.subject;
    } catch (error) {
      return { decided, end: subject, failure: { error, event } };
    }
  }
  return { decided, end: subject, failure: null };
};
