import { expect, test } from "vitest";
import { createCircuit } from "../../../src/knowledge/embeddings/circuit.ts";

const started = () => {
  let now = 0;
  const told: string[] = [];
  const circuit = createCircuit(() => now, {
    onDown: (reason) => told.push(`down: ${reason}`),
    onUp: () => told.push("up"),
  });
  const letPass = (ms: number): void => {
    now += ms;
  };
  return { circuit, told, letPass };
};

test("after a failure nobody asks for a while, for longer each time, for five minutes at most", () => {
  const { circuit, letPass } = started();
  const pauses = Array.from({ length: 8 }, () => {
    circuit.failed("no");
    let pause = 0;
    for (; !circuit.isClosed(); pause += 10) letPass(10_000);
    return pause;
  });
  expect(pauses).toEqual([10, 20, 40, 80, 160, 300, 300, 300]);
});

test("a failure is told once, and so is its end", () => {
  const { circuit, told, letPass } = started();
  circuit.succeeded();
  for (let time = 0; time < 3; time += 1) {
    circuit.failed("status 500");
    letPass(5 * 60_000);
  }
  circuit.succeeded();
  circuit.succeeded();
  expect(told).toEqual(["down: status 500", "up"]);
});

test("those who were under way together fail once", () => {
  const { circuit, letPass } = started();
  for (let one = 0; one < 5; one += 1) circuit.failed("no");
  letPass(10_000);
  expect(circuit.isClosed()).toBe(true);
});
