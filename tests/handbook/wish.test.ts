import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readRows } from "../../bench/eval/data-folder.ts";
import type { LabelledMessage } from "../../bench/eval/labelled-messages.ts";
import { wishOf } from "../../src/handbook/wish.ts";
import { read } from "../../src/reading/read.ts";
import { understand } from "../../src/reading/understand.ts";
import { aCase, aMessage } from "./cases.ts";
import { facts } from "./facts.ts";

const lists = ["messages.jsonl", "second-look.jsonl"].map((name) =>
  fileURLToPath(new URL(`../fixtures/reading/${name}`, import.meta.url)),
);
const statements = lists.flatMap((file) => readRows<LabelledMessage>(file));

const takenFor = (text: string) => {
  const understanding = understand([aMessage(text)], 0, { numberPattern: () => false });
  return wishOf(aCase(), facts({ understanding }));
};
const sorted = (kind: string) =>
  statements.filter((one) => one.kind === kind).map(({ text }) => takenFor(text));

describe("R13, R15 statements of customers", () => {
  it("that tell a fault are taken for no order and no wish: not one", () => {
    const faults = sorted("fault");
    expect(faults.length).toBeGreaterThan(150);
    expect(faults.filter((wish) => wish !== null)).toEqual([]);
  });

  it.each([
    ["order", "order", 24],
    ["change_request", "change", 20],
  ] as const)("that tell a sure %s are taken for what they are", (kind, wish, fewest) => {
    expect(sorted(kind).filter((one) => one === wish).length).toBeGreaterThanOrEqual(fewest);
  });

  it("that want what is theirs by right are taken for no order", () => {
    const byRight = statements.filter(({ text }) => read(text, { numberPattern: () => false }).entitled);
    const orders = byRight.filter(({ kind }) => kind === "order").map(({ text }) => text);
    expect(orders.map(takenFor)).toEqual(orders.map(() => null));
    expect(orders).toHaveLength(6);
  });
});
