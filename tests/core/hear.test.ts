import { describe, expect, it } from "vitest";
import type { Case } from "../../src/core/case.ts";
import { hear, openQuestion } from "../../src/core/hear.ts";
import { aCase, aMessage, monday } from "../handbook/cases.ts";
import { aPause, deleted, edited, posted, pressed, soon, undelivered } from "../handbook/events.ts";
import { ben, tom } from "../handbook/people.ts";
import { attached } from "../support/attached.ts";

const texts = (subject: Case): readonly string[] => subject.said.map(({ text }) => text);
const silent = aCase("listening", { said: [] });
const spoken = aCase("listening", {
  said: [aMessage("eins"), aMessage("zwei", { messageId: "m1", at: soon })],
});

describe("hearing a message", () => {
  it("keeps its text, its time, its attachments and its turn", () => {
    const heard = hear(
      aCase("listening", { said: [], turn: 4 }),
      posted("Hallo", { id: "m5", attachments: [attached("fehler.png")] }),
    );
    expect(heard.said).toEqual([
      {
        messageId: "m5",
        text: "Hallo",
        at: soon,
        attachments: [attached("fehler.png")],
        turn: 4,
        answers: null,
      },
    ]);
  });

  it("takes a message that is delivered twice once", () => {
    const once = hear(silent, posted("Hallo"));
    expect(hear(once, posted("Hallo"))).toEqual(once);
  });

  it("keeps the edited text when the message is delivered again after its edit", () => {
    const changed = hear(hear(silent, posted("Halo")), edited("m1", "Hallo"));
    expect(texts(hear(changed, posted("Halo")))).toEqual(["Hallo"]);
  });

  it("orders by the platform's time and not by arrival", () => {
    const late = hear(
      hear(silent, posted("zwei", { id: "m2", at: soon + 1 })),
      posted("eins", { id: "m1", at: soon }),
    );
    expect(texts(late)).toEqual(["eins", "zwei"]);
  });

  it("hears neither bystanders nor the desk", () => {
    for (const by of [ben, tom]) expect(hear(silent, posted("Hallo", { by }))).toBe(silent);
  });

  it("hears nothing in buttons, pauses and failures", () => {
    for (const event of [pressed({ act: "confirm" }), aPause(), undelivered()])
      expect(hear(spoken, event)).toBe(spoken);
  });

  it("does not change the case it is given", () => {
    const before = JSON.stringify(spoken);
    hear(spoken, posted("drei", { id: "m3", at: monday - 1 }));
    expect(JSON.stringify(spoken)).toBe(before);
  });
});

describe("hearing that a message changed", () => {
  it("follows an edit and leaves everything else as it was", () => {
    const heard = hear(spoken, edited("m0", "EINS"));
    expect(heard.said).toEqual([{ ...aMessage("eins"), text: "EINS" }, spoken.said[1]]);
  });

  it("follows a deletion", () => {
    expect(texts(hear(spoken, deleted("m0")))).toEqual(["zwei"]);
  });

  it("ignores changes of messages it does not know", () => {
    expect(hear(spoken, edited("m9", "?"))).toBe(spoken);
    expect(hear(spoken, deleted("m9"))).toBe(spoken);
  });

  it("ignores what others change", () => {
    expect(hear(spoken, edited("m0", "?", ben))).toBe(spoken);
    expect(hear(spoken, deleted("m0", tom))).toBe(spoken);
  });
});

describe("the question that the next message answers", () => {
  it("is the one that the intake waits for", () => {
    const awaiting = { about: "where", problem: 1 } as const;
    expect(hear(aCase("intake", { awaiting }), posted("bei uns")).said.at(-1)?.answers).toEqual(awaiting);
  });

  it("is none while the read-back waits for a yes", () => {
    expect(openQuestion(aCase("confirming"))).toBeNull();
    expect(openQuestion(aCase("confirming", { correcting: "choose" }))).toBeNull();
  });

  it("is the field that is being corrected", () => {
    expect(openQuestion(aCase("confirming", { correcting: { field: "number" } }))).toEqual({
      about: "number",
    });
    expect(openQuestion(aCase("confirming", { correcting: { field: "problem", index: 1 } }))).toEqual({
      about: "what",
      problem: 1,
    });
  });

  it("is the first piece that a waiting request lacks", () => {
    expect(openQuestion(aCase("detailsMissing", { missing: ["where", "when"] }))).toMatchObject({
      about: "where",
    });
    expect(openQuestion(aCase("detailsMissing", { missing: [] }))).toBeNull();
  });

  it.each(["listening", "answered", "suggested", "declined", "queued", "closed"] as const)(
    "is none in a case that is %s",
    (status) => {
      expect(openQuestion(aCase(status))).toBeNull();
    },
  );
});
