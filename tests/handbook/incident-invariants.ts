import { expect } from "vitest";
import { type Case, isTicket } from "../../src/core/case.ts";
import type { Effect } from "../../src/core/effect.ts";
import { knowsOf } from "../../src/handbook/impairment.ts";
import type { Decided, Walk } from "./walk.ts";

const incidentOf = (subject: Case): number | null =>
  isTicket(subject) ? (subject.ticket.incident ?? null) : null;

const effectsOf = <Kind extends Effect["kind"]>({ outcome }: Decided, kind: Kind) =>
  outcome.effects.filter((effect): effect is Extract<Effect, { kind: Kind }> => effect.kind === kind);

/** What stands on the ticket and what is written of it agree. */
export const joinsAndLeaves = ({ decided }: Walk): void => {
  for (const one of decided) {
    const [before, after] = [incidentOf(one.before), incidentOf(one.outcome.subject)];
    const joined = effectsOf(one, "attach").map(({ incident }) => incident);
    const left = effectsOf(one, "detach").map(({ incident }) => incident);
    expect(joined).toEqual(after === null || after === before ? [] : [after]);
    expect(left).toEqual(before === null || after !== null ? [] : [before]);
  }
};

/** Told to whom it concerns, once each time, and to nobody else. */
export const hearsOnce = ({ decided }: Walk): void => {
  for (const one of decided) {
    const { event, before } = one;
    if (event.kind !== "incidentTold" || event.step === "opened") continue;
    const isOnTicket = incidentOf(before) === event.incident.number && before.status !== "closed";
    const isTheirs = isOnTicket || (event.step === "ended" && knowsOf(before, event.incident));
    expect(effectsOf(one, "reply")).toHaveLength(isTheirs ? 1 : 0);
  }
};

/** That a service works is said once, and only where it helps. */
export const works = ({ decided }: Walk): void => {
  const said = decided.filter((one) => effectsOf(one, "reply").some(({ say }) => say.say === "serviceWorks"));
  expect(said.length).toBeLessThanOrEqual(1);
  for (const { facts } of said) {
    expect(facts.impaired).toEqual([]);
    expect(facts.understanding.problems.some(({ reading }) => reading.upset)).toBe(false);
  }
};
