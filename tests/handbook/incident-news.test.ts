import { describe, it } from "vitest";
import { partyOf } from "../../src/core/person.ts";
import { aCase, aFault, anEscalation, aTicket } from "./cases.ts";
import { command, incidentTold, posted, pressed, soon } from "./events.ts";
import { anIncident, facts, mailIsDown, remarking, settings } from "./facts.ts";
import { given } from "./given.ts";
import { tom } from "./people.ts";

const words = { text: "Wir tauschen gerade einen Server.", by: partyOf(tom) };

const attached = aTicket({ incident: 2 });
const known = facts({ incidents: [anIncident({ news: [{ ...words, at: soon }] })] });

describe("R11 an incident that is opened", () => {
  it("takes a ticket in, and its customer hears what is known and where", () => {
    given(aCase("queued"))
      .when(incidentTold("opened"), known)
      .leadsTo({
        subject: { ticket: { incident: 2 } },
        says: [
          {
            say: "incidentNews",
            step: "opened",
            service: "E-Mail",
            text: words.text,
            statusUrl: settings.links.status,
          },
        ],
        informs: [{ say: "incidentTold", incident: 2, step: "opened" }],
        cards: ["card"],
        effects: [{ kind: "attach", incident: 2, news: 1 }],
        decidedBy: "R11",
      });
  });

  it("says nothing to a customer who knows all of it", () => {
    given(aCase("claimed", { told: ["impaired:mail:I-2:1"] }))
      .when(incidentTold("opened"), known)
      .leadsTo({ subject: { ticket: { incident: 2 } }, says: [] });
  });

  it.each(["resolved", "closed"] as const)("leaves a ticket alone that is %s", (status) => {
    given(aCase(status)).when(incidentTold("opened"), known).changesNothing();
  });

  it("leaves a ticket alone that belongs to another one, and comes too late after its end", () => {
    given(aCase("queued", { ticket: aTicket({ incident: 1 }) }))
      .when(incidentTold("opened"), known)
      .changesNothing();
    given(aCase("queued")).when(incidentTold("opened")).changesNothing();
  });
});

describe("R11 news of an incident", () => {
  it("reach the customer as they were written, and are recorded with the hints on them", () => {
    const hints = [{ kind: "guarantee", words: "garantiert" }] as const;
    given(aCase("waitingForCustomer", { ticket: attached, language: "en" }))
      .when(incidentTold("updated"), facts({ hints }))
      .leadsTo({
        status: "waitingForCustomer",
        says: [{ say: "incidentNews", step: "updated", service: "Mail", text: words.text, statusUrl: null }],
        informs: [{ say: "incidentTold", text: words.text, by: "Tom Berg" }],
        effects: [
          { kind: "record", entry: { what: "reply", text: words.text, by: words.by, messageId: null } },
          { kind: "record", entry: { what: "sentDespite", hints, by: words.by } },
        ],
      });
  });

  it("are nothing to a ticket that was taken out, or is closed", () => {
    given(aCase("queued")).when(incidentTold("updated")).changesNothing();
    given(aCase("closed", { ticket: attached }))
      .when(incidentTold("updated"))
      .changesNothing();
  });

  it("leave the buttons of a solution as they are", () => {
    given(aCase("resolved", { ticket: attached }))
      .when(incidentTold("ended"))
      .leadsTo({
        status: "resolved",
        subject: { openPost: "resolved-0" },
        says: [{ say: "incidentNews", stays: false }],
      });
  });
});

describe("R11, S4 the end of an incident", () => {
  it.each(["queued", "waitingForCustomer"] as const)("asks the customer of a ticket that is %s", (status) => {
    given(aCase(status, { ticket: attached }))
      .when(incidentTold("ended"))
      .leadsTo({
        status: "resolved",
        subject: { ticket: { solution: words.text } },
        says: [{ say: "incidentOver", service: "E-Mail", ticket: 7, text: words.text }],
        cards: ["card"],
      })
      .when(pressed({ act: "satisfied" }))
      .leadsTo({ status: "closed", says: ["farewell"], revises: ["resolvedKept"] });
  });

  it("gives a ticket back to the queue when the customer says that it is not over for them", () => {
    given(aCase("queued", { ticket: attached }))
      .when(incidentTold("ended"))
      .leadsTo({ status: "resolved" })
      .when(posted("nein"), facts({ understanding: remarking("nein", "deny") }))
      .leadsTo({ status: "queued", says: ["reopened"], informs: ["customerReopened"] });
  });

  it.each([
    ["somebody works on", aCase("claimed", { ticket: attached })],
    [
      "is about more",
      aCase("queued", { ticket: { ...attached, problems: [aFault, { ...aFault, kind: "order" }] } }),
    ],
    ["leads were called for", aCase("queued", { ticket: { ...attached, escalations: [anEscalation()] } })],
  ])("leaves a ticket open that %s, and says so", (_, subject) => {
    given(subject)
      .when(incidentTold("ended"))
      .leadsTo({ status: subject.status, says: [{ say: "incidentNews", step: "ended", stays: true }] });
  });

  it("solves what the clock alone has called for", () => {
    const late = anEscalation({ reason: "replyLate", raisedBy: null, why: null });
    given(aCase("queued", { ticket: { ...attached, escalations: [late] } }))
      .when(incidentTold("ended"))
      .leadsTo({ status: "resolved", subject: { ticket: { escalations: [{ over: true }] } } });
  });
});

describe("R11 a ticket and an incident", () => {
  it("are put together by an agent, and the customer is told", () => {
    given(aCase("queued"))
      .when(command({ verb: "incident attach", incident: 2 }), known)
      .leadsTo({
        subject: { ticket: { incident: 2 } },
        says: [{ say: "incidentNews", step: "opened" }],
        informs: [{ say: "incidentTold", by: "Tom Berg" }],
      })
      .when(command({ verb: "incident attach", incident: 2 }), known)
      .leadsTo({ tells: [{ say: "inIncidentAlready", incident: 2 }] });
  });

  it("are not, when there is none of that number", () => {
    given(aCase("queued"))
      .when(command({ verb: "incident attach", incident: 9 }), known)
      .leadsTo({ says: [], tells: [{ say: "noSuchIncident", incident: 9 }] });
  });

  it("are taken apart without a word to the customer", () => {
    given(aCase("queued", { ticket: attached }))
      .when(command({ verb: "incident detach" }))
      .leadsTo({
        says: [],
        informs: [{ say: "incidentDetached", incident: 2, agent: "Tom Berg" }],
        effects: [{ kind: "detach", incident: 2 }],
      })
      .when(command({ verb: "incident detach" }))
      .leadsTo({ tells: [{ say: "notInIncident", ticket: 7 }] });
  });
});

describe("R11 a fault that is filed", () => {
  const impaired = [mailIsDown];
  const yes = remarking("ja", "confirm");

  it("joins the open incident of its service", () => {
    const incidents = [anIncident()];
    given(aCase("confirming", { told: ["impaired:mail"] }))
      .when(pressed({ act: "confirm" }), facts({ impaired, incidents }))
      .leadsTo({
        status: "queued",
        subject: { ticket: { incident: 2 } },
        says: [{ say: "filed", disruption: "E-Mail" }],
        effects: [{ kind: "attach", incident: 2, news: 0 }],
      });
  });

  it("brings news that came while it was taken down", () => {
    given(aCase("confirming", { told: ["impaired:mail"] }))
      .when(posted("ja"), facts({ impaired, incidents: known.incidents, understanding: yes }))
      .leadsTo({ says: ["filed", { say: "incidentNews", step: "opened", text: words.text }] });
  });

  it("joins none while the service has none, nor as an order", () => {
    given(aCase("confirming", { told: ["impaired:mail"] }))
      .when(pressed({ act: "confirm" }), facts({ impaired }))
      .leadsTo({ effects: [], says: ["filed"] });
    given(aCase("confirming", { draft: { problems: [{ ...aFault, kind: "order" }], incomplete: false } }))
      .when(pressed({ act: "confirm" }), facts({ impaired, incidents: known.incidents }))
      .leadsTo({ subject: { told: [] }, says: ["filed"] });
  });
});

describe("R11 the end of a disruption, to whoever was told and has filed nothing", () => {
  const asked = aCase("intake", { told: ["greeting", "impaired:mail:I-2:1"], hurry: true, turn: 2 });
  const over = { say: "impairmentOver", service: "E-Mail", text: words.text } as const;

  it("is told where they were told, with a question, and is recorded", () => {
    given(asked)
      .when(incidentTold("ended"))
      .leadsTo({
        status: "answered",
        subject: { told: ["greeting"], hurry: false, turn: 3, entries: [], verdict: "open" },
        says: [{ ...over, asks: true, private: false }],
        effects: [
          { kind: "record", entry: { what: "reply", text: words.text, by: words.by, messageId: null } },
        ],
        decidedBy: "R11",
      });
  });

  it.each(["Ja", "ja, geht wieder"])("is settled with “%s”", (text) => {
    given(asked)
      .when(incidentTold("ended"))
      .leadsTo({ status: "answered" })
      .when(posted(text), facts({ understanding: remarking(text, "confirm") }))
      .leadsTo({ status: "answered", subject: { verdict: "solved" }, says: ["glad"] });
  });

  it("leads on to a person with “no”", () => {
    given(asked)
      .when(incidentTold("ended"))
      .leadsTo({ status: "answered" })
      .when(posted("nein"), facts({ understanding: remarking("nein", "deny") }))
      .leadsTo({ subject: { wantsPerson: true } });
  });

  it("asks nothing while words of theirs wait to be answered", () => {
    const waiting = aCase("listening", {
      told: ["impaired:mail"],
      turn: 1,
      said: [{ messageId: "m9", text: "Noch etwas", at: soon, attachments: [], turn: 1, answers: null }],
    });
    given(waiting)
      .when(incidentTold("ended"))
      .leadsTo({ status: "listening", subject: { turn: 1, told: [] }, says: [{ ...over, asks: false }] });
  });

  it("is told once", () => {
    given(asked)
      .when(incidentTold("ended"))
      .leadsTo({ status: "answered" })
      .when(incidentTold("ended"))
      .changesNothing();
  });

  it("is nothing to those who know of another one, of none, or say that all is well", () => {
    given(aCase("intake", { told: ["impaired:mail:I-1:1"] }))
      .when(incidentTold("ended"))
      .changesNothing();
    given(aCase("intake", { told: ["impaired:web"] }))
      .when(incidentTold("ended"))
      .changesNothing();
    given(aCase("intake")).when(incidentTold("ended")).changesNothing();
    given(aCase("answered", { told: ["impaired:mail"], verdict: "solved" }))
      .when(incidentTold("ended"))
      .changesNothing();
    given(aCase("declined", { told: ["impaired:mail"] }))
      .when(incidentTold("ended"))
      .changesNothing();
  });

  it("is all that they hear: news in between go to tickets", () => {
    given(asked).when(incidentTold("updated")).changesNothing();
  });
});
