import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Case } from "../../src/core/case.ts";
import type { MessageDeleted, MessageEdited } from "../../src/core/event.ts";
import { changedCases } from "../../src/storage/cases.ts";
import { historyOf } from "../../src/storage/history.ts";
import { type LoopbackDesk, startLoopbackDesk } from "../support/loopback-desk.ts";
import { wrote } from "../support/loopback-events.ts";
import { person } from "../support/loopback-platform.ts";

const anna = person("anna");
const lena = person("lena", "agent");
const fault = "Auf www.brandt-keramik.example erscheint seit heute 9 Uhr Fehler 500. Kundennummer 10584";

let running: LoopbackDesk;
let at: number;
beforeEach(async () => {
  running = await startLoopbackDesk();
  at = running.clock.now();
});
afterEach(() => running.stop());

const post = (text: string, id: string, ms: number, thread: string | null = null) =>
  running.platform.deliver(wrote(anna, text, { id, at: at + ms, thread }));

const remove = (id: string, ms: number) => {
  const event: MessageDeleted = {
    ...wrote(anna, "", { id: `deletion-of-${id}`, at: at + ms }),
    kind: "messageDeleted",
    message: { id },
  };
  return running.platform.deliver(event);
};

const edit = (text: string, id: string, ms: number) => {
  const event: MessageEdited = {
    ...wrote(anna, text, { id: `edit-${ms}-of-${id}`, at: at + ms }),
    kind: "messageEdited",
    message: { id, text, postedAt: at },
  };
  return running.platform.deliver(event);
};

const cases = async (): Promise<readonly Case[]> =>
  (await running.store.read((db) => changedCases(db, 0, 100))).filter(({ status }) => status !== "declined");

const saidIn = async (): Promise<readonly (readonly string[])[]> =>
  (await cases()).map(({ said }) => said.map(({ text }) => text));

/** The threads in which the desk has answered. */
const answered = () =>
  running.platform.shown
    .filter(({ job }) => job.conversation.channel === "support")
    .map(({ job }) => job.conversation.thread);

describe("a desk that has said nothing yet", () => {
  it("answers below the first message, also when that one comes last", async () => {
    await post("Das ist dringend.", "m2", 200);
    await running.desk.settle();
    await post(fault, "m1", 100);
    await running.letPass(3000);
    expect(answered()).toEqual(["m1"]);
    expect(await saidIn()).toEqual([[fault, "Das ist dringend."]]);
  });

  it("answers below the next message when the first one is taken back, because its thread is gone", async () => {
    await post("Hallo", "m1", 100);
    await post(fault, "m2", 200);
    await running.desk.settle();
    await remove("m1", 300);
    await running.letPass(3000);
    expect(answered()).toEqual(["m2"]);
  });

  it("stays where it is when other words are taken back", async () => {
    await post(fault, "m1", 100);
    await post("Das ist dringend.", "m2", 200);
    await running.desk.settle();
    await remove("m2", 300);
    await running.letPass(3000);
    expect(answered()).toEqual(["m1"]);
  });

  it("takes an answer below a message that has not arrived yet for the same statement", async () => {
    await post(fault, "m1", 100);
    await running.desk.settle();
    await post("Das ist dringend.", "m3", 300, "m2");
    await running.desk.settle();
    await post("Der Shop steht.", "m2", 200);
    await running.letPass(3000);
    expect(await saidIn()).toEqual([[fault, "Der Shop steht.", "Das ist dringend."]]);
    expect(answered()).toEqual(["m1"]);
  });
});

describe("words of one person that are handled at the same moment", () => {
  it("open one case, wherever they stand", async () => {
    const events = [
      wrote(anna, "Der Shop steht.", { id: "m2", at: at + 200 }),
      wrote(anna, fault, { id: "m3", at: at + 300, thread: "m1" }),
    ];
    for (const event of events)
      await running.desk.accept({
        platform: "web",
        lane: event.id,
        at: event.at,
        keys: [event.id],
        payload: event,
      });
    await running.letPass(3000);
    expect(await saidIn()).toEqual([["Der Shop steht.", fault]]);
  });
});

describe("what became of a message", () => {
  it("is known when it comes before the message: one that was taken back is not heard", async () => {
    await remove("m1", 200);
    await running.desk.settle();
    await post(fault, "m1", 100);
    await edit(`${fault}!`, "m1", 150);
    await running.letPass(3000);
    expect(await cases()).toEqual([]);
    expect(running.platform.shown).toEqual([]);
  });

  it("is the last of its wordings, in whatever order they come", async () => {
    await post("Mein Postfach", "m1", 0);
    await edit("Mein Postfach ist voll!", "m1", 2000);
    await running.desk.settle();
    await edit("Mein Postfach ist vol", "m1", 1000);
    await running.letPass(3000);
    expect(await saidIn()).toEqual([["Mein Postfach ist voll!"]]);
  });

  it("is the last of its wordings when the message itself comes after them", async () => {
    await edit("Mein Postfach ist voll!", "m1", 2000);
    await running.desk.settle();
    await edit("Mein Postfach ist vol", "m1", 1000);
    await post("Mein Postfach", "m1", 0);
    await running.letPass(3000);
    expect(await saidIn()).toEqual([["Mein Postfach ist voll!"]]);
  });
});

describe("an answer of the desk's people that arrives together with the message it stands below", () => {
  it("waits for the message, and belongs to its case", async () => {
    await Promise.all([
      running.platform.deliver(wrote(lena, "Ich sehe es mir an.", { id: "m2", at: at + 200, thread: "m1" })),
      post(fault, "m1", 100),
    ]);
    await running.letPass(3000);
    const [subject] = await cases();
    expect(subject).toMatchObject({ status: "waitingForCustomer", agent: { name: "lena" } });
    const rows = await running.store.read((db) => historyOf(db, subject?.id ?? ""));
    expect(rows.filter(({ entry }) => entry.what === "reply")).toHaveLength(1);
    expect(answered()).not.toContain(null);
  });

  it("does not wait for what comes later, nor at the end", async () => {
    await running.platform.deliver(
      wrote(lena, "Ich sehe es mir an.", { id: "m2", at: at + 200, thread: "m1" }),
    );
    await running.desk.settle();
    expect(await cases()).toEqual([]);
  });
});
