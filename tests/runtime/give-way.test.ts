import { setImmediate as nextTurn } from "node:timers/promises";
import { expect, it } from "vitest";
import { createGiveWay } from "../../src/runtime/give-way.ts";

/** Deliveries that come in one after the other, one in each turn, until it is called. */
const pour = (arrived: () => void): { readonly poured: () => number; readonly end: () => void } => {
  let count = 0;
  let isOver = false;
  const next = async (): Promise<void> => {
    while (!isOver) {
      arrived();
      count += 1;
      await nextTurn();
    }
  };
  void next();
  return {
    poured: () => count,
    end: () => {
      isOver = true;
    },
  };
};

it("work goes on at once when nothing arrives", async () => {
  const { whileQuiet } = createGiveWay();
  let turns = 0;
  const counting = (async () => {
    for (let turn = 0; turn < 20; turn += 1) {
      await nextTurn();
      turns += 1;
    }
  })();
  await whileQuiet();
  expect(turns).toBeLessThan(5);
  await counting;
});

it("work waits while deliveries arrive", async () => {
  const { arrived, whileQuiet } = createGiveWay();
  const deliveries = pour(arrived);
  let isQuiet = false;
  const waiting = whileQuiet().then(() => {
    isQuiet = true;
  });
  while (deliveries.poured() < 20) await nextTurn();
  expect(isQuiet).toBe(false);
  deliveries.end();
  await waiting;
  expect(deliveries.poured()).toBeLessThan(30);
});

it("work does not wait for ever for deliveries that never end", async () => {
  const { arrived, whileQuiet } = createGiveWay();
  const deliveries = pour(arrived);
  await whileQuiet();
  expect(deliveries.poured()).toBeLessThan(100);
  deliveries.end();
});
