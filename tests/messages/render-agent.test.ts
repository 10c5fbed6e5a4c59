import { describe, expect, test } from "vitest";
import { helpTopics } from "../../src/core/command.ts";
import { parseCommand } from "../../src/core/parse-command.ts";
import type { Language } from "../../src/core/person.ts";
import type { AgentSay } from "../../src/core/say.ts";
import type { TicketCard } from "../../src/core/shown-ticket.ts";
import type { Escalation } from "../../src/core/ticket.ts";
import { formsOf, type Message, plainText } from "../../src/messages/message.ts";
import { renderAgent } from "../../src/messages/render-agent.ts";
import { verbs } from "../core/verbs.ts";
import { agentSamples, sampleCard } from "./agent-samples.ts";
import { at, ordinary } from "./materials.ts";

const render = (say: AgentSay | undefined, language: Language = "de"): Message => {
  if (say === undefined) throw new Error("There is no such sample.");
  return renderAgent(say, { language });
};
const ids = ({ actions }: Message) => actions.map(({ id }) => id);
const card = sampleCard(ordinary);
const samples = agentSamples(ordinary);
const lea = { key: "web:lea", name: "Lea Vogt" } as const;
const tom = { key: "web:tom", name: "Tom Berg" } as const;

const legal: TicketCard = { ...card, ticket: { ...card.ticket, route: "legal" } };

describe("the card of a ticket", () => {
  test("shows who asks for what, and what to do", () => {
    const message = render({ say: "card", ...card });
    expect(plainText(message)).toMatchInlineSnapshot(`
      "T-12 · wartet
      Kunde: Praxis Ohlendorf, Anna Ohlendorf
      Kundennummer: 10484
      Stufe: Premium
      Produkte: Webspace M
      Notiz zum Kunden: Bitte nur vormittags anrufen
      Priorität: normal
      Antwort erwartet bis: Do 7.1. 14:30
      Kosten: Auftrag: wartet auf Zustimmung; Beratung: zugestimmt, Do 7.1. 14:30
      Zuständig: noch niemand
      Dem Kunden schon gezeigt: Postfach einrichten (91 %: genau so als Formulierung hinterlegt, 31 Punkte ähnlicher als der nächste Eintrag) https://hilfe.example.com/postfach
      In der Dokumentation: Postfach einrichten (60 %) https://hilfe.example.com/postfach
      Stufe berichtigt von Lea Vogt; die Kundenliste sagt „Standard“.
      Anliegen 1 · Störung · genannt: was, wo, wann · fehlt: Meldung, Schritte
      > Seit heute früh kommen bei praxis@ohlendorf.example keine Mails mehr an.
      Anliegen 2 · Auftrag
      > Außerdem bitte die Domain ohlendorf.example verlängern.
      Anhang fehler.png (Bild, 48 kB): https://files.example/fehler.png
      Anhang log (Datei)"
    `);
    expect(ids(message)).toEqual(["claim:T-12", "priority:T-12:high", "show:T-12"]);
    expect(message.form?.id).toBe("reply:T-12");
  });

  test.each([
    ["claimed", ["resolve:T-12", "release:T-12", "priority:T-12:high", "show:T-12"], true],
    ["waitingForCustomer", ["resolve:T-12", "release:T-12", "priority:T-12:high", "show:T-12"], true],
    ["resolved", ["close:T-12", "reopen:T-12", "kb add:T-12", "show:T-12"], false],
    ["closed", ["kb add:T-12", "show:T-12"], false],
  ] as const)("offers what fits when it is %s", (status, buttons, canReply) => {
    const message = render({ say: "card", ...card, status, agent: tom });
    expect(ids(message)).toEqual(buttons);
    expect(formsOf(message).map(({ id }) => id)).toEqual(canReply ? ["reply:T-12", "update:T-12"] : []);
  });

  test("offers no higher priority to what is high already", () => {
    const urgent: TicketCard = { ...card, ticket: { ...card.ticket, priority: "urgent" } };
    expect(ids(render({ say: "card", ...urgent }))).toEqual(["claim:T-12", "show:T-12"]);
  });

  test("tells nothing of a legal matter but that it is one (R10)", () => {
    const message = render({ say: "card", ...legal });
    expect(plainText(message)).toBe("T-12 · wartet\nRechtliche Angelegenheit, nur für Leitungen.");
    expect(ids(message)).toEqual(["show:T-12"]);
    expect(message.form).toBeNull();
  });

  test("shows a legal matter to the lead who asks for it", () => {
    const entry = { what: "statement", messageId: "m1", text: "Klage folgt.", by: legal.customer } as const;
    const message = render({ say: "shown", card: legal, history: [{ at, entry }] });
    expect(plainText(message)).toContain("praxis@ohlendorf.example");
    expect(plainText(message)).toContain(`Do 7.1. 14:30 · ${legal.customer.name}: Klage folgt.`);
    expect(message.form?.id).toBe("reply:T-12");
  });

  test("marks a blocked contract, missing details and an open escalation", () => {
    const text = plainText(render(samples.card[1], "en"));
    expect(text).toContain("Contract blocked: unpaid invoices.");
    expect(text).toContain("Incomplete:");
    expect(text).toContain("Escalation open since Thu 7 Jan 14:30: Help requested, acknowledged by Lea Vogt");
  });
});

describe("the card of an escalation", () => {
  const escalation: Escalation = {
    id: "12-1",
    reason: "complaint",
    raisedBy: null,
    why: null,
    at,
    acknowledgedBy: null,
    settledBy: null,
  };

  test("says why, who waits since when, and what was tried", () => {
    expect(plainText(render(samples.escalationCard[0], "en"))).toMatchInlineSnapshot(`
      "T-12 · Help requested
      Called by: Tom Berg
      Reason:
      > Kundin hat schon zweimal angerufen.
      Customer: Praxis Ohlendorf, Anna Ohlendorf
      Customer number: 10484
      Tier: Premium
      Customer waiting since: Thu 7 Jan 13:30
      Reply expected by: Thu 7 Jan 14:30
      Owner: nobody yet
      First reply: still to come
      Request 1 · fault · said: what, where, when · missing: message, steps
      > Seit heute früh kommen bei praxis@ohlendorf.example keine Mails mehr an.
      Request 2 · order
      > Außerdem bitte die Domain ohlendorf.example verlängern."
    `);
  });

  test("turns used buttons into their outcome", () => {
    const fresh = render({ say: "escalationCard", card, escalation });
    expect(ids(fresh)).toEqual(["acknowledge:T-12", "settle:T-12", "show:T-12"]);
    const seen = render({ say: "escalationCard", card, escalation: { ...escalation, acknowledgedBy: lea } });
    expect(ids(seen)).toEqual(["settle:T-12", "show:T-12"]);
    expect(plainText(seen)).toContain("Bestätigt von Lea Vogt.");
    const settled = render({ say: "escalationCard", card, escalation: { ...escalation, settledBy: lea } });
    expect(ids(settled)).toEqual(["show:T-12"]);
    expect(plainText(settled)).toContain("Erledigt von Lea Vogt.");
  });

  test("leads to the conversation with the customer", () => {
    const { conversation } = card;
    const label = "Zum Gespräch mit dem Kunden";
    const { parts } = render({ say: "escalationCard", card, escalation });
    expect(parts).toContainEqual({ part: "conversation", conversation, label });
  });

  test("tells nothing of a legal matter, and does not lead to it", () => {
    const told = render({ say: "escalationCard", card: legal, escalation });
    expect(plainText(told)).not.toContain("Ohlendorf");
    expect(told.parts.some(({ part }) => part === "conversation")).toBe(false);
  });
});

describe("the card of many calls at once", () => {
  const calls = [
    { ticket: 4, reason: "complaint" },
    { ticket: 5, reason: "complaint" },
  ] as const;

  test("lists them, and says how to see the latest", () => {
    expect(plainText(render({ say: "escalationStorm", calls }))).toMatchInlineSnapshot(`
      "2 Eskalationen in kurzer Zeit
      T-4: Beschwerde
      T-5: Beschwerde
      Sie stehen auch auf den Karten der Tickets. Ansehen: /ticket show T-5"
    `);
  });

  test("begins with one", () => {
    const first = calls.slice(0, 1);
    expect(plainText(render({ say: "escalationStorm", calls: first }))).toMatch(/^Noch eine Eskalation/);
    expect(plainText(render({ say: "escalationStorm", calls: first }, "en"))).toMatch(/^One more escalation/);
  });
});

describe("a list of tickets", () => {
  test("has one line a ticket", () => {
    expect(plainText(render(samples.queue[0]))).toMatchInlineSnapshot(`
      "Es warten: 2
      T-12 · hoch · bis Do 7.1. 14:30 · wartet · Anna Ohlendorf: Seit heute früh kommen bei praxis@ohlendorf.example keine…
      T-13 · normal · bis Do 7.1. 14:30 · in Arbeit: Tom Berg · Anna Ohlendorf: Seit heute früh kommen bei praxis@ohlendorf.example keine…"
    `);
  });

  test("has each ticket in a part of its own, since long lines break", () => {
    expect(render(samples.queue[0]).parts.map(({ part }) => part)).toEqual(["title", "text", "text"]);
  });

  test("says of a legal matter whose it is, and no more", () => {
    const line = samples.queue[0]?.lines[0];
    const lines = line === undefined ? [] : [{ ...line, about: "" }];
    const shown = plainText(render({ say: "queue", category: null, lines, timeZone: "Europe/Berlin" }));
    expect(shown).toMatch(/· Anna Ohlendorf$/);
  });

  test("says how many more there are", () => {
    const line = samples.queue[0]?.lines[0];
    const lines = Array.from({ length: 40 }, () => line).filter((one) => one !== undefined);
    expect(
      plainText(render({ say: "queue", category: null, lines, timeZone: "Europe/Berlin" }, "en")),
    ).toContain("and 25 more");
  });

  test("that is empty says so", () => {
    expect(plainText(render(samples.mine[1], "en"))).toBe(
      "You have no ticket right now. To see what is waiting: /ticket queue",
    );
  });
});

describe("a command that was not carried out", () => {
  test("is answered with what to write instead", () => {
    expect(plainText(render(samples.unclear[1], "en"))).toBe(
      "“reply” still needs the text.\nFor example: /ticket reply T-12 Hello, we have …",
    );
  });

  test("is answered with the ticket's status and what fits it", () => {
    expect(
      plainText(render({ say: "notNow", verb: "claim", ticket: 7, status: "resolved" })),
    ).toMatchInlineSnapshot(`
      "T-7 hat den Stand „gelöst“; „übernehmen“ passt dazu nicht.
      Möglich ist jetzt zum Beispiel:
      • /ticket reopen T-7
      • /ticket close T-7
      • /ticket note T-7 Server neu gestartet"
    `);
  });
});

describe("every example of a command", () => {
  test.each(["de", "en"] as const)("can be read as that command in %s", (language) => {
    const help = [null, ...helpTopics].map((topic) =>
      plainText(render({ say: "help", lead: true, topic }, language)),
    );
    const written = help.flatMap((words) => [...words.matchAll(/\/ticket .*/g)].map(([example]) => example));
    const examples = written.filter((example) => !example.startsWith("/ticket help"));
    const read = examples.map((example) => parseCommand(example).act);
    const shown = read.map((act) => (act.act === "command" ? act.command.verb : act.act));
    // A bare `/ticket` is the overview, and who reads this has found help; `search` is short for `kb search`.
    expect(verbs.filter((verb) => !shown.includes(verb))).toEqual(["overview", "help", "kb search"]);
    expect(new Set(shown).size).toBe(examples.length);
  });
});
