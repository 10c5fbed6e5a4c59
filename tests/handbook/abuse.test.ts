import { describe, expect, it } from "vitest";
import type { Case } from "../../src/core/case.ts";
import type { Effect } from "../../src/core/effect.ts";
import type { Reading } from "../../src/core/reading.ts";
import { aCase, monday } from "./cases.ts";
import { aPause, command, posted, soon } from "./events.ts";
import { aProblem, facts, saying, settings, understood } from "./facts.ts";
import { given } from "./given.ts";
import { ida, tom } from "./people.ts";

const hour = 3_600_000;
const insult = "Ihr Idioten!";
const fault = "Mein Postfach auf mail.brandt.example ist leer, ihr Idioten!";

const insulted = facts({ understanding: understood([], insult, { kind: "abuse", abusive: true }) });
const insultedBeside = facts({ understanding: saying(fault, { abusive: true }) });
const apology = (reading: Partial<Reading> = {}) =>
  facts({
    understanding: understood([], "Entschuldigung, das war nicht so gemeint.", {
      apologises: true,
      ...reading,
    }),
  });

const warned = aCase("intake", { told: ["abuse:0"] });
const stopped = aCase("paused", { until: soon + hour, told: ["abuse:0"] });

const steps = (effects: readonly Effect[]) =>
  effects.flatMap((effect) =>
    effect.kind === "record" && effect.entry.what === "abuse" ? [effect.entry.step] : [],
  );
const last = (subject: Case) => subject.said.at(-1);

describe("E6 a first insult", () => {
  it("is met with a neutral warning, and the open question stays open", () => {
    const { outcome } = given(aCase("intake")).when(aPause(), insulted);
    expect(steps(outcome.effects)).toEqual(["warned"]);
    given(aCase("intake"))
      .when(aPause(), insulted)
      .leadsTo({
        status: "intake",
        subject: { awaiting: { about: "number" }, openPost: "number-0", told: ["abuse:1"] },
        says: [{ say: "abuseWarning", alone: true }],
        cards: [],
        decidedBy: "E6",
      });
  });

  it("does not keep what was told beside it from being taken in", () => {
    const { outcome } = given(aCase()).when(aPause(), insultedBeside);
    const said = outcome.effects.flatMap((effect) => (effect.kind === "reply" ? [effect.say.say] : []));
    expect(said).toEqual(["abuseWarning", "askNumber"]);
  });

  it("is weighed once, however often the same statement is looked at", () => {
    const { outcome } = given(aCase("listening", { told: ["abuse:0"] })).when(aPause(), insultedBeside);
    expect(steps(outcome.effects)).toEqual([]);
    expect(outcome.subject.status).not.toBe("paused");
  });
});

describe("E6 a further insult", () => {
  it("ends the conversation neutrally, for a while, and tells the leads", () => {
    given(warned)
      .when(aPause(), insulted)
      .leadsTo({
        status: "paused",
        subject: { until: soon + hour, awaiting: { about: "number" } },
        says: [{ say: "conversationPaused", until: soon + hour }],
        cards: [{ say: "pauseCard", end: null, key: `pause-${soon + hour}`, ping: ["leads"] }],
        decidedBy: "E6",
      });
  });

  it("ends it after as many warnings as the desk wants", () => {
    const patient = { ...settings, abuse: { pauseMinutes: 60, warnings: 2 } };
    given(warned)
      .when(aPause(), { ...insulted, settings: patient })
      .leadsTo({ status: "intake", says: ["abuseWarning"] });
  });

  it("calls nobody where the desk wants nobody called", () => {
    const routes = { ...settings.escalations.routes, abuse: [] };
    const quiet = { ...settings, escalations: { ...settings.escalations, routes } };
    given(warned)
      .when(aPause(), { ...insulted, settings: quiet })
      .leadsTo({ status: "paused", cards: [{ say: "pauseCard", ping: [] }] });
  });

  it("changes nothing where the rule is off", () => {
    const off = { ...settings, abuse: { pauseMinutes: null, warnings: 1 } };
    const { outcome } = given(warned).when(aPause(), { ...insulted, settings: off });
    expect(outcome.subject.status).not.toBe("paused");
    expect(JSON.stringify(outcome.effects)).not.toContain("abuse");
  });
});

describe("E6 during a pause", () => {
  it("the bot says nothing, and leads see what is written", () => {
    given(stopped)
      .when(posted("Hallo? Mein Postfach!"), facts({ understanding: saying("Hallo? Mein Postfach!") }))
      .leadsTo({ status: "paused", says: [], cards: [{ say: "pauseCard", end: null, ping: [] }] });
  });

  it("what is told is kept, and insults alone are not", () => {
    const told = given(stopped).when(posted(fault), insultedBeside).outcome.subject;
    expect(last(told)).toMatchObject({ text: fault });
    expect(last(told)).not.toHaveProperty("aside");
    expect(last(given(stopped).when(posted(insult), insulted).outcome.subject)).toMatchObject({
      aside: true,
    });
  });

  it("an apology lets the customer back in at once, with nothing held against them", () => {
    given(stopped)
      .when(posted("Entschuldigung, das war nicht so gemeint."), apology())
      .leadsTo({
        status: "listening",
        subject: { told: [] },
        says: [{ say: "welcomeBack", because: "apology" }],
        cards: [{ say: "pauseCard", end: { end: "apologised" } }],
      });
  });

  it("the question that was open before is open again", () => {
    given(aCase("paused", { until: soon + hour, awaiting: { about: "number" } }))
      .when(posted("Entschuldigung, das war nicht so gemeint."), apology())
      .leadsTo({ status: "intake", subject: { awaiting: { about: "number" } } });
  });

  it("an apology with a request in it is listened to", () => {
    const sorry = "Entschuldigung. Mein Postfach ist leer.";
    given(stopped)
      .when(posted(sorry), facts({ understanding: saying(sorry, { apologises: true }) }))
      .leadsTo({ status: "listening", says: [], effects: [{ kind: "startTimer", timer: "quiet" }] });
  });

  it("an apology that insults again is none", () => {
    given(stopped)
      .when(posted("Sorry, ihr Idioten!"), apology({ abusive: true, kind: "abuse" }))
      .leadsTo({ status: "paused", says: [] });
  });
});

describe("E6 after a pause", () => {
  it("words are listened to as ever", () => {
    given(aCase("paused", { until: monday, told: ["abuse:0"] }))
      .when(posted("Mein Postfach ist leer."), facts({ understanding: saying("Mein Postfach ist leer.") }))
      .leadsTo({
        status: "listening",
        subject: { told: [] },
        says: [],
        cards: [{ say: "pauseCard", end: { end: "over" } }],
      });
  });
});

describe("E6 a lead takes a pause back", () => {
  it("and the customer hears that they can write again", () => {
    given(stopped)
      .when(command({ verb: "abuse undo", who: null }, ida))
      .leadsTo({
        status: "listening",
        subject: { told: [] },
        says: [{ say: "welcomeBack", because: "lead" }],
        cards: [{ say: "pauseCard", end: { end: "undone", by: ida.name } }],
        effects: [
          { kind: "record", entry: { what: "abuse", step: "undone", by: { key: ida.key, name: ida.name } } },
        ],
      });
  });

  it("which no agent may", () => {
    given(stopped)
      .when(command({ verb: "abuse undo", who: null }, tom))
      .leadsTo({ status: "paused", tells: [{ say: "notPermitted", to: tom.key }] });
  });

  it("and hears of it when there is none", () => {
    given(aCase("queued"))
      .when(command({ verb: "abuse undo", who: null }, ida))
      .leadsTo({ status: "queued", tells: [{ say: "nothingToUndo", to: ida.key }] });
  });
});

describe("E6 an apology after a warning", () => {
  it("makes up for it", () => {
    given(warned)
      .when(aPause(), apology())
      .leadsTo({
        status: "intake",
        subject: { told: [] },
        says: [{ say: "welcomeBack", because: "apology" }],
      });
  });

  it("is no matter where nobody was warned", () => {
    const { outcome } = given(aCase()).when(aPause(), apology());
    expect(JSON.stringify(outcome.effects)).not.toContain("welcomeBack");
  });
});

describe("E5, E6 insults on a ticket", () => {
  const queued = aCase("queued");

  it("land there and are counted; the bot says nothing", () => {
    const { outcome } = given(queued).when(posted(insult), insulted);
    expect(steps(outcome.effects)).toEqual(["counted"]);
    given(queued)
      .when(posted(insult), insulted)
      .leadsTo({ says: [], informs: ["customerWrote"] });
  });

  it("call a lead when they go on, once", () => {
    const again = given({ ...queued, told: ["abuse:0"] })
      .when(posted(insult), insulted)
      .leadsTo({
        status: "queued",
        says: [],
        subject: { ticket: { escalations: [{ reason: "abuse", raisedBy: null }] } },
      });
    const { outcome } = again.when(posted(insult, { id: "m2" }), insulted);
    expect(outcome.effects.filter(({ kind }) => kind === "card")).toHaveLength(1);
  });

  it("are taken back by a lead", () => {
    given({ ...queued, told: ["abuse:0"] })
      .when(command({ verb: "abuse undo", who: null }, ida))
      .leadsTo({ status: "queued", subject: { told: [] }, informs: ["abuseUndone"] });
  });

  it("are none in a fault that is told in anger", () => {
    const anger = facts({
      understanding: understood([aProblem("Scheiß Server!")], "Scheiß Server!", { upset: true }),
    });
    const { outcome } = given(queued).when(posted("Scheiß Server!"), anger);
    expect(steps(outcome.effects)).toEqual([]);
  });
});
