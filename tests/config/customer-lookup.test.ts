import { describe, expect, test } from "vitest";
import { deskWith, refusalOf } from "./desk-folder.ts";

const customers = (lookup: string) =>
  `{ file: customers.csv, number: { pattern: '[1-9][0-9]{4}', example: '10584' }, lookup: ${lookup} }`;

describe("customers.lookup", () => {
  test("needs an address alone, on this machine or encrypted", () => {
    for (const url of ["http://127.0.0.1:8080/c/{number}", "https://crm.example.com/c?number={number}"])
      expect(deskWith({ customers: customers(`{ url: '${url}' }`) }).desk.customers?.lookup).toEqual({
        url,
        timeoutMs: 800,
        cacheMinutes: 10,
      });
  });

  test.each([
    ["https://crm.example.com/customers", "Write {number} there"],
    ["crm.example.com/{number}", "It is no web address."],
    ["https://user:secret@crm.example.com/{number}", "CUSTOMERS_AUTHORIZATION"],
    ["https://{number}.crm.example.com/", "The number stands in the host."],
    ["https://crm.example.com{number}/", "The number stands in the host."],
    ["http://crm.example.com/{number}", "Customer data would travel unencrypted."],
  ])("%s is refused", (url, remedy) => {
    expect(refusalOf("customers", customers(`{ url: '${url}' }`))).toContain(remedy);
  });
});
