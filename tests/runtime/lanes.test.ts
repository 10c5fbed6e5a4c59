import { setImmediate as nextTurn } from "node:timers/promises";
import { expect, it } from "vitest";
import { createLanes } from "../../src/runtime/lanes.ts";
import { until } from "../support/until.ts";

type Row = { readonly lane: string; readonly id: number };

/** Lanes over rows in memory, each of which ends when the test says so. */
const start = () => {
  const rows: Row[] = [];
  const begun: number[] = [];
  const errors: unknown[] = [];
  const ends = new Map<number, (error?: Error) => void>();
  let rests = 0;
  const lanes = createLanes<Row>({
    heads: async (busy) =>
      rows
        .filter(
          (row, index) =>
            !busy.includes(row.lane) && rows.findIndex(({ lane }) => lane === row.lane) === index,
        )
        .slice(0, 2),
    perform: (row) =>
      new Promise((resolve, reject) => {
        begun.push(row.id);
        ends.set(row.id, (error) => {
          if (error !== undefined) return reject(error);
          rows.splice(rows.indexOf(row), 1);
          resolve();
        });
      }),
    giveWay: () => nextTurn(),
    onRest: () => {
      rests += 1;
    },
    onError: (error) => errors.push(error),
  });
  const turn = (): Promise<void> => new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
  return {
    lanes,
    begun,
    errors,
    rests: () => rests,
    add: async (...added: readonly Row[]) => {
      rows.push(...added);
      lanes.wake();
      await turn();
    },
    end: async (id: number, error?: Error) => {
      ends.get(id)?.(error);
      await turn();
    },
    turn,
  };
};

it("a slow lane holds up neither lanes that were ready nor those that become so", async () => {
  const { add, end, begun } = start();
  await add({ lane: "slow", id: 1 }, { lane: "a", id: 2 }, { lane: "a", id: 3 });
  await add({ lane: "b", id: 4 });
  await end(2);
  expect(begun).toEqual([1, 2, 4, 3]);
});

it("all lanes that are ready are begun, also where each look finds only some", async () => {
  const { add, begun } = start();
  await add(...["a", "b", "c", "d", "e"].map((lane, id) => ({ lane, id })));
  await until("all of them", async () => begun[4]);
  expect(begun).toEqual([0, 1, 2, 3, 4]);
});

it("one lane does one thing at a time", async () => {
  const { add, end, begun, lanes } = start();
  await add({ lane: "a", id: 1 }, { lane: "a", id: 2 });
  lanes.wake();
  expect(begun).toEqual([1]);
  await end(1);
  expect(begun).toEqual([1, 2]);
});

it("what failed in an unforeseen way is not begun again before somebody asks", async () => {
  const { add, end, begun, errors, lanes, turn } = start();
  await add({ lane: "a", id: 1 });
  await end(1, new Error("disk full"));
  expect(begun).toEqual([1]);
  lanes.wake();
  await turn();
  expect(begun).toEqual([1, 1]);
  expect(errors).toEqual([new Error("disk full")]);
});

it("what is given in is begun, when what runs in its lane has ended", async () => {
  const { add, end, begun, lanes, turn } = start();
  await add({ lane: "a", id: 1 });
  lanes.take({ lane: "a", id: 2 });
  lanes.take({ lane: "b", id: 3 });
  await turn();
  expect(begun).toEqual([1, 3]);
  await end(1);
  expect(begun).toEqual([1, 3, 2]);
  const rest = lanes.rest();
  await end(2);
  await end(3);
  await rest;
});

it("says when it rests, and not while anything is running", async () => {
  const { add, end, rests, lanes } = start();
  await add({ lane: "a", id: 1 }, { lane: "b", id: 2 });
  await end(1);
  expect(rests()).toBe(0);
  const rest = lanes.rest();
  await end(2);
  await rest;
  expect(rests()).toBeGreaterThan(0);
});

it("begins nothing once it is stopped, and waits for what is running", async () => {
  const { add, end, begun, lanes } = start();
  await add({ lane: "a", id: 1 }, { lane: "a", id: 2 });
  const stopped = lanes.stop();
  await end(1);
  await stopped;
  expect(begun).toEqual([1]);
});
