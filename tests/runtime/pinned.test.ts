import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Refused, Unreachable } from "../../src/runtime/port.ts";
import { type LoopbackDesk, startLoopbackDesk } from "../support/loopback-desk.ts";
import { type PinnedDesk, writePinnedDesk } from "../support/pinned-desk.ts";

const day = 24 * 60 * 60_000;

let file: PinnedDesk;
let running: LoopbackDesk;
beforeEach(async () => {
  file = await writePinnedDesk();
  running = await startLoopbackDesk(Date.parse("2026-03-04T09:00:00Z"), { deskFile: file.deskFile });
});
afterEach(async () => {
  await running.stop();
  await file.remove();
});

const inSupport = () =>
  running.platform.shown.filter(({ job }) => job.conversation.channel === "support" && job.onlyFor === null);

const inside = () => running.platform.shown.filter(({ job }) => job.conversation.channel === "internal");

describe("what to have at hand (D1), pinned in a support channel", () => {
  it("is posted at the start and pinned, in the languages of the desk file one below the other", async () => {
    await running.letPass(0);
    expect(inSupport().map(({ text }) => text)).toEqual([
      `Willkommen bei Muster Hosting GmbH
Schreiben Sie Ihr Anliegen direkt hier in den Kanal, bitte jedes als eigene Nachricht. Wir antworten im Thread darunter, und dort geht es weiter.
Am schnellsten geht es, wenn Sie dies bereithalten:
Kundennummer: Wir fragen Sie vertraulich danach, denn hier lesen andere mit.
Domain oder Adresse: die, um die es geht
Fehlermeldung: im genauen Wortlaut oder als Bildschirmfoto
Viele Antworten finden Sie auch hier: https://hilfe.muster-hosting.example
Welcome to Muster Hosting GmbH
Write your request right here in the channel, one message for each, please. We answer in the thread below it, and go on there.
It is quickest if you have this at hand:
Customer number: We will ask you for it in private, as others read along here.
Domain or address: the one it is about
Error message: in its exact words, or as a screenshot
Many answers are here as well: https://hilfe.muster-hosting.example`,
    ]);
    expect(running.platform.pins).toEqual(["p1"]);
  });

  it("stands there once, however often the desk starts anew, and is left as it is", async () => {
    await running.letPass(0);
    await running.restart(1000);
    await running.restart(day);
    expect(inSupport()).toHaveLength(1);
    expect(running.platform.updates).toEqual([]);
  });

  it("is seen to once a day while the desk runs", async () => {
    await running.letPass(0);
    await running.letPass(day);
    expect(running.platform.pins).toEqual(["p1", "p1"]);
    expect(inSupport()).toHaveLength(1);
  });

  it("is changed in place when its words are others, once", async () => {
    await running.letPass(0);
    await file.write("Nordlicht GmbH", ["en"]);
    await running.restart(1000);
    await running.restart(1000);
    expect(running.platform.updates).toMatchObject([
      { remoteId: "p1", text: expect.stringMatching(/^Welcome to Nordlicht GmbH\n/) },
    ]);
    await file.write("Muster Hosting GmbH", ["de", "en"]);
    await running.restart(1000);
    expect(running.platform.updates.at(-1)?.text).toContain("Willkommen bei Muster Hosting GmbH");
    expect(inSupport()).toHaveLength(1);
  });

  it("is posted and pinned anew where somebody took it away, changed or not", async () => {
    await running.letPass(0);
    running.platform.takeAway("p1");
    await running.letPass(day);
    const [, second] = inSupport();
    running.platform.takeAway(second?.id ?? "");
    await file.write("Nordlicht GmbH", ["de"]);
    await running.restart(1000);
    expect(inSupport()).toHaveLength(3);
    expect(running.platform.pins).toEqual(inSupport().map(({ id }) => id));
    expect(inSupport().at(-1)?.text).toContain("Nordlicht GmbH");
  });

  it("stands there once when the answer to its post was lost", async () => {
    running.platform.failWith({ error: new Unreachable("cut off", "unknown"), when: "after" });
    await running.letPass(0);
    running.platform.failWith(null);
    await running.restart(60_000);
    expect(inSupport()).toHaveLength(1);
    expect(running.platform.pins.at(-1)).toBe("p1");
  });

  it("is taken away when the desk file no longer wants it", async () => {
    await running.letPass(0);
    await file.write("Muster Hosting GmbH", []);
    await running.restart(1000);
    await file.write("Muster Hosting GmbH", ["de"]);
    await running.restart(1000);
    expect(inSupport()).toHaveLength(2);
    expect(running.platform.updates).toEqual([]);
  });

  it("that cannot be posted is told to the desk once, with the reason, and tried again the next day", async () => {
    running.platform.failWith({
      error: new Refused("Cannot post in support: it is closed."),
      when: "before",
    });
    await running.letPass(0);
    await running.letPass(day);
    const told = inside().filter(({ text }) => text.includes("it is closed"));
    expect(told).toHaveLength(1);
    running.platform.failWith(null);
    await running.letPass(day);
    expect(inSupport()).toHaveLength(1);
  });
});

it("nothing is pinned unless the desk file says so", async () => {
  await file.write("Muster Hosting GmbH", []);
  await running.stop();
  running = await startLoopbackDesk(Date.parse("2026-03-04T09:00:00Z"), { deskFile: file.deskFile });
  await running.letPass(day);
  expect(inSupport()).toEqual([]);
});
