import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Command } from "../../../src/core/command.ts";
import { movedTo, type Site, startSite } from "../../knowledge/web/site.ts";
import { type LoopbackDesk, startLoopbackDesk } from "../../support/loopback-desk.ts";
import { ordered, wrote } from "../../support/loopback-events.ts";
import { person } from "../../support/loopback-platform.ts";
import { servicesDeskFile } from "../../support/services-desk.ts";

const every = 60_000;
const probes = { redAfter: 2, greenAfter: 2 };

let site: Site;
let running: LoopbackDesk | null = null;
beforeEach(async () => {
  site = await startSite();
});
afterEach(async () => {
  await running?.stop();
  running = null;
  await site.close();
});

const desk = (): LoopbackDesk => {
  if (running === null) throw new Error("No desk was started.");
  return running;
};

const start = async (ofMail: object = {}, services: object = {}): Promise<void> => {
  const deskFile = servicesDeskFile(
    { probe: { http: site.url("/health") }, ...ofMail },
    { probes, ...services },
  );
  running = await startLoopbackDesk(undefined, { deskFile });
  await desk().letPass(0);
};

const works = (): void => void site.pages.set("/health", "ok");
const fails = (): void => void site.pages.delete("/health");

const looks = async (times: number): Promise<void> => {
  for (let look = 0; look < times; look += 1) await desk().letPass(every);
};

const told = (): readonly string[] =>
  desk()
    .platform.shown.filter(({ job }) => job.conversation.channel === "internal" && job.onlyFor === null)
    .map(({ text }) => text.split("\n")[0] ?? "");

const writes = async (text: string): Promise<string> => {
  const { platform, clock } = desk();
  await platform.deliver(wrote(person("anna"), text, { id: "m1", at: clock.now() }));
  await desk().letPass(4000);
  return platform.shown.map(({ text: said }) => said).join("\n");
};

const fault = "Der Posteingang von anna@shop.example ist seit 9 Uhr leer, Fehler 451. Kundennummer 10131";

describe("a service that is watched (R11)", () => {
  it("turns red once, over restarts too, and green again; both are told once", async () => {
    works();
    await start();
    fails();
    await looks(1);
    expect(told()).toEqual([]);
    await desk().restart(every);
    expect(told()).toEqual(["E-Mail antwortet nicht, sagt die Prüfung. Ist das eine Störung?"]);
    expect(desk().platform.shown.at(-1)?.job.ping).toEqual(["leads"]);
    expect(desk().platform.shown.at(-1)?.text).toContain("> Antwortet mit HTTP 404.");
    await looks(2);
    await desk().restart(every);
    works();
    await looks(3);
    expect(told()).toEqual([
      "E-Mail antwortet nicht, sagt die Prüfung. Ist das eine Störung?",
      "E-Mail funktioniert wieder, sagt die Prüfung.",
    ]);
  });

  it("is impaired for customers while it is red, whatever its file says", async () => {
    await start();
    await looks(1);
    expect(await writes(fault)).toContain("Derzeit ist bei uns eingeschränkt:\n• E-Mail");
  });

  it("is kindly said to work while it is green", async () => {
    works();
    await start();
    expect(await writes(fault)).toContain(
      "Nach unserem Stand läuft derzeit alles wie gewohnt: E-Mail. Ihr Anliegen sehen wir uns gern genauer an.\nAktueller Stand: https://status.example",
    );
  });

  it("is not said to work when nobody has been able to look for long", async () => {
    site.pages.set("/state", JSON.stringify({ status: { indicator: "none" } }));
    await start({ probe: null, statusPage: { kind: "statuspage", url: site.url("/state") } });
    site.pages.delete("/state");
    await looks(2);
    await desk().letPass(10 * every);
    expect(await writes(fault)).not.toContain("wie gewohnt");
  });

  it("is impaired when somebody has written so into its file, whatever is seen", async () => {
    works();
    await start({ light: "yellow" });
    expect(await writes(fault)).toContain("Derzeit ist bei uns eingeschränkt:\n• E-Mail");
  });

  it("opens an incident by itself where that is wanted, and suggests its end", async () => {
    await start({}, { openIncidents: "automatically" });
    await looks(2);
    expect(told()).toEqual(["I-1 · Störung: E-Mail"]);
    expect(desk().platform.shown.at(-1)?.job.ping).toEqual(["leads"]);
    works();
    await looks(2);
    expect(told().at(-1)).toBe("E-Mail funktioniert wieder, sagt die Prüfung.");
    expect(desk().platform.shown.at(-1)?.job.message.actions).toMatchObject([{ id: "incident end:I-1" }]);
  });

  it("is not suggested again while its incident is open", async () => {
    works();
    await start();
    const open: Command = { verb: "incident open", service: "E-Mail", text: null };
    await desk().platform.deliver(ordered(person("lena", "agent"), open, null, "o1", desk().clock.now()));
    fails();
    await looks(3);
    expect(told()).toEqual(["I-1 · Störung: E-Mail"]);
  });

  it("never asks anybody else than the host that its file names", async () => {
    const other = await startSite();
    site.pages.set("/health", movedTo(other.url("/")));
    await start();
    await looks(2);
    expect(other.asked).toEqual([]);
    expect(desk().platform.shown.at(-1)?.text).toContain("Dorthin folgt die Prüfung nicht.");
    await other.close();
  });
});
