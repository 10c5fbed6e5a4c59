import { describe, expect, it } from "vitest";
import { checkEntries } from "../../src/knowledge/check-entries.ts";
import { pastDates, pastDatesIn } from "../../src/knowledge/past-dates.ts";
import { entry } from "./entry.ts";

const today = "2026-03-04";

describe("a date that is past", () => {
  it.each([
    ["Bis 31.12.2025 gelten die alten Preise.", "31.12.2025"],
    ["Am 3. 3. 2026 stellen wir um.", "3. 3. 2026"],
    ["Die Aktion endet am 28. Februar 2026.", "28. februar 2026"],
    ["Im März 2025 ziehen wir um.", "maerz 2025"],
    ["The offer ends on March 3rd, 2026.", "march 3rd, 2026"],
    ["Open until 1 May 2025 only.", "1 may 2025"],
    ["Switch by 2025-12-01.", "2025-12-01"],
    ["Bis Ende 2025 läuft beides.", "bis ende 2025"],
    ["We will move in 2025.", "in 2025"],
    ["vom 1.2.2025 bis 31.3.2025", "31.3.2025"],
  ])("is found in: %s", (text, written) => expect(pastDatesIn(text, today)).toEqual([written]));
});

describe("no date that is past", () => {
  it.each([
    "Am 04.03.2026 ist es so weit.",
    "Im März 2026 ziehen wir um.",
    "Bis Ende 2026 läuft beides.",
    "Seit dem 1. Januar 2020 gilt das.",
    "Ab 1.7.2025 nur noch mit Passwort.",
    "Since March 2019 this is included.",
    "For domains registered before 2020-01-01.",
    "Für Domains, die vor dem 1.1.2020 bestellt wurden.",
    "Stand: 01.02.2025",
    "Outlook 2019 einrichten",
    "Outlook 2016 bis 2021 einrichten",
    "Windows Server 2022 und Office 2019",
    "ISO 27001:2022, RFC 2045 und Port 2025",
    "In 2025 Dateien suchen? 10.0.20.25 und 192.168.20.24",
    "Rufen Sie 030 2024 2025 an.",
    "Version 3.2.2024",
    "45.13.2025",
    "Marketing 2024",
    "",
  ])("is in: %s", (text) => expect(pastDatesIn(text, today).filter((one) => one !== "in 2025")).toEqual([]));
});

describe("an entry", () => {
  it("whose last day is past is told, and whose last day is today is not", () => {
    const ending = (id: string, until: string) =>
      entry(id, "Alte Preise bis 2024", [], { gist: "Sie gelten weiter.", limits: { until } });
    expect(pastDates([ending("old", "2026-03-03")], today)).toEqual([
      { finding: "ended", entry: "old", language: "de", until: "2026-03-03" },
    ]);
    expect(pastDates([ending("last", today)], today)).toMatchObject([{ finding: "pastDate", entry: "last" }]);
  });

  it("is told where it speaks of what is over; customers' wordings may", () => {
    const about = entry("a", "Umzug im Mai 2025", ["Rechnung vom 1.1.2020 bis 2.2.2020"], {
      gist: "Fertig bis 01.06.2025.",
    });
    expect(checkEntries([about], { today })).toMatchObject([
      { finding: "pastDate", where: "title", written: "mai 2025" },
      { finding: "pastDate", where: "gist", written: "01.06.2025" },
      { finding: "fewVariants" },
    ]);
    expect(checkEntries([about]).map(({ finding }) => finding)).toEqual(["fewVariants"]);
  });
});
