import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { numberFormat } from "../../src/directory/customer-number.ts";
import { readCustomers } from "../../src/directory/customers.ts";
import { folderWith, messageOf } from "./files/temporary-folder.ts";

const format = numberFormat({ pattern: "[1-9][0-9]{4}", checkDigit: "none" });
const header = "number,company,name,tier,products,domains,blocked,delegates";

const directoryOf = (...lines: readonly string[]) =>
  readCustomers(join(folderWith({ "customers.csv": lines.join("\n") }), "customers.csv"), format);

const refusalOf = (content: string | Uint8Array): string => {
  const folder = folderWith({ "customers.csv": content });
  return messageOf(folder, () => readCustomers(join(folder, "customers.csv"), format));
};

describe("the customer list", () => {
  test("gives a customer's record by number, however it is spaced", async () => {
    const directory = directoryOf(
      header,
      '10584,"Bäckerei Huber, Inh. K. Huber",Karin Huber,business,Web L; Mail,huber.example;www.huber.example,unpaid,Jo Maier;Al Berg',
    );
    expect(await directory.find("10 584")).toEqual({
      number: "10584",
      company: "Bäckerei Huber, Inh. K. Huber",
      name: "Karin Huber",
      tier: "business",
      products: ["Web L", "Mail"],
      domains: ["huber.example", "www.huber.example"],
      blocked: "unpaid",
      delegates: ["Jo Maier", "Al Berg"],
      note: null,
    });
    expect(await directory.find("10585")).toBeNull();
  });

  test("needs number, company and name only", async () => {
    const directory = directoryOf("name,number,company", "Karin Huber,105-84,Huber");
    expect(await directory.find("10584")).toEqual({
      number: "10584",
      company: "Huber",
      name: "Karin Huber",
      tier: "standard",
      products: [],
      domains: [],
      blocked: null,
      delegates: [],
      note: null,
    });
  });

  test("may have semicolons between its columns, as spreadsheets set to German write it", async () => {
    const directory = directoryOf("\uFEFFnumber;company;name;products", '10584;Huber;Karin;"Web L;Mail"');
    expect((await directory.find("10584"))?.products).toEqual(["Web L", "Mail"]);
  });

  test("may be empty", async () => {
    expect(await directoryOf(header).find("10584")).toBeNull();
  });

  test("holds 50,000 customers", async () => {
    const rows = Array.from({ length: 50_000 }, (_, index) => `${10_000 + index},Shop ${index},Jo,,,,,`);
    const directory = directoryOf(header, ...rows);
    expect((await directory.find("59999"))?.company).toBe("Shop 49999");
  });

  test("names every wrong cell by line and column, with its remedy", () => {
    const message = refusalOf(
      [
        header,
        "1058,Huber,Karin,,,,,",
        "10585,,Jo,gold,,,,",
        "",
        "10586,Maier,Jo,premum,,,dead,",
        "10587,Berg,Al,,,,,",
        "105-87,Berg,Al,,,,,",
      ].join("\n"),
    );
    expect(message).toBe(`The customer list /srv/customers.csv has 6 errors:

line 2  number: 1058
  This cannot be a customer number of the desk. Correct it, or change \`customers.number\` in the desk file.

line 3  company
  It is empty. Write a text.

line 3  tier: gold
  It has to be one of: standard, business, premium. Write one of them.

line 5  tier: premum
  It has to be one of: standard, business, premium. Did you mean \`premium\`?

line 5  blocked: dead
  The only reason for a block is \`unpaid\`. Write unpaid, or leave the cell empty.

line 7  number: 105-87
  Line 6 has the same number. Delete one of the two rows, or correct its number.`);
  });

  test("names wrong columns", () => {
    expect(
      refusalOf("number,compny,name,name,colour\n"),
    ).toBe(`The customer list /srv/customers.csv has 4 errors:

line 1
  The column company is missing. Add it to the first line and to every row.

line 1
  There is no column "compny". Did you mean \`company\`?

line 1
  There is no column "colour". Use these columns: number, company, name, tier, products, domains, blocked, delegates, note.

line 1
  The column name is there twice. Delete one of the two.`);
  });

  test("names rows that are too short or too long", () => {
    expect(
      refusalOf("number,company,name\n10584,Huber\n10585,Maier,Jo,x\n"),
    ).toBe(`The customer list /srv/customers.csv has 2 errors:

line 2
  The row has 2 cells, the first line 3 columns. Fill the row up, or put a cell that contains the separator in quotation marks.

line 3
  The row has 4 cells, the first line 3 columns. Fill the row up, or put a cell that contains the separator in quotation marks.`);
  });

  test("names quotation marks that do not match", () => {
    expect(
      refusalOf('number,company,name\n10584,Huber,Karin\n10585,"Maier,Jo\n10586,Berg,Al\n'),
    ).toBe(`The customer list /srv/customers.csv has one error:

line 3
  A quotation mark is opened and never closed. Close it, or delete it.`);
    expect(
      refusalOf('number,company,name\n10584,"The "best" shop",Karin\n'),
    ).toBe(`The customer list /srv/customers.csv has one error:

line 2
  A quotation mark stands in the middle of a cell. Put the whole cell in quotation marks and double those inside: "the ""best"" shop".`);
  });

  test("is refused in another encoding, which would break umlauts", () => {
    expect(
      refusalOf(Buffer.from("number,company,name\n10584,B\xe4cker,Karin", "latin1")),
    ).toBe(`The customer list /srv/customers.csv has one error:

It is not encoded in UTF-8. Save it again with the encoding UTF-8.`);
  });

  test("does not flood the terminal", () => {
    const rows = Array.from({ length: 60 }, () => "1,Huber,Karin");
    expect(refusalOf(["number,company,name", ...rows].join("\n"))).toMatch(
      /has 60 errors:[\s\S]+\n\n\.\.\. and 10 more\.$/,
    );
  });

  test("has to exist", () => {
    const folder = folderWith({});
    expect(
      messageOf(folder, () => readCustomers(join(folder, "customers.csv"), format)),
    ).toBe(`The customer list /srv/customers.csv has one error:

There is no such file. Create it, or correct the path.`);
    expect(messageOf(folder, () => readCustomers(folder, format))).toBe(`The customer list /srv has one error:

It is a folder. Give the path of a file.`);
  });
});
