import { describe, expect, it } from "vitest";
import type { Intake } from "../../src/core/case.ts";
import type { RequestKind } from "../../src/core/reading.ts";
import { aCase } from "./cases.ts";
import { aPause, posted, pressed } from "./events.ts";
import { aMalformedNumber, aProblem, facts, fits, remarking, saying, settings, understood } from "./facts.ts";
import { given } from "./given.ts";

const number = { about: "number" } as const;
const who = { about: "whoAreYou" } as const;
const asked = aCase("intake", { asked: [number] });
const askedWho: Intake = aCase("intake", { asked: [number, who], awaiting: who, openPost: "who-1" });
const mail = aProblem("Mein Postfach ist leer.");
const told = facts({ understanding: understood([mail]) });
const writing = (text: string, kind: RequestKind, exact = true) =>
  facts({ understanding: saying(text, { kind, exact, says: exact ? ["what"] : [] }) });

describe("R10 somebody who is not a customer", () => {
  it("is asked once who they are", () => {
    given(asked)
      .when(pressed({ act: "notCustomer" }), told)
      .leadsTo({
        status: "intake",
        subject: { awaiting: who, asked: [number, who] },
        says: [{ say: "askWhoYouAre" }],
        effects: [{ kind: "settle", key: "number-0" }],
        decidedBy: "R10",
      });
  });

  it("is asked once, however often they press", () => {
    given(asked)
      .when(pressed({ act: "notCustomer" }), told)
      .leadsTo({ says: ["askWhoYouAre"] })
      .when(pressed({ act: "notCustomer" }), told)
      .changesNothing();
  });

  it("is not asked again after a number that was refused", () => {
    given(askedWho)
      .when(pressed({ act: "giveNumber", number: "12" }), { ...told, number: aMalformedNumber() })
      .leadsTo({ says: ["numberMalformed"] })
      .when(pressed({ act: "notCustomer" }), told)
      .leadsTo({ subject: { asked: [number, who, number] } });
  });

  it("takes leave politely when it is none of our business", () => {
    for (const [event, known] of [
      [pressed({ act: "iAm", as: "other" }), told],
      [posted("nein"), facts({ understanding: remarking("nein", "deny", [mail]) })],
    ] as const)
      given(askedWho)
        .when(event, known)
        .leadsTo({
          status: "declined",
          subject: { reason: "notCustomer", openPost: null },
          says: [{ say: "notOurs", company: settings.company, help: settings.links.help }],
        });
  });

  it("goes on when they answer with their request instead", () => {
    given(askedWho)
      .when(aPause(), told)
      .leadsTo({ status: "confirming", says: ["readBack"] });
  });
});

describe.each(["prospect", "partner"] as const)("R10 a %s", (as) => {
  const identity = { kind: "notCustomer", as };

  it("is taken in on a route of its own, and asked what they have in mind", () => {
    given(askedWho)
      .when(pressed({ act: "iAm", as }), facts({ understanding: understood([]) }))
      .leadsTo({
        status: "intake",
        subject: { route: as, identity, awaiting: { about: "interest" } },
        says: [{ say: "askInterest", as }],
      });
  });

  it("is not asked what was said", () => {
    given(aCase())
      .when(aPause(), writing("Ich möchte Kunde werden mit zehn Domains", as))
      .leadsTo({
        status: "confirming",
        subject: { route: as, identity },
        says: [{ say: "readBack", numberEnding: null }],
      });
  });

  it("is recognised by their words, and not asked for a number", () => {
    given(aCase())
      .when(aPause(), writing("Ich hätte da Interesse", as, false))
      .leadsTo({ subject: { route: as, identity }, says: ["askInterest"] });
  });

  it("is recognised by their words when asked who they are", () => {
    given(askedWho)
      .when(posted("Interessent"), facts({ understanding: remarking("Interessent", as, []) }))
      .leadsTo({ subject: { route: as }, says: ["askInterest"] });
  });

  it("keeps the number of a customer who wants more", () => {
    const known = { kind: "given", number: "10234", inDirectory: true } as const;
    given(aCase("listening", { identity: known }))
      .when(aPause(), writing("Ich möchte mehr bei Ihnen machen", as))
      .leadsTo({ subject: { route: as, identity: known }, says: [{ say: "readBack", numberEnding: "34" }] });
  });
});

describe("R10 a legal matter", () => {
  const text = "Mein Anwalt wird sich bei Ihnen melden.";
  const legal = writing(text, "legal");

  it.each(["listening", "answered", "suggested", "intake", "confirming", "detailsMissing"] as const)(
    "goes to the leads at once, out of a case that is %s, without a word on its substance",
    (status) => {
      given(aCase(status))
        .when(aPause(), legal)
        .leadsTo({
          status: "queued",
          subject: { route: "legal", openPost: null, ticket: { route: "legal", priority: "urgent" } },
          says: [{ say: "legalTaken", ticket: 7 }],
          cards: [
            { say: "card", key: "card", ping: [] },
            { say: "escalationCard", ping: ["leads"], escalation: { reason: "legal", raisedBy: null } },
          ],
          decidedBy: "R10",
        });
    },
  );

  it("is recognised beside another problem", () => {
    given(aCase())
      .when(aPause(), facts({ understanding: understood([mail, aProblem(text, { kind: "legal" })]) }))
      .leadsTo({ status: "queued", subject: { route: "legal" } });
  });

  it("is recognised when somebody says so with a button", () => {
    given(askedWho)
      .when(pressed({ act: "iAm", as: "legal" }), told)
      .leadsTo({ status: "queued", subject: { route: "legal" }, says: ["legalTaken"] });
  });

  it("is not answered from the documentation, nor asked anything", () => {
    given(aCase())
      .when(aPause(), { ...legal, matches: [[fits("mailbox", 0.99)]] })
      .leadsTo({ says: ["legalTaken"] });
  });

  it("is filed with what was said, never without a word", () => {
    const { outcome } = given(askedWho).when(
      pressed({ act: "iAm", as: "legal" }),
      facts({ understanding: understood([]) }),
    );
    expect(outcome.subject).toMatchObject({
      ticket: { problems: [{ text: "Mein Postfach empfängt nichts mehr." }] },
    });
  });
});
