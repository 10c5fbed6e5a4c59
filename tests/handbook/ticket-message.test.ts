import { describe, expect, it } from "vitest";
import { isTicket } from "../../src/core/case.ts";
import { partyOf } from "../../src/core/person.ts";
import type { RequestKind } from "../../src/core/reading.ts";
import { statuses } from "../../src/core/transitions.ts";
import { attached } from "../support/attached.ts";
import { aCase, aMessage, aTicket, channel, thread } from "./cases.ts";
import { posted, pressed, soon } from "./events.ts";
import { aProblem, facts, fits, remarking, saying } from "./facts.ts";
import { given } from "./given.ts";
import { anna, tom } from "./people.ts";

const text = "Jetzt kommt auch noch Fehler 550.";
const told = facts({ understanding: saying(text), matches: [[fits("mailbox", 0.99)]] });
const words = (latest: string, kind: RequestKind) => facts({ understanding: remarking(latest, kind) });
const wrote = (latest: string, ping: readonly string[]) =>
  ({ say: "customerWrote", customer: anna.name, text: latest, ping }) as const;

describe("S2 a message on an open ticket", () => {
  it.each(["queued", "claimed", "waitingForCustomer"] as const)(
    "that is %s lands on it: the agent is called, and nothing is asked or answered",
    (status) => {
      const subject = aCase(status);
      given(subject)
        .when(posted(text, { attachments: [attached("fehler.png")] }), told)
        .leadsTo({
          status: status === "queued" ? "queued" : "claimed",
          subject: { turn: 2, said: [{}, { text }], ticket: { lastWord: { text, at: soon } } },
          says: [],
          tells: [],
          informs: [
            { ...wrote(text, status === "queued" ? [] : [tom.key]), attachments: [attached("fehler.png")] },
          ],
          cards: [{ say: "card", key: "card", ping: [] }],
          decidedBy: "S2",
        });
    },
  );

  it("leaves the last word as it was when it is a file alone", () => {
    const lastWord = { text: "Fehler 550", at: soon - 1 };
    given(aCase("queued", { ticket: aTicket({ lastWord }) }))
      .when(posted("", { attachments: [attached("fehler.png")] }), told)
      .leadsTo({ subject: { ticket: { lastWord } }, informs: [wrote("", [])] });
  });

  it("is the agent's turn again after they had waited for it", () => {
    given(aCase("waitingForCustomer"))
      .when(posted(text), told)
      .leadsTo({ status: "claimed", subject: { agent: partyOf(tom) } });
  });
});

describe("S2 a message in the channel itself", () => {
  const inChannel = posted(text, { in: channel });

  it("is pointed out, for it may be a new request", () => {
    given(aCase("claimed"))
      .when(inChannel, told)
      .leadsTo({
        says: [{ say: "addedToTicket", ticket: 7, messageId: "m1", key: "added-m1" }],
        informs: ["customerWrote"],
      });
  });

  it("is not pointed out in the thread, where nobody doubts it", () => {
    given(aCase("claimed"))
      .when(posted(text, { in: thread }), told)
      .leadsTo({ says: [] });
  });

  it("becomes a case of its own when the customer says so", () => {
    given(aCase("claimed"))
      .when(inChannel, told)
      .leadsTo({})
      .when(pressed({ act: "separate", messageId: "m1" }))
      .leadsTo({
        status: "claimed",
        says: [],
        effects: [
          { kind: "settle", key: "added-m1" },
          { kind: "startCase", messageId: "m1" },
        ],
      });
  });

  it("becomes one case of its own, however often they click", () => {
    given(aCase("claimed"))
      .when(inChannel, told)
      .leadsTo({})
      .when(pressed({ act: "separate", messageId: "m1" }))
      .leadsTo({ effects: [{ kind: "startCase", messageId: "m1" }] })
      .when(pressed({ act: "separate", messageId: "m1" }))
      .changesNothing();
  });

  it("cannot be separated when nobody knows it", () => {
    const { outcome } = given(aCase("claimed")).when(pressed({ act: "separate", messageId: "m9" }));
    expect(outcome.effects).toEqual([]);
  });

  it("can be separated each for itself", () => {
    const said = [
      aMessage("eins"),
      aMessage("zwei", { messageId: "m1" }),
      aMessage("drei", { messageId: "m2" }),
    ];
    given(aCase("queued", { said }))
      .when(pressed({ act: "separate", messageId: "m1" }))
      .leadsTo({ effects: [{ kind: "startCase", messageId: "m1" }] })
      .when(pressed({ act: "separate", messageId: "m2" }))
      .leadsTo({ effects: [{ kind: "startCase", messageId: "m2" }] });
  });
});

describe("S2 a message on a ticket that was over", () => {
  it.each([
    ["resolved", "fault"],
    ["resolved", "question"],
    ["closed", "fault"],
    ["closed", "deny"],
  ] as const)("that is %s opens it again, when it is a %s", (status, kind) => {
    const latest = "Es geht leider immer noch nicht, dieselbe Meldung wie gestern";
    given(aCase(status))
      .when(posted(latest), words(latest, kind))
      .leadsTo({
        status: "claimed",
        subject: { agent: partyOf(tom), ticket: { reopened: 1, lastWord: { text: latest } } },
        says: [{ say: "reopened", ticket: 7 }],
        informs: [
          wrote(latest, [tom.key]),
          { say: "customerReopened", customer: anna.name, ping: [tom.key] },
        ],
      });
  });

  it("goes back to the queue when nobody had it", () => {
    given(aCase("closed", { agent: null }))
      .when(posted(text), told)
      .leadsTo({ status: "queued" });
  });

  it.each(["thanks", "confirm"] as const)("does not open what is closed when it is %s", (kind) => {
    given(aCase("closed"))
      .when(posted("Danke, Ihnen auch!"), words("Danke, Ihnen auch!", kind))
      .leadsTo({ status: "closed", says: [], informs: [wrote("Danke, Ihnen auch!", [tom.key])] });
  });

  it("does not open what is resolved when it is a long thank-you", () => {
    const latest = "Vielen Dank, das hat super funktioniert, jetzt läuft alles wieder";
    const { outcome } = given(aCase("resolved")).when(posted(latest), words(latest, "thanks"));
    expect(["resolved", "closed"]).toContain(outcome.subject.status);
  });

  it("takes the buttons off the post that asked whether it is solved, or for a rating", () => {
    for (const status of ["resolved", "closed"] as const) {
      const { openPost } = aCase(status);
      const { outcome } = given(aCase(status)).when(posted(text), told);
      const closing = outcome.effects.filter((effect) => "key" in effect && effect.key === openPost);
      expect(closing).toHaveLength(1);
    }
  });
});

describe("S2 nothing that a customer writes on a ticket is lost", () => {
  const tickets = statuses.filter((status) => isTicket(aCase(status)));
  const latest = "Nein, die Meldung kommt seit gestern wieder bei allen drei Postfächern";

  it.each(
    tickets.flatMap((status) =>
      (["deny", "confirm", "thanks", "fault", "chatter"] as const).map((kind) => [status, kind] as const),
    ),
  )("that is %s, also when it reads like %s", (status, kind) => {
    const known = facts({ understanding: { ...remarking(latest, kind), problems: [aProblem(latest)] } });
    const { outcome } = given(aCase(status)).when(posted(latest), known);
    const informed = outcome.effects.filter(({ kind: effect }) => effect === "inform");
    expect(JSON.stringify(informed)).toContain(latest);
  });
});
