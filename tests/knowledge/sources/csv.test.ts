import { expect, test } from "vitest";
import { readCsv } from "../../../src/knowledge/sources/csv.ts";

const table = [
  "id,language,title,variants,gist,url,path,official,products,languages,until",
  'fax,en,Send a fax,"how do I fax?; fax a page",In the menu.,https://help.example/fax,Menu; Fax,yes,Fax M,en; de,2026-12-31',
  "scan,,Seite scannen,,,,,,,,",
].join("\n");

const rows = [
  {
    id: "fax",
    language: "en",
    title: "Send a fax",
    variants: ["how do I fax?", "fax a page"],
    gist: "In the menu.",
    url: "https://help.example/fax",
    path: ["Menu", "Fax"],
    official: true,
    limits: { products: ["Fax M"], languages: ["en", "de"], until: "2026-12-31" },
  },
  {
    id: "scan",
    language: "de",
    title: "Seite scannen",
    variants: [],
    gist: "",
    url: "",
    path: [],
    official: false,
    limits: null,
  },
];

test("a table gives an entry a row; an empty cell says nothing", () =>
  expect(readCsv("a.csv", table, "de")).toEqual({ rows, problems: [] }));

test("a table of a German spreadsheet has semicolons between its columns, and a byte order mark", () => {
  const german = '\uFEFFid;title;official;variants\r\nfax;Fax senden;ja;"wie fax?; fax!"\r\n';
  expect(readCsv("a.csv", german, "de").rows).toMatchObject([
    { id: "fax", title: "Fax senden", official: true, variants: ["wie fax?", "fax!"] },
  ]);
});

test("wordings may stand on lines of their own in a cell", () =>
  expect(readCsv("a.csv", 'id,title,variants\nfax,Fax,"one\ntwo"', "de").rows[0]?.variants).toEqual([
    "one",
    "two",
  ]));

test("what is wrong is named with its line, and the rest is read", () => {
  const { rows: read, problems } = readCsv("a.csv", "id,title,official\na,A,vielleicht\nb,,\nc,C,no", "de");
  expect(read).toMatchObject([{ id: "c", official: false }]);
  expect(problems).toEqual([
    {
      id: "a",
      sentence:
        'a.csv, line 2, field "official": "vielleicht" is not accepted. Write true if customers may see it, otherwise false.',
    },
    { id: "b", sentence: 'a.csv, line 3, field "title": is missing. Write the question in a few words.' },
  ]);
});

test.each([
  ["a quotation mark that never ends", 'id,title\n"a,A'],
  ["a row with more cells than columns", "id,title\na,A,B"],
])("a table with %s is read not at all", (_, text) =>
  expect(readCsv("a.csv", text, "de")).toEqual({
    rows: [],
    problems: [{ id: null, sentence: expect.stringMatching(/^a\.csv: not a table/) }],
  }),
);
