import { describe, expect, test } from "vitest";
import { loadDesk } from "../../src/config/load-desk.ts";
import { toSettings } from "../../src/config/settings.ts";
import { deskFolder, deskWith, refusalOf, smallest } from "./desk-folder.ts";

const number = "number: { pattern: '[1-9][0-9]{4}', example: '10584' }";
const lookup = "lookup: { url: 'https://crm.example.com/{number}' }";

describe("what a desk keeps of its customers is what is written", () => {
  test.each([
    ["records", `{ file: customers.csv, ${number} }`],
    ["records", `{ file: customers.csv, ${lookup}, ${number} }`],
    ["records", `{ ${lookup}, ${number} }`],
    ["numbers", `{ ${number} }`],
    ["numbers", `{ file: null, ${number} }`],
  ])("%s with %s", (kept, customers) => {
    expect(toSettings(deskWith({ customers }).desk)).toMatchObject({
      customers: kept,
      numberExample: "10584",
    });
  });

  test("nothing without the section", () => {
    const { desk, channels } = smallest;
    const folder = deskFolder(`desk: ${desk}\nchannels: ${channels}\n`);
    const loaded = loadDesk(`${folder}/desk.yaml`);
    expect(loaded.customers).toBeUndefined();
    expect(toSettings(loaded)).toMatchObject({ customers: "none", numberExample: null });
  });
});

describe("a section that is half written says what to do", () => {
  test.each([
    ["", "Write a block of settings, or delete the line."],
    ["{ file: customers.csv }", "Add `number`: a block of settings."],
    [`{ ${lookup} }`, "Add `number`: a block of settings."],
    ["{ number: { example: '10584' } }", "Add `pattern`: a text."],
    ["{ number: { pattern: '[0-9]{5}' } }", "Add `example`: a text."],
    [`{ file: none.csv, ${number} }`, "Create it, or correct the path"],
  ])("%s", (customers, remedy) => {
    expect(refusalOf("customers", customers)).toContain(remedy);
  });
});
