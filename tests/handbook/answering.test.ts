import { describe, expect, it } from "vitest";
import type { Facts } from "../../src/core/facts.ts";
import type { AnswerMode } from "../../src/core/settings.ts";
import { aCase } from "./cases.ts";
import { aPause, posted } from "./events.ts";
import { aNumber, entries, facts, fits, saying, settings } from "./facts.ts";
import { given } from "./given.ts";

const words = "Wie lege ich ein Postfach an?";
const sure = fits("mailbox", 0.95);
const unsure = fits("mailbox", 0.5);

const factsIn = (mode: AnswerMode, match = sure, channels = {}): Facts =>
  facts({
    understanding: saying(words, { kind: "question" }),
    matches: [[match]],
    latestMatches: [match],
    settings: { ...settings, answers: { ...settings.answers, mode, channels } },
  });

const saidIn = (answering: Facts): readonly string[] =>
  given(aCase())
    .when(aPause(), answering)
    .outcome.effects.flatMap((effect) => ("say" in effect ? [effect.say.say] : []));

describe("R2 a known question, by mode", () => {
  it("on: is answered", () => expect(saidIn(factsIn("on"))).toEqual(["answer"]));

  it("suggest: is offered, however sure the match is", () =>
    expect(saidIn(factsIn("suggest"))).toEqual(["didYouMean"]));

  it.each(["shadow", "off"] as const)("%s: is left to people, with no word about documentation", (mode) => {
    for (const match of [sure, unsure]) {
      const said = saidIn(factsIn(mode, match));
      expect(said).not.toContain("answer");
      expect(said).not.toContain("didYouMean");
    }
  });

  it("follows the channel before the desk", () => {
    const { platform, channel } = aCase().conversation;
    const here = { [`${platform}:${channel}`]: "off" as const };
    const elsewhere = { [`${platform}:another`]: "off" as const };
    expect(saidIn(factsIn("on", sure, here))).not.toContain("answer");
    expect(saidIn(factsIn("on", sure, elsewhere))).toContain("answer");
  });
});

describe("R2 what the bot would have answered", () => {
  const filedIn = (mode: AnswerMode, shown: readonly string[] = []) => {
    const confirming = aCase("confirming", {
      shown,
      identity: { kind: "given", number: "10234", inDirectory: true },
    });
    const { outcome } = given(confirming).when(posted("Ja"), {
      ...factsIn(mode),
      number: aNumber(),
      understanding: {
        ...factsIn(mode).understanding,
        latest: { ...factsIn(mode).understanding.latest, kind: "confirm" },
      },
    });
    return "ticket" in outcome.subject ? outcome.subject.ticket.documentation : null;
  };

  it("stands on the ticket in shadow mode, for agents", () =>
    expect(filedIn("shadow")).toEqual([
      {
        title: entries.mailbox.title,
        url: entries.mailbox.url,
        probability: 0.95,
        features: [{ feature: "lead", share: 0.2 }],
      },
    ]));

  it("is on no ticket in any other mode", () => {
    expect(filedIn("off")).toBeUndefined();
    expect(filedIn("suggest")).toBeUndefined();
  });

  it("stands on the ticket when the customer has seen it before, with what spoke for it", () =>
    expect(filedIn("on", ["mailbox", "outlook"])).toEqual([
      {
        title: entries.mailbox.title,
        url: entries.mailbox.url,
        probability: 0.95,
        features: [{ feature: "lead", share: 0.2 }],
        shown: true,
      },
    ]));
});
