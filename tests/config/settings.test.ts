import { expect, test } from "vitest";
import { toSettings } from "../../src/config/settings.ts";
import { deskWith } from "./desk-folder.ts";

test("the rules learn of the desk what they need, and nothing else", () => {
  expect(toSettings(deskWith().desk)).toEqual({
    company: "Muster",
    language: "de",
    timeZone: "Europe/Berlin",
    intake: { quietMs: 4000, maxQuestions: 3, numberAttempts: 3 },
    answers: { answerAt: 0.88, suggestAt: 0.45, mode: "on", channels: {} },
    links: { help: "https://help.example.com/de", status: null, billing: null },
    numberExample: "10584",
    linking: "code",
    removeNumbers: false,
  });
});

test("the rules learn whether numbers that stand in public are taken away", () => {
  expect(toSettings(deskWith({ discord: "{ removeNumbers: true }" }).desk).removeNumbers).toBe(true);
});
