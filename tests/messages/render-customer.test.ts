import { describe, expect, expectTypeOf, test } from "vitest";
import { readActionId } from "../../src/core/act-id.ts";
import type { Language } from "../../src/core/person.ts";
import type { AgentSay, CustomerSay } from "../../src/core/say.ts";
import type { InternalText } from "../../src/core/ticket.ts";
import { type Message, plainText } from "../../src/messages/message.ts";
import { renderCustomer } from "../../src/messages/render-customer.ts";
import { customerSamples } from "./customer-samples.ts";
import { at, ordinary } from "./materials.ts";

const render = (say: CustomerSay | undefined, language: Language): Message => {
  if (say === undefined) throw new Error("There is no such sample.");
  return renderCustomer(say, { language, caseId: "case-7" });
};
const labels = ({ actions }: Message) => actions.map(({ label, style }) => `${label} (${style})`);
const acts = ({ actions }: Message) => actions.map(({ id }) => readActionId(id)?.act);
const samples = customerSamples(ordinary);

describe("text for the desk", () => {
  type Passable<Say> = Say extends CustomerSay ? Say : never;

  test("cannot be passed to what renders for customers (R7)", () => {
    expectTypeOf(renderCustomer).parameter(0).toEqualTypeOf<CustomerSay>();
    expectTypeOf<Passable<AgentSay>>().toBeNever();
    expectTypeOf<Extract<AgentSay["say"], CustomerSay["say"]>>().toBeNever();
    expectTypeOf<InternalText>().not.toExtend<string>();
  });
});

describe("an answer", () => {
  test("has the gist, the click path, the address and two buttons (R2)", () => {
    const message = render(samples.answer[0], "de");
    expect(plainText(message)).toMatchInlineSnapshot(`
      "Postfächer legen Sie im Kundenbereich an.
      Öffnen Sie Kundenbereich, dann E-Mail, dann Neues Postfach.
      E-Mail-Postfach anlegen: https://hilfe.example-hoster.de/de/email/postfach-anlegen
      Hat Ihnen das geholfen? Antworten Sie einfach mit „Ja“, oder schreiben Sie, was noch offen ist."
    `);
    expect(labels(message)).toMatchInlineSnapshot(`
      [
        "Das hat geholfen (primary)",
        "Ich brauche persönliche Hilfe (plain)",
      ]
    `);
  });

  test("says kindly that its page is in the other language", () => {
    expect(plainText(render(samples.answer[1], "en"))).toContain("available only in German");
  });

  test("beside an intake has no buttons", () => {
    expect(render(samples.answerAside[0], "de").actions).toEqual([]);
  });

  test("keeps its words and shows the verdict once it is used", () => {
    const kept = render(samples.answerKept[0], "de");
    expect(kept.actions).toEqual([]);
    expect(plainText(kept)).toContain("https://hilfe.example-hoster.de/de/email/postfach-anlegen");
    expect(plainText(kept)).toContain("Von Ihnen als hilfreich bestätigt.");
  });
});

describe("an offer of answers", () => {
  test("can be chosen by number or by button", () => {
    const message = render(samples.didYouMean[0], "de");
    expect(plainText(message)).toMatchInlineSnapshot(`
      "Meinen Sie eines davon?
      1. E-Mail-Postfach anlegen
      2. Servereinstellungen
      Bitte wählen Sie, oder schreiben Sie die Nummer. Passt etwas anderes besser, schreiben Sie einfach weiter."
    `);
    expect(acts(message)).toEqual([
      { act: "pick", index: 0 },
      { act: "pick", index: 1 },
      { act: "noneOfThese" },
    ]);
  });

  test("is a question for yes or no when there is one", () => {
    const message = render(
      { say: "didYouMean", entries: samples.didYouMean[0]?.entries.slice(0, 1) ?? [] },
      "de",
    );
    expect(plainText(message)).toMatchInlineSnapshot(`
      "Meinen Sie das?
      E-Mail-Postfach anlegen
      Dann antworten Sie einfach mit „Ja“. Passt etwas anderes besser, schreiben Sie einfach weiter."
    `);
    expect(message.actions.map(({ label }) => label)).toEqual(["Ja, das meine ich", "Nein, etwas anderes"]);
    expect(acts(message)).toEqual([{ act: "pick", index: 0 }, { act: "noneOfThese" }]);
  });

  test("has three entries at most", () => {
    const entries = Array.from({ length: 5 }, () => samples.didYouMean[0]?.entries[0]).filter(
      (entry) => entry !== undefined,
    );
    expect(render({ say: "didYouMean", entries }, "en").actions).toHaveLength(4);
  });
});

describe("the question for the customer number", () => {
  test("offers a form, words, and two ways around it (R1)", () => {
    const message = render(samples.askNumber[0], "de");
    expect(plainText(message)).toMatchInlineSnapshot(`
      "Wie lautet Ihre Kundennummer? Damit finden wir Ihren Vertrag. Sie sieht so aus: 10234.
      Was Sie in das Formular eintragen, sehen nur wir. Sie können die Nummer auch einfach hier schreiben."
    `);
    expect(message.form && readActionId(message.form.id, { number: "10484" })?.act).toEqual({
      act: "giveNumber",
      number: "10484",
    });
    expect(acts(message)).toEqual([{ act: "noNumber" }, { act: "notCustomer" }]);
  });
});

describe("a question about a problem", () => {
  test("asks for program, version and device where a desk has no customer numbers", () => {
    const [, , numberless] = samples.askPiece;
    expect(numberless && plainText(render(numberless, "de"))).toBe(
      "In welchem Programm, welcher Version und auf welchem Gerät tritt es auf?",
    );
    expect(
      plainText(render({ say: "detailsMissing", missing: ["where"], numberless: true }, "en")),
    ).toContain("which program, version and device it is about");
  });

  test("shows which problem it means and why it is asked (R14)", () => {
    const message = render(samples.askPiece[0], "de");
    expect(plainText(message)).toMatchInlineSnapshot(`
      "> Seit heute früh kommen bei praxis@ohlendorf.example keine Mails mehr an.
      Welche Domain, welches Postfach, welche Seite oder welches Gerät ist betroffen?
      Mit dieser Angabe können wir gezielt helfen; ohne sie dauert es länger. Wissen Sie es gerade nicht, schreiben Sie uns einfach das."
    `);
    expect(acts(message)).toEqual([{ act: "cannotSay" }]);
  });

  test("is another one for every kind of request", () => {
    const about = { say: "askPiece", piece: "what", about: null, explain: false } as const;
    const kinds = ["fault", "question", "order", "callback", "complaint", "prospect"] as const;
    const asked = kinds.map((kind) => plainText(render({ ...about, kind }, "en")));
    expect(new Set(asked).size).toBe(kinds.length);
  });

  test("repeats a long problem on one short line", () => {
    const about = "Zeile eins\nZeile zwei ".repeat(40);
    const [quote] = render(
      { say: "askPiece", piece: "where", kind: "fault", about, explain: false },
      "de",
    ).parts;
    expect(quote).toMatchObject({ part: "quote", text: expect.stringMatching(/^.{100,140}…$/) });
  });
});

describe("the read-back", () => {
  test("shows everything that will stand on the ticket (R9)", () => {
    const message = render(samples.readBack[0], "de");
    expect(plainText(message)).toMatchInlineSnapshot(`
      "Ihre Anfrage
      So haben wir Sie verstanden:
      Name: Anna Ohlendorf
      Kundennummer: •••84
      Anliegen 1
      > Seit heute früh kommen bei praxis@ohlendorf.example keine Mails mehr an.
      Anliegen 2
      > Außerdem bitte die Domain ohlendorf.example verlängern.
      Vieles können Sie auch selbst erledigen: https://hilfe.example-hoster.de/de
      Ist das alles, und stimmt es so? Antworten Sie einfach mit „Ja“ oder „Stimmt nicht“. Ergänzungen können Sie direkt hier schreiben."
    `);
    expect(labels(message)).toMatchInlineSnapshot(`
      [
        "Ja, stimmt so (primary)",
        "Etwas ändern (plain)",
        "Noch etwas (plain)",
      ]
    `);
  });

  test("asks only once whether that is all (E1)", () => {
    const message = render(samples.readBack[1], "en");
    expect(plainText(message)).toContain("Is this correct?");
    expect(acts(message)).toEqual([{ act: "confirm" }, { act: "correct" }]);
  });

  test("shows no more of the number than its last two digits (R1)", () => {
    const problem = { text: "Nichts geht.", kind: "fault", says: [] } as const;
    const message = render({ say: "readBackKept", problems: [problem], numberEnding: "10484" }, "de");
    expect(plainText(message)).toContain("•••84");
    expect(plainText(message)).not.toContain("10484");
  });

  test("is corrected one field at a time", () => {
    expect(acts(render(samples.askWhatToCorrect[0], "de"))).toEqual([
      { act: "correctField", field: { field: "number" }, value: null },
      { act: "correctField", field: { field: "problem", index: 0 }, value: null },
      { act: "correctField", field: { field: "problem", index: 1 }, value: null },
    ]);
    const { form } = render(samples.askCorrection[1], "de");
    expect(form && readActionId(form.id, { value: "Es geht um die Domain." })?.act).toEqual({
      act: "correctField",
      field: { field: "problem", index: 1 },
      value: "Es geht um die Domain.",
    });
  });
});

describe("the acknowledgement", () => {
  test.each([
    ["de", "voraussichtlich bis Donnerstag, 7. Januar, 14:30 Uhr"],
    ["en", "expect to reply by Thursday, 7 January, 14:30"],
  ] as const)("names the ticket and the expected time in %s (S8)", (language, expected) => {
    const message = render(samples.filed[0], language);
    expect(plainText(message)).toContain("T-12");
    expect(plainText(message)).toContain(expected);
  });

  test("invites missing details when the request is incomplete", () => {
    expect(plainText(render(samples.filed[1], "en"))).toContain("add missing details here at any time");
  });
});

describe("an agent's words", () => {
  test("stand as they were written, below name and company (G1)", () => {
    const text = "*Guten Tag*\n\n  <@U1> > 1 && 2";
    expect(
      render({ say: "agentReply", agent: "Tom Berg", company: "Example Hoster", text }, "de").parts,
    ).toEqual([
      { part: "title", text: "Tom Berg, Example Hoster" },
      { part: "text", text },
    ]);
  });

  test("begin with company, name and the customer's name (S1)", () => {
    expect(plainText(render(samples.agentGreeting[0], "de"))).toMatchInlineSnapshot(
      `"Guten Tag Anna Ohlendorf, mein Name ist Tom Berg von Example Hoster. Ich kümmere mich um Ihre Anfrage T-12 und schreibe Ihnen hier."`,
    );
  });
});

describe("the end", () => {
  test("wishes a good day and can be rated with one click or one digit (S4)", () => {
    const message = render(samples.farewell[0], "en");
    expect(plainText(message)).toMatchInlineSnapshot(`
      "Is there anything else we can do for you? Then just write to us. We wish you a good day.
      How satisfied are you with our help on T-12? Choose the stars, or type a number from 1 (dissatisfied) to 5 (very satisfied)."
    `);
    expect(acts(message)).toEqual([1, 2, 3, 4, 5].map((rating) => ({ act: "rate", rating })));
  });
});

describe("a message on an open ticket", () => {
  test("can be made a new request", () => {
    expect(acts(render(samples.addedToTicket[0], "de"))).toEqual([
      { act: "separate", messageId: "1799328600.000100" },
    ]);
  });
});

test("the expected time of the samples is what they say it is", () => {
  expect(new Date(at).toISOString()).toBe("2027-01-07T13:30:00.000Z");
});

describe("a solution", () => {
  test("stays when the customer has answered whether it is one", () => {
    const kept = render(samples.resolvedKept[0], "de");
    expect(kept.actions).toEqual([]);
    expect(plainText(kept)).toMatch(/^Der Platz ist erweitert\.\nIhre Anfrage T-12 ist geklärt\./);
  });
});
