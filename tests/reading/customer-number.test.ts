import { describe, expect, test } from "vitest";
import { read } from "../../src/reading/read.ts";
import { options } from "./said.ts";

const numberIn = (text: string, numberExpected = false) =>
  read(text, { ...options, numberExpected }).customerNumber;

describe("a customer number is found", () => {
  test.each([
    ["named in German", "Meine Kundennummer lautet 10584, die Seite ist leer."],
    ["named in English", "My customer number is 10584 and the page is blank."],
    ["abbreviated, with a space inside", "Kd.-Nr. 10 584, bitte um Prüfung"],
    ["with dashes inside", "customer no. 10-584"],
    ["written together", "KdNr10584 die Mails fehlen"],
    ["with the prefix of the desk", "Regards, Ann, K-10584"],
    ["in brackets", "mail is slow again (10584)"],
    ["as the whole message", "10584"],
    ["as the whole message, with a word before it", "It's 10 584."],
    ["on a line of its own", "Hallo,\n10584\nDanke"],
    ["before a phone number", "Kundennummer 10584 0171 3920021"],
    ["in capitals", "KUNDENNUMMER: 10584"],
  ])("%s", (_, text) => expect(numberIn(text)).toBe("10584"));
});

describe("no customer number is", () => {
  test.each([
    ["an invoice", "Auf Rechnung RE-2026-10584 fehlt die Position."],
    ["an invoice with a blank", "invoice 10584 is wrong"],
    ["a phone number", "Tel. 030 10584 22"],
    ["a port", "Port 10584 is closed on our server"],
    ["a postcode", "Wir ziehen nach 10115 Berlin um."],
    ["a date", "seit 10.05.84 ist das so"],
    ["a ticket", "wegen Ticket 10584"],
    ["an order", "Bestellung 10584 fehlt im Shop"],
    ["part of a name", "Datenbank db10584 ist voll"],
    ["part of an address", "https://shop.example/10584 is blank"],
    ["a mail address", "10584@shop.example bounces"],
    ["a number of another format", "Kundennummer 105841"],
    ["an amount", "Es liegen 90.000 Dateien im Ordner."],
  ])("%s", (_, text) => expect(numberIn(text)).toBeNull());

  test("one of two different ones", () => {
    expect(numberIn("Kundennummer 10584 oder Kundennummer 10585?")).toBeNull();
  });
});

test("a number that was asked for may stand anywhere in the answer", () => {
  expect(numberIn("müsste die 10584 sein", true)).toBe("10584");
  expect(numberIn("müsste die 10584 sein")).toBeNull();
});

test("a wrong number alone is read as a number, so that the customer gets a hint (R1)", () => {
  expect(read("4711", options)).toMatchObject({ kind: "number", customerNumber: null });
});

test("at a desk without customer numbers, a bare number is a word like any other", () => {
  const numberless = { numberPattern: () => false, hasNumbers: false };
  expect(read("10584", options).kind).toBe("number");
  expect(read("10584", numberless)).toMatchObject({ kind: "fault", customerNumber: null });
});
