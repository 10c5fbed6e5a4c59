import { describe, expect, it } from "vitest";
import { detailsIn } from "../../src/reading/details.ts";

describe("I5: what a request names is sorted", () => {
  it.each([
    [
      "Seit heute früh 9 Uhr zeigt https://www.müller-töpferei.example/shop in Firefox 128 nur „Interner Fehler 500“.",
      {
        addresses: ["https://www.müller-töpferei.example/shop"],
        messages: ["Interner Fehler 500"],
        times: ["Seit heute früh 9 Uhr"],
        clients: ["Firefox 128"],
      },
    ],
    [
      'Since yesterday evening Outlook 2019 on Windows 11 says "cannot connect to server" for info@brandt.example.',
      {
        addresses: ["info@brandt.example"],
        messages: ["cannot connect to server"],
        times: ["Since yesterday evening"],
        clients: ["Outlook 2019", "Windows 11"],
      },
    ],
    [
      "Nach dem Umzug kommt auf brandt.example DNS_PROBE_FINISHED_NXDOMAIN",
      {
        addresses: ["brandt.example"],
        messages: ["DNS_PROBE_FINISHED_NXDOMAIN"],
        times: ["Nach dem Umzug"],
      },
    ],
    ["Ich brauche Hilfe.", {}],
  ])("%s", (text, details) => expect(detailsIn(text, [])).toEqual(details));

  it("the names of buttons are no messages, and nothing is named twice", () => {
    expect(detailsIn('Ich klicke auf "Speichern". brandt.example, BRANDT.example', ["E-Mail"])).toEqual({
      services: ["E-Mail"],
      addresses: ["brandt.example"],
    });
  });

  it("keeps four of a kind, short enough for a phone", () => {
    const many = Array.from({ length: 9 }, (_, index) => `shop${index}.example`).join(" ");
    const { addresses = [] } = detailsIn(`${many} www.${"a".repeat(200)}.example`, []);
    expect(addresses).toHaveLength(4);
    for (const one of addresses) expect(one.length).toBeLessThanOrEqual(120);
  });
});
