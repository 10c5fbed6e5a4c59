import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type DeskOverDays, startDeskOverDays } from "../support/desk-over-days.ts";
import { person, type Shown } from "../support/loopback-platform.ts";

const lena = person("lena", "agent");

/** What people are called for, as far as it is about promises. */
const ofPromises = ({ job, text }: Shown): string | null => {
  const [title = ""] = text.split("\n");
  return /Zusage nicht|Zugesagte Antwort/.test(title) ? `${title} -> ${job.ping.join(", ")}` : null;
};

let desk: DeskOverDays;
beforeAll(async () => {
  desk = await startDeskOverDays("2026-12-07T09:00", ofPromises);
});
afterAll(() => desk.stop());

describe("S3 promises of a desk that is restarted", () => {
  it("are remembered before, and called for once they are broken", async () => {
    await desk.file();
    await desk.does(lena, 1, { verb: "promise", when: "morgen 10 Uhr" });
    await desk.downUntil("2026-12-08T04:00");
    await desk.until("2026-12-08T09:45");
    await desk.downUntil("2026-12-08T09:50");
    await desk.until("2026-12-08T11:30");
    expect(desk.heard()).toEqual([
      "Tue 08 09:30  T-1 · Zugesagte Antwort bald fällig -> web:lena",
      "Tue 08 10:00  T-1 · Zusage nicht eingehalten -> web:lena",
      "Tue 08 11:00  T-1 · Zusage nicht eingehalten -> leads",
    ]);
    await desk.does(lena, 1, { verb: "reply", text: "Entschuldigen Sie, jetzt läuft es." });
    await desk.until("2026-12-08T17:00");
    expect(desk.heard()).toEqual([]);
  });

  it("from replies too, with the end of a day's hours where no time is named", async () => {
    await desk.does(lena, 1, {
      verb: "reply",
      text: "Wir sehen es uns an und melden uns bis Freitag wieder.",
    });
    await desk.until("2026-12-11T16:40");
    await desk.does(lena, 1, { verb: "update", text: "Es dauert noch." });
    await desk.until("2026-12-12T13:00");
    expect(desk.heard()).toEqual(["Fri 11 16:30  T-1 · Zugesagte Antwort bald fällig -> web:lena"]);
  });

  it("that were broken meanwhile are called for once, without a late reminder", async () => {
    await desk.does(lena, 1, { verb: "promise", when: "Montag 9 Uhr" });
    await desk.does(lena, 1, { verb: "note", text: { internal: "Liegt beim Rechenzentrum." } });
    await desk.downUntil("2026-12-15T20:00");
    await desk.until("2026-12-16T08:30");
    expect(desk.heard()).toEqual(["Wed 16 08:00  T-1 · Zusage nicht eingehalten -> leads"]);
  });

  it("that were kept in time are never called for", async () => {
    await desk.does(lena, 1, { verb: "consult", question: { internal: "Ist mehr Speicher geplant?" } });
    await desk.downUntil("2026-12-16T14:00");
    await desk.does(lena, 1, { verb: "resolve", solution: null });
    await desk.downUntil("2026-12-19T11:00");
    await desk.until("2026-12-21T12:00");
    expect(desk.heard()).toEqual([]);
  });
});
