import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { countAnswers } from "../../src/storage/answer-counts.ts";
import { type LoopbackDesk, startLoopbackDesk } from "../support/loopback-desk.ts";
import { ordered, wrote } from "../support/loopback-events.ts";
import { person } from "../support/loopback-platform.ts";

const known = "Wie richte ich mein Postfach in Outlook ein?";

let running: LoopbackDesk;
let messages: number;
beforeEach(async () => {
  running = await startLoopbackDesk();
  messages = 0;
});
afterEach(() => running.stop());

/** Somebody writes one message after the other, all in the thread of the first. */
const says = async (name: string, ...texts: readonly string[]): Promise<void> => {
  const first = `m-${name}`;
  for (const [place, text] of texts.entries()) {
    messages += 1;
    running.clock.advance(1);
    const id = place === 0 ? first : `${first}-${messages}`;
    const spot = { id, at: running.clock.now(), thread: place === 0 ? null : first };
    await running.platform.deliver(wrote(person(name), text, spot));
    await running.letPass(5000);
  }
};

const counts = () => {
  const until = running.clock.now() + 1;
  return running.store.read((db) => countAnswers(db, { from: 0, until }));
};

describe("what came of an answer", () => {
  it("is confirmed only by the customer's own word", async () => {
    await says("anna", known, "Das hat geholfen");
    await says("ben", known);
    expect(await counts()).toMatchObject({
      requests: 2,
      involved: 2,
      resolved: 1,
      handedOn: 0,
      questions: { answered: 2 },
      solved: { answered: 1 },
    });
  });

  it("is no resolution when a person had to help after all", async () => {
    await says("anna", known, "Ich brauche einen Menschen", "10584", "ja");
    expect(await counts()).toMatchObject({
      requests: 1,
      involved: 1,
      resolved: 0,
      handedOn: 1,
      questions: { answered: 1, silent: 0 },
      notSolved: { answered: 1 },
    });
  });

  it("does not stay a resolution when the customer comes back to it", async () => {
    await says("anna", known, "Das hat geholfen", "Das geht leider immer noch nicht");
    expect(await counts()).toMatchObject({ involved: 1, resolved: 0, solved: { answered: 1 } });
  });

  it("stays one when the customer asks for something else elsewhere", async () => {
    await says("anna", known, "Das hat geholfen");
    running.clock.advance(1);
    const other = "Auf www.brandt-keramik.example erscheint seit heute 9 Uhr Fehler 500.";
    const at = running.clock.now();
    await running.platform.deliver(wrote(person("anna"), other, { id: "m-other", at }));
    await running.letPass(5000);
    expect(await counts()).toMatchObject({ requests: 2, involved: 1, resolved: 1 });
  });

  it("is silence for what nobody knows, and nothing for a greeting", async () => {
    await says(
      "anna",
      "Auf www.brandt-keramik.example erscheint seit heute 9 Uhr Fehler 500. Kundennummer 10584",
    );
    await says("ben", "Hallo");
    expect(await counts()).toMatchObject({
      requests: 1,
      involved: 0,
      questions: { answered: 0, silent: 1 },
    });
  });

  it("is no resolution when somebody of the desk has stepped in", async () => {
    await says("anna", known);
    const lena = person("lena", "agent");
    await running.platform.deliver(
      wrote(lena, "Ich sehe es mir an.", { id: "l1", at: running.clock.now(), thread: "m-anna" }),
    );
    await running.desk.settle();
    await says("anna", "Danke, das hat geholfen");
    expect(await counts()).toMatchObject({ involved: 1, resolved: 0, handedOn: 1 });
    await running.platform.deliver(ordered(lena, { verb: "stats" }, null, "s1", running.clock.now()));
    await running.desk.settle();
    expect(running.platform.shown.at(-1)?.job.onlyFor).toBe(lena.key);
  });
});
