import { describe, expect, test } from "vitest";
import { numberFormat } from "../../src/directory/customer-number.ts";

describe("a customer number", () => {
  const { normalise, wellFormed } = numberFormat({ pattern: "[1-9][0-9]{4}", checkDigit: "none" });

  test.each(["10584", " 10584 ", "10 584", "105-84", "105–84", "1.05.84", "105/84", "１０５８４"])(
    'written as "%s" is 10584',
    (text) => expect(normalise(text)).toBe("10584"),
  );

  test("has capital letters", () => {
    expect(normalise("kd-10584")).toBe("KD10584");
  });

  test.each(["1058", "105845", "00584", "1058a", "", "10584\n10584", "x10584"])('is not "%s"', (number) =>
    expect(wellFormed(number)).toBe(false),
  );

  test("fits its pattern from the first to the last character, in every alternative", () => {
    const either = numberFormat({ pattern: "AB[0-9]{2}|CD[0-9]{3}", checkDigit: "none" });
    expect(["AB12", "CD123", "AB123", "XCD123", "CD12"].filter(either.wellFormed)).toEqual(["AB12", "CD123"]);
  });

  test("carries its check digit", () => {
    const checked = numberFormat({ pattern: "[0-9]{11}", checkDigit: "luhn" });
    expect(["79927398713", "79927398714"].filter(checked.wellFormed)).toEqual(["79927398713"]);
  });
});
