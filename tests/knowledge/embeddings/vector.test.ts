import { expect, test } from "vitest";
import { bytesOf, similarity, vectorFrom, vectorOf } from "../../../src/knowledge/embeddings/vector.ts";
import { fc } from "../../support/fast-check.ts";

const cosine = (one: readonly number[], other: readonly number[]): number => {
  const product = one.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0);
  return product / (Math.hypot(...one) * Math.hypot(...other));
};

const similar = (one: readonly number[], other: readonly number[]): number => {
  const [a, b] = [vectorOf(one), vectorOf(other)];
  if (a === null || b === null) throw new Error("These numbers have no direction.");
  return similarity(a, b);
};

const numbers = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 64, maxLength: 64 });

test("eight bits a number are enough: the cosine is right to two hundredths", () => {
  fc.assert(
    fc.property(numbers, numbers, (one, other) => {
      fc.pre(Math.hypot(...one) > 0.1 && Math.hypot(...other) > 0.1);
      expect(Math.abs(similar(one, other) - cosine(one, other))).toBeLessThan(0.02);
    }),
  );
});

test("length does not count, only direction does", () => {
  expect(similar([3, 4], [300, 400])).toBeCloseTo(1, 5);
  expect(similar([3, 4], [-3, -4])).toBeCloseTo(-1, 5);
  expect(similar([1, 0], [0, 1])).toBe(0);
});

test("a vector comes back from its bytes", () => {
  const vector = vectorOf([0.5, -1, 0.25, 1, -0.01]);
  if (vector === null) throw new Error("These numbers have a direction.");
  expect(vectorFrom(bytesOf(vector))).toEqual(vector);
  expect(bytesOf(vector)).toHaveLength(5);
});

test("numbers without a direction are no vector", () => {
  expect(vectorOf([])).toBeNull();
  expect(vectorOf([0, 0])).toBeNull();
  expect(vectorOf([1, Number.NaN])).toBeNull();
  expect(vectorOf([1, Number.POSITIVE_INFINITY])).toBeNull();
  expect(vectorFrom(Uint8Array.of(0, 0))).toBeNull();
});
