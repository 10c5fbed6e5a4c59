import { describe, expect, it } from "vitest";
import { decide } from "../../src/core/decide.ts";
import type { Facts } from "../../src/core/facts.ts";
import type { Limits } from "../../src/core/limits.ts";
import { handbook } from "../../src/handbook/handbook.ts";
import { fc } from "../support/fast-check.ts";
import { aCase } from "./cases.ts";
import { aPause, posted, pressed } from "./events.ts";
import { aNumber, aRecord, entries, facts, fits, saying } from "./facts.ts";
import { given } from "./given.ts";

const words = "Wie lege ich ein Postfach an?";
const only = (limits: Limits): Facts["entries"] => ({
  ...entries,
  mailbox: { ...entries.mailbox, limits },
});
const asking = (limits: Limits, change: Partial<Facts> = {}, probability = 0.95): Facts =>
  facts({
    understanding: saying(words, { kind: "question" }),
    matches: [[fits("mailbox", probability)]],
    entries: only(limits),
    ...change,
  });
const premium = aRecord({ tier: "premium", products: ["vServer M"] });

describe("I2 an answer that is for some customers only", () => {
  it.each<[string, Limits, Partial<Facts>]>([
    ["of its tier", { tiers: ["premium"] }, { record: premium }],
    ["with its product", { products: ["vServer"] }, { record: premium }],
    ["on its platform", { platforms: ["web"] }, {}],
    ["who is answered in its language", { languages: ["de"] }, {}],
    ["on its days", { from: "2026-03-01", until: "2026-03-31" }, {}],
  ])("answers a customer %s", (_, limits, change) => {
    given(aCase())
      .when(posted(words), asking(limits, change))
      .leadsTo({ status: "answered", says: [{ say: "answer" }] });
  });

  it.each<[string, Limits, Partial<Facts>]>([
    ["of another tier", { tiers: ["premium"] }, { record: aRecord() }],
    ["whom nobody knows yet", { tiers: ["standard"] }, {}],
    ["with another product", { products: ["vServer"] }, { record: aRecord() }],
    ["on another platform", { platforms: ["discord"] }, {}],
    ["who is answered in another language", { languages: ["en"] }, {}],
    ["before it begins", { from: "2026-04-01" }, {}],
    ["after its end", { until: "2026-03-03" }, {}],
  ])("neither answers nor is offered to a customer %s", (_, limits, change) => {
    for (const probability of [0.95, 0.5])
      given(aCase("listening", { identity: { kind: "unknown" } }))
        .when(aPause(), asking(limits, change, probability))
        .leadsTo({ status: "confirming", says: ["readBack"] });
  });

  it("leaves the next best to be offered", () => {
    const matches = [[fits("mailbox", 0.95), fits("outlook", 0.6)]];
    given(aCase())
      .when(aPause(), asking({ tiers: ["premium"] }, { matches }))
      .leadsTo({ status: "suggested", says: [{ say: "didYouMean", entries: [entries.outlook] }] });
  });

  it("answers as soon as the number says who asks", () => {
    given(aCase("intake", { awaiting: { about: "number" }, asked: [{ about: "number" }] }))
      .when(
        posted("10234"),
        asking({ tiers: ["premium"] }, { number: aNumber({ record: premium }), record: premium }),
      )
      .leadsTo({ status: "answered", says: [{ say: "answer" }] });
  });

  it("looks at the language that the customer writes, and not at that of their platform", () => {
    const english = { ...saying(words, { kind: "question" }), language: "en" } as const;
    given(aCase())
      .when(posted(words), asking({ languages: ["en"] }, { understanding: english }))
      .leadsTo({ status: "answered", says: [{ say: "answer" }] });
  });

  it("looks at the language of the conversation once it is known", () => {
    const english = { ...saying(words, { kind: "question" }), language: "en" } as const;
    given(aCase("listening", { told: ["greeting", "language"] }))
      .when(aPause(), asking({ languages: ["de"] }, { understanding: english }))
      .leadsTo({ status: "answered", says: [{ say: "answer" }] });
  });

  it("that has ended since it was offered goes to a person", () => {
    given(aCase("suggested", { entries: ["mailbox"], shown: ["mailbox"], identity: { kind: "unknown" } }))
      .when(pressed({ act: "pick", index: 0 }), asking({ until: "2026-03-03" }))
      .leadsTo({ status: "confirming", subject: { wantsPerson: true }, says: ["readBack"] });
  });
});

it("I2 whatever is limited, nobody outside is told of it", () => {
  const limits = fc.constantFrom<Limits>(
    { tiers: ["premium"] },
    { products: ["vServer"] },
    { platforms: ["discord"] },
    { languages: ["en"] },
    { until: "2026-03-03" },
  );
  const statuses = fc.constantFrom(
    "listening",
    "answered",
    "suggested",
    "intake",
    "detailsMissing",
    "confirming",
  );
  fc.assert(
    fc.property(
      limits,
      statuses,
      fc.double({ min: 0, max: 1, noNaN: true }),
      (limit, status, probability) => {
        const subject = aCase(status);
        const known = asking(limit, { latestMatches: [fits("mailbox", probability)] }, probability);
        const { effects } = decide(handbook, subject, aPause(), known);
        expect(JSON.stringify(effects)).not.toContain(entries.mailbox.url);
      },
    ),
  );
});
