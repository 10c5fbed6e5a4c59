import { describe, expect, it } from "vitest";
import type { TimerFired } from "../../src/core/event.ts";
import { aCase, aTicket, monday } from "./cases.ts";
import { command, posted } from "./events.ts";
import { alwaysOpen, facts, remarking, settings } from "./facts.ts";
import { given } from "./given.ts";
import { anna, tom } from "./people.ts";

const hour = 60 * 60_000;
const remindAt = monday + 16 * hour;
const closeAt = remindAt + 24 * hour;
const nothing = { reply: null, resolution: null };
const clock = { runs: false, since: monday, waited: 0, due: nothing, warn: nothing, ring: remindAt } as const;
const ticket = aTicket({ firstReplyAt: monday, clock });
const waiting = aCase("waitingForCustomer", { ticket });

const rings = (at: number, timer: TimerFired["timer"] = "clock"): TimerFired => ({
  kind: "timerFired",
  id: `${timer}-${at}`,
  at,
  timer,
  caseId: "case-1",
});
const at = (now: number) => facts({ now });
const reminded = () =>
  given(waiting)
    .when(rings(remindAt), at(remindAt))
    .leadsTo({
      status: "waitingForCustomer",
      says: [{ say: "stillThere", ticket: 7 }],
      effects: [{ kind: "startTimer", timer: "clock", dueAt: closeAt }],
      decidedBy: "S4",
    });

describe("S4 a customer who does not answer", () => {
  it("is waited for from our answer on", () => {
    const queued = aCase("queued", { ticket: aTicket({ clock: { ...clock, runs: true, ring: null } }) });
    given(queued)
      .when(command({ verb: "reply", text: "Welche Adresse?" }), at(monday))
      .leadsTo({ effects: [{ kind: "startTimer", timer: "clock", dueAt: remindAt }] });
  });

  it("is reminded once, then the ticket is closed, and a word opens it again", () => {
    const closed = reminded()
      .when(rings(closeAt), at(closeAt))
      .leadsTo({
        status: "closed",
        says: [{ say: "closedInSilence", ticket: 7 }],
        informs: [{ say: "closedForSilence", ticket: 7, customer: anna.name }],
        cards: [{ say: "card", status: "closed" }],
      });
    closed.when(rings(closeAt + hour), at(closeAt + hour)).isSilent();
    const word = posted("Es geht immer noch nicht.", { at: closeAt + hour });
    closed
      .when(
        word,
        facts({ now: closeAt + hour, understanding: remarking("Es geht immer noch nicht.", "fault") }),
      )
      .leadsTo({ status: "claimed" });
  });

  it("is waited for anew after a word", () => {
    const again = closeAt - hour;
    const answered = reminded()
      .when(posted("Moment bitte.", { at: again }), at(again))
      .leadsTo({ status: "claimed" })
      .when(posted("Gern.", { by: tom, at: again + hour, id: "m2" }), at(again + hour))
      .leadsTo({ effects: [{ kind: "startTimer", dueAt: again + 17 * hour }] });
    answered
      .when(rings(again + 17 * hour), at(again + 17 * hour))
      .leadsTo({ status: "waitingForCustomer", says: ["stillThere"] });
  });

  it("has the last word on a solution, until then", () => {
    const resolved = aCase("resolved", { ticket: { ...ticket, clock: { ...clock, reminded: remindAt } } });
    given(resolved)
      .when(rings(closeAt), at(closeAt))
      .leadsTo({
        status: "closed",
        says: ["closedInSilence"],
        effects: [{ kind: "settle", key: resolved.openPost ?? "" }],
      });
  });

  it("is not closed on because the desk slept through the reminder", () => {
    const late = closeAt + 100 * hour;
    given(waiting)
      .when(rings(late), at(late))
      .leadsTo({
        status: "waitingForCustomer",
        says: ["stillThere"],
        effects: [{ kind: "startTimer", timer: "clock", dueAt: late + 24 * hour }],
      });
  });

  it("is left alone outside the opening hours, in a legal matter, and where the desk wants that", () => {
    const opening = remindAt + 10 * hour;
    const night = { ...alwaysOpen, isOpen: () => false, after: () => opening };
    given(waiting)
      .when(rings(remindAt), facts({ now: remindAt, hours: night }))
      .leadsTo({ says: [] });
    given({ ...waiting, route: "legal" })
      .when(rings(closeAt), at(closeAt))
      .leadsTo({ says: [] });
    const never = { ...settings, waiting: { remindAfter: null, closeAfter: null } };
    given(waiting)
      .when(rings(closeAt), facts({ now: closeAt, settings: never }))
      .leadsTo({ says: [] });
  });

  it("never loses what nobody of the desk has answered", () => {
    const unanswered = aCase("queued", { ticket: aTicket({ clock: { ...clock, runs: true, ring: null } }) });
    given(unanswered).when(rings(closeAt), at(closeAt)).leadsTo({ status: "queued", says: [] });
  });
});

describe("R14 a customer who leaves out what is missing", () => {
  const missing = aCase("detailsMissing");

  it("is reminded once, and nothing is closed", () => {
    const told = given(missing)
      .when(rings(remindAt, "details"), at(remindAt))
      .leadsTo({ status: "detailsMissing", says: [{ say: "detailsReminder", missing: missing.missing }] });
    told.when(rings(closeAt, "details"), at(closeAt)).changesNothing();
  });

  it("is reminded when the desk opens", () => {
    const hours = { ...alwaysOpen, isOpen: () => false, after: () => closeAt };
    given(missing)
      .when(rings(remindAt, "details"), facts({ now: remindAt, hours }))
      .leadsTo({ says: [], effects: [{ kind: "startTimer", timer: "details", dueAt: closeAt }] });
  });

  it("is not reminded when it has become a ticket meanwhile", () => {
    expect(given(waiting).when(rings(remindAt, "details"), at(monday)).outcome.effects).not.toContainEqual(
      expect.objectContaining({ kind: "reply" }),
    );
  });
});
