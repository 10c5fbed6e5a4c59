import { expect, test } from "vitest";
import { readActionId } from "../../src/core/act-id.ts";
import { afterHints } from "../../src/core/hinted.ts";

const chosen = (id: string) => {
  const read = readActionId(id, { text: "We do what we can." });
  if (read === null) throw new Error(`"${id}" is no id.`);
  return read;
};

test("a reply knows the hints that were shown before it, whatever else a platform gives back", () => {
  const reply = chosen("reply:T-4");
  const { act, target } = afterHints(reply, ["guarantee", "nonsense"]);
  expect(act).toEqual({
    act: "command",
    command: { verb: "reply", text: "We do what we can.", hinted: ["guarantee"] },
  });
  expect(target).toEqual({ ticket: 4 });
});

test("what had no hints, or is no reply, stays as it is", () => {
  for (const one of [chosen("note:T-4"), chosen("claim:T-4")])
    expect(afterHints(one, ["phone"])).toEqual(one);
  expect(afterHints(chosen("reply:T-4"))).toEqual(chosen("reply:T-4"));
  expect(afterHints(chosen("reply:T-4"), ["nonsense"])).toEqual(chosen("reply:T-4"));
});
