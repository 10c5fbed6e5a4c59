import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type DeskOverDays, startDeskOverDays } from "../support/desk-over-days.ts";
import { person, type Shown } from "../support/loopback-platform.ts";

const lena = person("lena", "agent");

/** What is said of claims, and to whom. */
const ofClaims = ({ job, text }: Shown): string | null => {
  const [title = ""] = text.split("\n");
  if (!/zurück in die Warteschlange\.|wieder in der Warteschlange,/.test(title)) return null;
  const [ticket = ""] = title.split(/[ ,]/);
  return job.onlyFor === null
    ? `${ticket} ${job.ping.join(", ")} is back`
    : `${ticket} ${job.onlyFor} warned`;
};

let desk: DeskOverDays;
beforeAll(async () => {
  desk = await startDeskOverDays("2026-12-07T09:00", ofClaims);
});
afterAll(() => desk.stop());

describe("S8 claims of a desk that is restarted", () => {
  it("go back after eight hours of opening time, warned once and told once, and never over night", async () => {
    await desk.until("2026-12-07T15:00");
    await desk.file();
    await desk.does(lena, 1, { verb: "claim" });
    await desk.until("2026-12-07T20:00");
    await desk.downUntil("2026-12-08T11:30");
    await desk.downUntil("2026-12-08T11:59");
    expect(desk.heard()).toEqual([]);
    await desk.until("2026-12-08T12:30");
    await desk.downUntil("2026-12-08T12:40");
    await desk.until("2026-12-09T17:00");
    expect(desk.heard()).toEqual(["Tue 08 12:00  T-1 web:lena warned", "Tue 08 13:00  T-1 web:lena is back"]);
  });

  it("are warned of for the first time after a downtime, and only then taken", async () => {
    await desk.does(lena, 1, { verb: "claim" });
    await desk.downUntil("2026-12-13T12:00");
    expect(desk.heard()).toEqual([]);
    await desk.until("2026-12-14T08:30");
    expect(desk.heard()).toEqual(["Mon 14 08:00  T-1 web:lena warned"]);
    await desk.does(lena, 1, { verb: "claim" });
    await desk.until("2026-12-14T15:00");
    expect(desk.heard()).toEqual([]);
    await desk.until("2026-12-14T18:00");
    expect(desk.heard()).toEqual(["Mon 14 15:30  T-1 web:lena warned", "Mon 14 16:30  T-1 web:lena is back"]);
  });

  it("stay while the customer has the word, whatever time passes", async () => {
    await desk.does(lena, 1, { verb: "reply", text: "Läuft es jetzt?" });
    await desk.downUntil("2026-12-16T09:00");
    await desk.until("2026-12-16T18:00");
    expect(desk.heard()).toEqual([]);
  });
});
