import { describe, expect, it } from "vitest";
import { isTicket } from "../../src/core/case.ts";
import { chargesOf, latestOffer } from "../../src/core/charge.ts";
import type { Facts } from "../../src/core/facts.ts";
import type { Reading } from "../../src/core/reading.ts";
import { aCase } from "./cases.ts";
import { aPause, command, posted, pressed, soon } from "./events.ts";
import { aProblem, facts, remarking, saying, settings, understood } from "./facts.ts";
import { given } from "./given.ts";
import { tom } from "./people.ts";

const words = "Bitte richten Sie das Postfach info@brandt.example ein.";
const wanting = (change: Partial<Reading> = {}, text = words): Facts =>
  facts({ understanding: saying(text, { kind: "order", ...change }) });
const kept = [aProblem(words, { kind: "order" })];
const saysNow = (text: string, kind: Reading["kind"]): Facts =>
  facts({ understanding: remarking(text, kind, kept) });
const start = aCase("listening", { identity: { kind: "unknown" } });
const notice = "Das erledigen wir gern für Sie, als Auftrag. Das berechnen wir: 98 EUR je Stunde.";
const asked = () => given(start).when(aPause(), wanting()).leadsTo({});
const agreed = () =>
  asked()
    .when(pressed({ act: "agree" }), saysNow("", "chatter"))
    .leadsTo({ status: "confirming" });
const press = facts({ understanding: understood(kept, "", {}) });

describe("R15 an order", () => {
  it("is told its charge before anything else is asked", () => {
    given(aCase())
      .when(aPause(), wanting())
      .leadsTo({
        status: "intake",
        subject: { awaiting: { about: "charge" } },
        says: [{ say: "chargeNotice", work: "order", notice, mayBeFault: true }],
        effects: [
          { kind: "record", entry: { what: "charge", step: "shown", work: "order", notice, by: null } },
        ],
        decidedBy: "R15",
      });
  });

  it("is support where it is the customer's by right, and so is all that is told with it", () => {
    const ends = { kind: "order", entitled: true } as const;
    const both = understood(
      [aProblem("Bitte kündigen Sie unseren Vertrag.", ends), aProblem(words, { kind: "order" })],
      "",
      {},
    );
    for (const understanding of [saying("Bitte kündigen Sie unseren Vertrag.", ends), both]) {
      const { subject } = given(start)
        .when(aPause(), facts({ understanding }))
        .leadsTo({ status: "confirming", says: ["readBack"] });
      expect(latestOffer(subject, "order")).toBeNull();
    }
  });

  it("is told that an offer comes first where the desk names no price", () => {
    const chargeNotices = { ...facts().chargeNotices, de: { ...facts().chargeNotices.en } };
    const english = given(aCase())
      .when(aPause(), { ...wanting(), chargeNotices })
      .leadsTo({ says: ["chargeNotice"] });
    expect(latestOffer(english.subject, "order")?.notice).toBe(
      "We will gladly do this for you, as an order. We charge for this, and you will have our offer first.",
    );
  });

  it("goes on with the consent, by button or words, and keeps it with its time and notice", () => {
    for (const event of [pressed({ act: "agree" }), posted("Ja")]) {
      const { subject } = asked()
        .when(event, saysNow("Ja", "confirm"))
        .leadsTo({
          status: "confirming",
          says: [{ say: "readBack", wish: "order" }],
          revises: [{ say: "chargeNoticeKept", notice, agreed: true }],
        });
      expect(latestOffer(subject, "order")).toMatchObject({ notice, answer: { agreed: true, at: soon } });
    }
  });

  it("is filed as an order, for leads too where the desk wants that", () => {
    const { escalations } = settings;
    const calling = { ...escalations, routes: { ...escalations.routes, order: ["leads"] as const } };
    agreed()
      .when(pressed({ act: "confirm" }), { ...press, settings: { ...settings, escalations: calling } })
      .leadsTo({
        status: "queued",
        subject: { route: "order", ticket: { route: "order" } },
        cards: [
          { say: "card", charges: [{ work: "order", status: "agreed", at: soon }] },
          { say: "escalationCard", ping: ["leads"], escalation: { reason: "order" } },
        ],
      });
  });

  it("ends kindly when it is refused, and goes on as a question when more is written", () => {
    const { subject } = asked()
      .when(posted("Nein danke"), saysNow("Nein danke", "deny"))
      .leadsTo({
        status: "answered",
        subject: { verdict: "solved" },
        says: ["orderRefused"],
        revises: [{ say: "chargeNoticeKept", agreed: false }],
      });
    const question = aProblem("Wie geht es denn selbst?", { kind: "question" });
    const more = facts({ understanding: understood([...kept, question], question.text, question.reading) });
    given(given(subject).when(posted(question.text), more).outcome.subject)
      .when(aPause(), more)
      .leadsTo({ status: "confirming", says: [{ say: "readBack", wish: null }] })
      .when(pressed({ act: "confirm" }), more)
      .leadsTo({ status: "queued", subject: { route: "support" } });
  });

  it("is told its charge once: who says something else is not asked again, and the consent is due", () => {
    const { subject } = given(
      asked().when(posted("Es eilt nicht"), saysNow("Es eilt nicht", "chatter")).outcome.subject,
    )
      .when(aPause(), saysNow("Es eilt nicht", "chatter"))
      .leadsTo({ says: [{ say: "readBack", wish: "order" }] })
      .when(pressed({ act: "confirm" }), press)
      .leadsTo({ subject: { route: "order" } });
    expect(isTicket(subject) && chargesOf(subject)).toEqual([{ work: "order", status: "due", at: null }]);
  });

  it.each<[string, Partial<Reading>, string?]>([
    ["that tells trouble", { trouble: true }],
    ["of an angry customer", { upset: true }],
    ["that is not exact", { exact: false }],
    ["told at such length that nobody can be sure", {}, `${words} ${"Und noch etwas. ".repeat(20)}`],
  ])("%s is taken in as support", (_, reading, text) => {
    const { outcome } = given(start).when(aPause(), wanting(reading, text));
    expect(outcome.subject.offers).toBeUndefined();
    expect(JSON.stringify(outcome.subject)).not.toContain("wish");
  });

  it("beside a fault is taken in with it as support", () => {
    const both = [...kept, aProblem("Der Shop zeigt Fehler 500.")];
    given(start)
      .when(aPause(), facts({ understanding: understood(both) }))
      .leadsTo({ says: [{ say: "readBack", wish: null }] });
  });

  it("is none when somebody of the desk steps in before its charge was answered", () => {
    given(asked().subject)
      .when(posted("Guten Tag", { by: tom }), facts({ understanding: understood(kept) }))
      .leadsTo({ status: "waitingForCustomer", subject: { route: "support" } });
  });
});

describe("R13 a dislike or a wish", () => {
  const dislike = "Die neue Übersicht der Domains gefällt mir nicht.";
  const told = facts({ understanding: saying(dislike, { kind: "change_request" }) });
  const read = () => given(start).when(aPause(), told).leadsTo({ status: "confirming" });

  it("is read back and filed as a change request, and asked for no fault", () => {
    given(start)
      .when(aPause(), told)
      .leadsTo({ says: [{ say: "readBack", wish: "change" }] })
      .when(
        pressed({ act: "confirm" }),
        facts({ understanding: understood(told.understanding.problems, "") }),
      )
      .leadsTo({ status: "queued", subject: { route: "change" }, cards: [{ say: "card", charges: [] }] });
  });

  it("is a fault when the customer says so, by button or words", () => {
    const fault = { kind: "fault", exact: false } as const;
    for (const event of [pressed({ act: "isFault" }), posted("Das ist eine Störung")]) {
      const corrected = understood(told.understanding.problems, "Das ist eine Störung", fault);
      read()
        .when(event, facts({ understanding: corrected }))
        .leadsTo({ subject: { isFault: true }, says: [{ say: "readBack", wish: null }] })
        .when(pressed({ act: "confirm" }), facts({ understanding: corrected }))
        .leadsTo({ subject: { route: "support", ticket: { problems: [{ kind: "fault" }] } } });
    }
  });

  it("is asked what a fault is asked for, once it is one", () => {
    const vague = { kind: "change_request", says: ["what"] } as const;
    const wish = facts({ understanding: saying(dislike, vague) });
    given(given(start).when(aPause(), wish).outcome.subject)
      .when(pressed({ act: "isFault" }), wish)
      .leadsTo({ status: "intake", says: [{ say: "askPiece", piece: "where" }] });
  });

  it("is not what words make it that came after it was read back", () => {
    const faults = [aProblem("Der Shop zeigt Fehler 500.")];
    const shown = given(start)
      .when(aPause(), facts({ understanding: understood(faults) }))
      .leadsTo({ status: "confirming" });
    given({ ...shown.subject, moved: true })
      .when(
        pressed({ act: "confirm" }),
        facts({ understanding: saying(dislike, { kind: "change_request" }) }),
      )
      .leadsTo({ status: "queued", subject: { route: "support" } });
  });
});

describe("R13, R15 the category of a ticket", () => {
  it("is corrected by an agent; of an order the consent is due then", () => {
    given(aCase("claimed"))
      .when(command({ verb: "category", category: "order" }))
      .leadsTo({
        subject: { route: "order", ticket: { route: "order" } },
        informs: [{ say: "categoryChanged", route: "order" }],
        cards: [{ say: "card", charges: [{ work: "order", status: "due" }] }],
      })
      .when(command("offer order", tom, "command-2"))
      .leadsTo({
        says: [{ say: "agentGreeting" }, { say: "chargeNotice", work: "order", mayBeFault: false }],
        cards: [{ say: "card", charges: [{ work: "order", status: "waiting" }] }],
      });
  });

  it("calls the leads for a legal matter, once", () => {
    given(aCase("claimed"))
      .when(command({ verb: "category", category: "legal" }))
      .leadsTo({ cards: [{ say: "escalationCard", ping: ["leads"] }, { say: "card" }] });
  });
});
