import { describe, expect, it } from "vitest";
import { inDialogue, isTicket } from "../../src/core/case.ts";
import { statuses } from "../../src/core/transitions.ts";
import { aCase, aFault, aMessage, aTicket, monday } from "./cases.ts";
import { aPause, deleted, edited, posted, soon } from "./events.ts";
import { aProblem, facts, fits, nothingNew, settings } from "./facts.ts";
import { given } from "./given.ts";
import { anna } from "./people.ts";

const dialogues = statuses.filter((status) => inDialogue(aCase(status)));
const tickets = statuses.filter((status) => isTicket(aCase(status)));
const before = facts({ before: aFault.text });
const text = "Mein Postfach sendet nichts mehr.";
const quiet = { kind: "startTimer", timer: "quiet", dueAt: soon + settings.intake.quietMs };

describe.each(dialogues)("I5 in a dialogue that is %s", (status) => {
  it("an edit counts, after a pause, and is recorded", () => {
    given(aCase(status))
      .when(edited("m0", text), before)
      .leadsTo({
        status,
        subject: { said: [{ text }] },
        says: [],
        effects: [
          { kind: "record", entry: { what: "edit", messageId: "m0", before: aFault.text, after: text } },
          quiet,
        ],
        decidedBy: "I5",
      });
  });

  it("a deletion counts, after a pause, and is recorded", () => {
    const two = aCase(status, { said: [aMessage(aFault.text), aMessage("zwei", { messageId: "m1" })] });
    given(two)
      .when(deleted("m0"), before)
      .leadsTo({
        status,
        subject: { said: [{ text: "zwei" }] },
        effects: [{ kind: "record", entry: { what: "deletion", messageId: "m0", text: aFault.text } }, quiet],
      });
  });

  it("a case of which everything is deleted is withdrawn, and nothing stays open", () => {
    const { openPost } = aCase(status);
    given(aCase(status))
      .when(deleted("m0"), before)
      .leadsTo({
        status: "declined",
        subject: { reason: "withdrawn", said: [], openPost: null },
        says: [],
        effects: [
          { kind: "stopTimer", timer: "quiet" },
          { kind: "withdraw", key: "details" },
          ...(openPost === null ? [] : [{ kind: "withdraw", key: openPost }]),
        ],
      });
  });

  it("an edit that changes no word, as platforms send for a preview, is nothing", () => {
    given(aCase(status)).when(edited("m0", aFault.text), before).changesNothing();
  });

  it("a change of a message that nobody knows is nothing", () => {
    given(aCase(status)).when(edited("m9", text)).changesNothing();
    given(aCase(status)).when(deleted("m9")).changesNothing();
  });
});

describe.each(tickets)("I5 on a ticket that is %s", (status) => {
  it("an edit is shown to the agent, and the customer is not answered", () => {
    given(aCase(status))
      .when(edited("m0", text), before)
      .leadsTo({
        status,
        says: [],
        informs: [{ say: "customerEdited", customer: anna.name, before: aFault.text, after: text }],
        effects: [
          { kind: "record", entry: { what: "edit", messageId: "m0", before: aFault.text, after: text } },
        ],
      });
  });

  it("a deletion is shown to the agent; the ticket stays, also when nothing is left", () => {
    given(aCase(status))
      .when(deleted("m0"), before)
      .leadsTo({
        status,
        says: [],
        informs: [{ say: "customerDeleted", customer: anna.name, text: aFault.text }],
        effects: [{ kind: "record", entry: { what: "deletion", messageId: "m0", text: aFault.text } }],
      });
  });
});

describe("I5 the last word on the card", () => {
  const last = "Das Kennwort ist Sommer26.";
  const ticket = aTicket({ lastWord: { text: last, at: monday } });
  const said = [aMessage(aFault.text), aMessage(last, { messageId: "m1" })];
  const lastFacts = facts({ before: last });

  it("is as it was changed to", () => {
    given(aCase("queued", { ticket, said }))
      .when(edited("m1", text), lastFacts)
      .leadsTo({ subject: { ticket: { lastWord: { text, at: monday } } }, cards: ["card"] });
  });

  it("goes away with its message", () => {
    given(aCase("queued", { ticket, said }))
      .when(deleted("m1"), lastFacts)
      .leadsTo({ subject: { ticket: { lastWord: null } }, cards: ["card"] });
  });

  it("stays when another message changes, and the card with it", () => {
    given(aCase("queued", { ticket, said }))
      .when(deleted("m0"), before)
      .leadsTo({ subject: { ticket: { lastWord: { text: last } } }, cards: [] });
  });
});

describe("I5 after the end", () => {
  it("a change is recorded and nothing more", () => {
    const { outcome } = given(aCase("declined")).when(edited("m0", text), before);
    expect(outcome.effects).toMatchObject([{ kind: "record" }]);
    expect(outcome.subject.status).toBe("declined");
  });
});

describe("I5 what an edit leads to", () => {
  const known = { identity: { kind: "unknown" }, told: ["askForMore"] } as const;

  it("the read-back is read back again as it is now", () => {
    given(aCase("confirming", known))
      .when(edited("m0", text), before)
      .leadsTo({ says: [] })
      .when(aPause(), facts({ understanding: nothingNew([aProblem(text)]) }))
      .leadsTo({ status: "confirming", says: [{ say: "readBack", problems: [{ text }] }] });
  });

  it("the read-back that quotes what was changed or taken back goes away", () => {
    const said = [aMessage(aFault.text), aMessage("Mein Kennwort ist Sommer26", { messageId: "m1" })];
    const wasSaid = facts({ before: "Mein Kennwort ist Sommer26" });
    for (const change of [deleted("m1"), edited("m1", text)])
      given(aCase("confirming", { ...known, said }))
        .when(change, wasSaid)
        .leadsTo({})
        .when(aPause(), facts({ understanding: nothingNew([aProblem(text)]) }))
        .leadsTo({ effects: [{ kind: "withdraw", key: "readBack-0" }], says: ["readBack"] });
  });

  it("an open question for the number stays open while a typing mistake is put right", () => {
    given(aCase("intake", { asked: [{ about: "number" }] }))
      .when(edited("m0", text), before)
      .leadsTo({ status: "intake" })
      .when(aPause(), facts({ understanding: nothingNew([aProblem(text)]) }))
      .leadsTo({
        status: "intake",
        subject: { awaiting: { about: "number" }, openPost: "number-0" },
        says: [],
      });
  });
});

describe("I5 what the documentation answered, and what it did not", () => {
  const question = "Wie lege ich ein Postfach an?";
  const ftp = "FTP geht nicht.";
  const [asked, hello, told] = [
    aMessage(question),
    aMessage("Hallo?", { messageId: "m1", at: soon }),
    aMessage(ftp, { messageId: "m2", at: soon }),
  ];
  const confirming = aCase("confirming", {
    said: [asked, hello, told],
    settled: [0],
    shown: ["mailbox"],
    identity: { kind: "unknown" },
    told: ["askForMore"],
    draft: { problems: [{ text: ftp, kind: "fault", says: ["what", "where"] }], incomplete: false },
  });
  const answered = aProblem(question, { kind: "question" });
  const both = facts({
    understanding: nothingNew([answered, aProblem(ftp)]),
    matches: [[fits("mailbox", 0.95)], []],
  });
  const alone = facts({ understanding: nothingNew([aProblem(ftp)]), matches: [[]] });

  it("stays on the ticket when the answered question is deleted", () => {
    given(confirming)
      .when(deleted("m0"), facts({ before: question }))
      .leadsTo({ status: "confirming" })
      .when(aPause(), alone)
      .leadsTo({ subject: { draft: { problems: [{ text: ftp }] } } });
  });

  it("stays on the ticket when the answered question is edited into something that is none", () => {
    given(confirming)
      .when(edited("m0", "Guten Tag"), facts({ before: question }))
      .leadsTo({ status: "confirming" })
      .when(aPause(), alone)
      .leadsTo({ subject: { draft: { problems: [{ text: ftp }] } } });
  });

  it("stays off the ticket when something else is deleted (R3)", () => {
    given(confirming)
      .when(deleted("m1"), facts({ before: "Hallo?" }))
      .leadsTo({ status: "confirming" })
      .when(aPause(), both)
      .leadsTo({ subject: { draft: { problems: [{ text: ftp }] } } });
  });

  it("stays on the ticket when a message arrives late, from before the answered question", () => {
    const late = aProblem("DSL ist auch weg.");
    given(confirming)
      .when(posted("DSL ist auch weg.", { id: "m3", at: monday - 1 }), both)
      .leadsTo({ status: "confirming" })
      .when(
        aPause(),
        facts({
          understanding: { ...both.understanding, problems: [late, answered, aProblem(ftp)] },
          matches: [[], [fits("mailbox", 0.95)], []],
        }),
      )
      .leadsTo({ subject: { draft: { problems: [{ text: late.text }, { text: ftp }] } } });
  });
});
