import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { csvRow } from "../../src/cli/csv.ts";

test("whatever stands in a cell comes back as it was", () => {
  const cells = ['Sie sagte "nein"', "a,b", "zwei\nZeilen", "", "schlicht"];
  expect(parse(csvRow(cells))).toEqual([cells]);
});

test("what a spreadsheet would run is text", () => {
  const formulas = ["=1+1", "+49", "-1", "@SUM(A1)", "\t=1"];
  expect(parse(csvRow(formulas))).toEqual([formulas.map((formula) => `'${formula}`)]);
  expect(csvRow([-1])).toBe("-1");
});
