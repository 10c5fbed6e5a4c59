import { describe, expect, test } from "vitest";
import { fitsCheckDigit, fitsLuhn, fitsMod11, fitsMod97 } from "../../src/directory/check-digit.ts";

/** Every number that differs from this one in a single digit. */
const misspelt = (number: string): readonly string[] =>
  Array.from(number).flatMap((digit, index) =>
    Array.from("0123456789")
      .filter((other) => other !== digit && /\d/.test(digit))
      .map((other) => number.slice(0, index) + other + number.slice(index + 1)),
  );

describe("a check digit", () => {
  test.each(["79927398713", "4111111111111111", "378282246310005"])("luhn accepts %s", (number) => {
    expect(fitsLuhn(number)).toBe(true);
    expect(misspelt(number).filter(fitsLuhn)).toEqual([]);
  });

  test.each([
    ["79444", "the example of ISO 7064"],
    ["5493001KJTIIGC8Y1R12", "a legal entity identifier"],
    ["3214282912345698765432161182", "an IBAN, its letters as digits and its head at the end"],
  ])("mod97 accepts %s, %s", (number) => {
    expect(fitsMod97(number)).toBe(true);
    expect(misspelt(number).filter(fitsMod97)).toEqual([]);
  });

  test.each([
    ["0306406152", "an ISBN-10"],
    ["080442957X", "an ISBN-10 that ends in X"],
    ["03785955", "an ISSN"],
  ])("mod11 accepts %s, %s", (number) => {
    expect(fitsMod11(number)).toBe(true);
    expect(misspelt(number).filter(fitsMod11)).toEqual([]);
  });

  test("mod11 refuses more than ten digits, where errors would pass", () => {
    expect(fitsMod11("00306406152")).toBe(false);
  });

  test("mod97 refuses what is neither letter nor digit", () => {
    expect(fitsMod97("79-444")).toBe(false);
  });

  test("none accepts everything", () => {
    expect(fitsCheckDigit("none", "10585")).toBe(true);
    expect(fitsCheckDigit("luhn", "79927398710")).toBe(false);
  });
});
