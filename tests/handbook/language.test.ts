import { describe, it } from "vitest";
import { aCase } from "./cases.ts";
import { aPause } from "./events.ts";
import { facts, mailIsDown, saying } from "./facts.ts";
import { given } from "./given.ts";

const english = facts({
  understanding: { ...saying("My mailbox does not receive anything"), language: "en" },
});

describe("the language of a case", () => {
  it("is the one that the customer writes, from their first words on", () => {
    given(aCase())
      .when(aPause(), english)
      .leadsTo({ subject: { language: "en", told: ["language"] } });
  });

  it("is the platform's until there are words enough to tell", () => {
    given(aCase())
      .when(aPause(), facts({ understanding: saying("Mail kaputt") }))
      .leadsTo({ subject: { language: "de" } });
  });

  it("does not change any more once it is known", () => {
    given(aCase("listening", { told: ["language"] }))
      .when(aPause(), english)
      .leadsTo({ subject: { language: "de" } });
  });

  it("counts for the very answer", () => {
    given(aCase())
      .when(aPause(), { ...english, impaired: [mailIsDown] })
      .leadsTo({ says: [{ say: "serviceImpaired", services: [{ name: "Mail" }] }, "askNumber"] });
  });
});
