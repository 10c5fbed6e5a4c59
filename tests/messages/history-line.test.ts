import { describe, expect, test } from "vitest";
import type { Language, Party } from "../../src/core/person.ts";
import type { ShownStep } from "../../src/core/shown-ticket.ts";
import { plainText } from "../../src/messages/message.ts";
import { renderAgent } from "../../src/messages/render-agent.ts";
import { sampleCard } from "./agent-samples.ts";
import { at, ordinary } from "./materials.ts";

const lea: Party = { key: "web:lea", name: "Lea Vogt" };
const words = { internal: "Wir melden uns bis Freitag." };
const promise = { until: at, givenAt: at, words, by: lea } as const;

const shown = (entry: ShownStep, language: Language): string =>
  plainText(
    renderAgent({ say: "shown", card: sampleCard(ordinary), history: [{ at, entry }] }, { language }),
  );

describe("the history of a ticket says what a line was, in the language of the desk:", () => {
  test.each<[string, ShownStep, string, string]>([
    [
      "a note",
      { what: "note", text: { internal: "Speicher voll" }, by: lea },
      "Lea Vogt (Notiz): Speicher voll",
      "Lea Vogt (note): Speicher voll",
    ],
    [
      "a charge",
      { what: "charge", step: "shown", work: "repair", notice: "98 EUR", by: null },
      "Bot (Instandsetzung, Kosten genannt): 98 EUR",
      "Bot (repair, charge named): 98 EUR",
    ],
    [
      "a promise",
      { what: "promise", step: "kept", promise, by: lea },
      "Lea Vogt (Zusage gehalten): Wir melden uns bis Freitag.",
      "Lea Vogt (promise kept): Wir melden uns bis Freitag.",
    ],
    [
      "work",
      { what: "work", verb: "claim", by: lea, text: null },
      "Lea Vogt: /ticket claim",
      "Lea Vogt: /ticket claim",
    ],
  ])("%s", (_, entry, german, english) => {
    expect(shown(entry, "de")).toContain(`Do 7.1. 14:30 · ${german}`);
    expect(shown(entry, "en")).toContain(` · ${english}`);
  });
});
