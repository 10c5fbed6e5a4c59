import { describe, expect, it } from "vitest";
import { leaveOutSecrets } from "../../src/runtime/leave-out-secrets.ts";
import { edited, posted, pressed } from "../handbook/events.ts";
import { tom } from "../handbook/people.ts";

const words = "Mein FTP-Passwort ist Sommer2024, es geht nicht.";
const left = "Mein FTP-Passwort ist •••, es geht nicht.";

describe("R7 the passwords of a customer are left out", () => {
  it("of a message, which remembers that it held one", () =>
    expect(leaveOutSecrets(posted(words))).toEqual({ ...posted(left), secret: true }));

  it("of a message that is changed", () =>
    expect(leaveOutSecrets(edited("m1", words))).toEqual(edited("m1", left)));

  it("of a correction in a form", () => {
    const correction = (value: string) =>
      pressed({ act: "correctField", field: { field: "problem", index: 0 }, value });
    expect(leaveOutSecrets(correction(words))).toEqual(correction(left));
  });

  it("of nothing that holds none, and of no words of the desk", () => {
    const ofTheDesk = { ...posted(words), person: tom };
    for (const event of [posted("Die Seite ist weg."), pressed({ act: "confirm" }), ofTheDesk])
      expect(leaveOutSecrets(event)).toBe(event);
  });
});
