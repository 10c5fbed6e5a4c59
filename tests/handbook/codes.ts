import { expect } from "vitest";
import { ben } from "./people.ts";
import { heldNumber } from "./phrases.ts";
import type { Walk } from "./walk.ts";

/** A number that somebody else has is linked by their code, or by the desk, and by nothing else (C5). */
export const linksWhatIsConfirmed = ({ decided }: Walk): void => {
  for (const { event, facts, outcome } of decided) {
    const isConfirmed =
      facts.code === "right" ||
      (event.kind === "actChosen" && event.act.act === "command" && event.act.command.verb === "confirm");
    const linked = outcome.effects.filter(({ kind }) => kind === "remember");
    for (const effect of linked)
      if (effect.kind === "remember" && effect.sameAs !== undefined) expect(isConfirmed).toBe(true);
    const { identity } = outcome.subject;
    if (identity.kind === "given" && identity.unconfirmed !== undefined) expect(linked).toEqual([]);
  }
};

/** A code is sent to whoever has the number, once each time that it is given. */
export const sendsFewCodes = ({ decided }: Walk): void => {
  const taken = decided.filter(({ facts }) => facts.number?.record?.number === heldNumber).length;
  const sent = decided.flatMap(({ outcome }) => outcome.effects.filter(({ kind }) => kind === "sendCode"));
  expect(sent.length).toBeLessThanOrEqual(taken);
  expect(sent).toEqual(sent.map(() => expect.objectContaining({ to: ben.key, number: heldNumber })));
};
