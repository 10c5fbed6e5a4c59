import { describe, expect, it } from "vitest";
import type { IncidentTold } from "../../src/core/event.ts";
import type { Facts } from "../../src/core/facts.ts";
import type { Incident } from "../../src/core/incident.ts";
import { partyOf } from "../../src/core/person.ts";
import type { Ticket } from "../../src/core/ticket.ts";
import { aCase, aTicket, monday } from "./cases.ts";
import { command, posted } from "./events.ts";
import { anIncident, facts, mailIsDown, settings, understood } from "./facts.ts";
import { given } from "./given.ts";
import { tom } from "./people.ts";

const minute = 60_000;
const hour = 60 * minute;
const allDay = { urgent: 600, high: 600, normal: 600, low: 600 };
const solving = {
  ...settings,
  targets: { ...settings.targets, resolution: { standard: allDay, business: allDay, premium: allDay } },
};
const words = { text: "Wir tauschen die Platten.", by: partyOf(tom), at: monday } as const;
const at = (now: number, incidents: readonly Incident[] = [anIncident()]): Facts =>
  facts({ now, settings: solving, incidents });

const clock = {
  runs: true,
  since: monday,
  waited: 0,
  due: { reply: monday + 8 * hour, resolution: null },
  warn: { reply: monday + 6 * hour, resolution: null },
  ring: monday + 6 * hour,
  held: monday,
} as const;
const waiting = (change: Partial<Ticket> = {}) =>
  aCase("queued", { ticket: aTicket({ clock, incident: 2, ...change }) });

const told = (
  step: IncidentTold["step"],
  time: number,
  news: IncidentTold["news"] = words,
): IncidentTold => ({
  kind: "incidentTold",
  id: `told-${time}`,
  at: time,
  caseId: "case-1",
  incident: anIncident(),
  step,
  news,
});

describe("R11 the clock of a ticket during its incident", () => {
  const later = monday + 2 * hour;
  const informed = given(waiting()).when(told("updated", later), at(later));

  it("takes the desk's own news for the first reply, and lets the solution wait", () => {
    informed.leadsTo({
      status: "queued",
      subject: {
        ticket: {
          firstReplyAt: later,
          clock: { runs: true, told: later, held: later, due: { reply: null, resolution: null } },
        },
      },
      effects: [
        { kind: "measure", result: { target: "firstReply", took: 2 * hour, kept: true } },
        { kind: "stopTimer", timer: "clock" },
      ],
    });
  });

  it("still waits for a reply where nobody has written anything", () => {
    given(waiting())
      .when(told("updated", later, null), at(later))
      .leadsTo({
        subject: { ticket: { firstReplyAt: null, clock: { due: { reply: monday + 8 * hour } } } },
      });
  });

  it("waits for a reply again when the customer asks", () => {
    const asked = later + hour;
    informed
      .leadsTo({})
      .when(posted("Wie lange noch?", { at: asked }), at(asked))
      .leadsTo({ subject: { ticket: { clock: { due: { reply: asked + 8 * hour, resolution: null } } } } });
  });

  it("goes on for the solution when the incident ends, and for a reply where somebody has to answer", () => {
    const end = monday + 30 * hour;
    given({ ...waiting(), status: "claimed", agent: partyOf(tom) })
      .when(told("updated", later), at(later))
      .leadsTo({})
      .when(told("ended", end), at(end, []))
      .leadsTo({
        status: "claimed",
        subject: {
          ticket: {
            clock: { waited: 0, since: end, due: { reply: end + 8 * hour, resolution: end + 10 * hour } },
          },
        },
      });
  });

  it("goes on when the ticket is about something else", () => {
    const other = monday + 5 * hour;
    const detached = informed
      .leadsTo({})
      .when({ ...command({ verb: "incident detach" }), at: other }, at(other));
    expect(detached.outcome.subject).not.toHaveProperty("ticket.clock.held");
    detached.leadsTo({
      subject: { ticket: { clock: { due: { reply: other + 8 * hour, resolution: other + 10 * hour } } } },
    });
  });

  it("begins with what the customer has read when they filed", () => {
    const confirming = aCase("confirming", { told: ["askForMore"] });
    const joins = (incident: Incident) =>
      given(confirming).when(
        posted("ja", { at: later }),
        facts({
          ...at(later, [incident]),
          understanding: understood([]),
          typed: { act: "confirm" },
          impaired: [mailIsDown],
        }),
      );
    joins(anIncident({ news: [words] })).leadsTo({
      subject: { ticket: { incident: 2, clock: { told: later, held: later, due: { reply: null } } } },
    });
    joins(anIncident()).leadsTo({
      subject: { ticket: { incident: 2, clock: { held: later, due: { reply: later + 8 * hour } } } },
    });
  });
});
