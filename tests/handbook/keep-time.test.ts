import { describe, expect, it } from "vitest";
import type { Case } from "../../src/core/case.ts";
import { aCase, aTicket, monday } from "./cases.ts";
import { command, edited, posted, soon } from "./events.ts";
import { facts, understood } from "./facts.ts";
import { given } from "./given.ts";
import { tom } from "./people.ts";

const hour = 60 * 60_000;
const running = {
  runs: true,
  since: monday,
  waited: 0,
  due: { reply: monday + 8 * hour, resolution: null },
  warn: { reply: monday + 6 * hour, resolution: null },
  ring: monday + 6 * hour,
} as const;

const clockOf = (subject: Case) => ("ticket" in subject ? subject.ticket.clock : undefined);
const queued = aCase("queued", { ticket: aTicket({ clock: running }) });

describe("S8 the clock of a ticket", () => {
  it("begins when the request is filed, and the card shows the due time", () => {
    const confirming = aCase("confirming", { told: ["askForMore"] });
    const { outcome } = given(confirming).when(
      posted("ja"),
      facts({ understanding: understood([]), typed: { act: "confirm" } }),
    );
    const due = { reply: soon + 8 * hour, resolution: null };
    expect(clockOf(outcome.subject)).toEqual({
      runs: true,
      since: soon,
      waited: 0,
      due,
      warn: { reply: soon + 6 * hour, resolution: null },
      ring: soon + 6 * hour,
    });
    expect(outcome.effects).toContainEqual({ kind: "startTimer", timer: "clock", dueAt: soon + 6 * hour });
    const [card] = outcome.effects.filter(({ kind }) => kind === "card");
    expect(card).toMatchObject({ say: { say: "card", ticket: { clock: { due } } } });
  });

  it("stands when the desk has answered, and adds up what the customer has waited", () => {
    given(queued)
      .when(command({ verb: "reply", text: "Wir sind dran." }))
      .leadsTo({
        status: "waitingForCustomer",
        subject: {
          ticket: {
            clock: {
              runs: false,
              since: soon,
              waited: soon - monday,
              due: { reply: null, resolution: null },
            },
          },
        },
      });
  });

  it("runs again from the customer's next word, and not from a second one", () => {
    const later = soon + hour;
    const answered = aCase("waitingForCustomer", {
      ticket: aTicket({ firstReplyAt: soon, clock: { ...running, runs: false, since: soon, waited: hour } }),
    });
    const due = { reply: later + 8 * hour, resolution: null };
    given(answered)
      .when(posted("Es geht noch nicht.", { at: later }), facts({ now: later }))
      .leadsTo({ subject: { ticket: { clock: { runs: true, since: later, waited: hour, due } } } })
      .when(posted("Hallo?", { id: "m2", at: later + hour }), facts({ now: later + hour }))
      .leadsTo({ subject: { ticket: { clock: { since: later, due } } } });
  });

  it("goes by the time at which it was written, but never by one that is still to come", () => {
    const answered = aCase("waitingForCustomer", {
      ticket: aTicket({ firstReplyAt: monday, clock: { ...running, runs: false } }),
    });
    const since = (at: number) =>
      clockOf(given(answered).when(posted("Noch da?", { at }), facts({ now: soon })).outcome.subject)?.since;
    expect(since(soon - 30_000)).toBe(soon - 30_000);
    expect(since(soon + hour)).toBe(soon);
  });

  it("follows the priority", () => {
    const settings = facts().settings;
    const { firstReply } = settings.targets;
    const quick = { ...firstReply, standard: { ...firstReply.standard, high: 30 } };
    given(queued)
      .when(
        command({ verb: "priority", priority: "high" }),
        facts({ settings: { ...settings, targets: { ...settings.targets, firstReply: quick } } }),
      )
      .leadsTo({ subject: { ticket: { clock: { due: { reply: monday + hour / 2 } } } } });
  });

  it("of a ticket from before the desk kept time begins with the next turn", () => {
    const old = aCase("queued", { ticket: aTicket() });
    expect(clockOf(given(old).when(edited("m1", "anders")).outcome.subject)).toBeUndefined();
    expect(clockOf(given(old).when(posted("Ich prüfe das.", { by: tom })).outcome.subject)).toMatchObject({
      runs: false,
      since: soon,
      waited: 0,
    });
  });
});
