import { describe, expect, it } from "vitest";
import { customers, desk } from "./sample-desk.ts";

const numbers = customers.map(({ number }) => number);

describe("the customers of the sample desk", () => {
  it("are thirty, each with a number of their own", () => {
    expect(customers).toHaveLength(30);
    expect(new Set(numbers).size).toBe(30);
  });

  it("have numbers that fit the pattern of the desk file", () => {
    const pattern = new RegExp(`^(?:${desk.customers.number.pattern})$`);
    expect(numbers.filter((number) => !pattern.test(number))).toEqual([]);
  });

  it("include the number that the desk file shows as an example", () => {
    expect(numbers).toContain(desk.customers.number.example);
  });

  it("include Anna Brandt and Ben Carter", () => {
    const nameOf = (number: string) => customers.find((customer) => customer.number === number)?.name;
    expect(nameOf("10584")).toBe("Anna Brandt");
    expect(nameOf("10745")).toBe("Ben Carter");
  });

  it("are mostly standard, with some of every tier", () => {
    const ofTier = (tier: string) => customers.filter((customer) => customer.tier === tier).length;
    expect(ofTier("standard")).toBeGreaterThan(15);
    expect(ofTier("business")).toBeGreaterThan(0);
    expect(ofTier("premium")).toBeGreaterThan(0);
  });

  it("include one that is blocked and one with a delegate", () => {
    expect(customers.filter(({ blocked }) => blocked === "unpaid")).toHaveLength(1);
    expect(customers.filter(({ delegates }) => delegates.length > 0)).toHaveLength(1);
  });

  it("have domains that cannot belong to anybody, each only one customer's", () => {
    const domains = customers.flatMap((customer) => customer.domains);
    expect(domains.filter((domain) => !/^[a-z0-9-]+\.example$/.test(domain))).toEqual([]);
    expect(new Set(domains).size).toBe(domains.length);
  });
});
