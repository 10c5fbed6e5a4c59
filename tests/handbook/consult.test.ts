import { describe, expect, it } from "vitest";
import { partyOf } from "../../src/core/person.ts";
import { aCase, aTicket, monday } from "./cases.ts";
import { command, posted } from "./events.ts";
import { facts } from "./facts.ts";
import { given } from "./given.ts";
import { lea, tom } from "./people.ts";

const hour = 60 * 60_000;
const now = monday + hour;
const question = { internal: "INTERN: Ist eine Anmeldung ohne Passwort geplant?" };
const clock = {
  runs: true,
  since: monday,
  waited: 0,
  due: { reply: monday + 8 * hour, resolution: null },
  warn: { reply: monday + 6 * hour, resolution: null },
  ring: monday + 6 * hour,
} as const;
const claimed = aCase("claimed", { ticket: aTicket({ clock }), agent: partyOf(tom) });
const consulted = given(claimed).when({ ...command({ verb: "consult", question }), at: now }, facts({ now }));

describe("I2 a question for product management", () => {
  it("stands on a card of its own that calls them, and is on the ticket", () => {
    consulted.leadsTo({
      status: "claimed",
      cards: [
        { say: "consultCard", key: "consult-command-1", ping: ["product"], question, agent: tom.name },
        { say: "card" },
      ],
      effects: [{ kind: "record", entry: { what: "note", text: question, by: partyOf(tom) } }],
    });
  });

  it("promises the customer a reply, without its words, and the clock runs on", () => {
    const until = now + 8 * hour;
    consulted.leadsTo({
      says: [{ say: "promised", until, consulting: true }],
      subject: {
        ticket: {
          promise: { until },
          clock: { runs: true, told: now, due: { reply: null, promise: until } },
        },
      },
      effects: [{ kind: "startTimer", timer: "clock", dueAt: until - hour / 2 }],
    });
  });

  it("is answered below its card, which is a note", () => {
    const answer = posted("INTERN: Im Frühjahr, vielleicht.", {
      by: lea,
      at: now + hour,
      place: "internal",
    });
    const answered = consulted.leadsTo({}).when(answer, facts({ now: now + hour }));
    answered.leadsTo({
      says: [],
      effects: [
        {
          kind: "record",
          entry: { what: "note", text: { internal: answer.message.text }, by: partyOf(lea) },
        },
      ],
    });
    expect(answered.outcome.subject).toHaveProperty("ticket.promise");
  });

  it("is asked while the ticket is open, by its owner", () => {
    for (const status of ["resolved", "closed"] as const)
      given(aCase(status))
        .when(command({ verb: "consult", question }))
        .leadsTo({ says: [], tells: ["notNow"] });
    given(claimed)
      .when(command({ verb: "consult", question }, lea))
      .leadsTo({ says: [], tells: ["notYours"] });
  });
});
