import { expect, test } from "vitest";
import { fitLogistic } from "../../src/knowledge/logistic-regression.ts";

const observe = (x: number, share: number) => [
  { features: [1, x], outcome: true, weight: share },
  { features: [1, x], outcome: false, weight: 1 - share },
];

test("the weights that made the observations are found again", () => {
  const bias = -1;
  const slope = 2;
  const xs = Array.from({ length: 41 }, (_, at) => (at - 20) / 10);
  const [foundBias = 0, foundSlope = 0] = fitLogistic(
    xs.flatMap((x) => observe(x, 1 / (1 + Math.exp(-(bias + slope * x))))),
  );
  expect(foundBias).toBeCloseTo(bias, 1);
  expect(foundSlope).toBeCloseTo(slope, 1);
});
