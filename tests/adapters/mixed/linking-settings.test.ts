import { describe, expect, it } from "vitest";
import { cardOf, codesFor, fileTicket, giveNumber, textsOf, wasAsked } from "./requests.ts";
import { codeFor, onMixed } from "./scene.ts";

describe("in English", () => {
  it("says the same", () =>
    onMixed("slack", async (scene) => {
      const [before, after] = [scene.on("slack", "Ben"), scene.on("discord", "Ben")];
      before.writes(
        "My site www.carter-translations.example shows error 503 since today. Customer number 10745",
      );
      await scene.pause();
      await before.presses("Yes, that's right");
      after.writes("The shop www.carter-translations.example/shop shows an empty page since this morning.");
      await scene.pause();
      await after.presses("Enter customer number", { number: "10745" });
      expect(after.last().text).toContain("We already know this customer number from another user account.");
      expect(before.last().text).toContain("Please keep the code to yourself.");
      await after.presses("Enter code", { code: codeFor(before) });
      expect(textsOf(after).some((text) => text.includes("From now on we recognise you here as well"))).toBe(
        true,
      );
      expect(after.last().text).toMatch(/•••45[\s\S]*empty page/);
    }));
});

describe("a desk file", () => {
  it("may leave it to agents: nobody is asked for a code", () =>
    onMixed(
      "slack",
      async (scene) => {
        const [before, after] = [scene.on("discord", "Anna"), scene.on("slack", "Anna")];
        await fileTicket(scene, before);
        await giveNumber(scene, after);
        expect([codesFor(before), wasAsked(after)]).toEqual([[], false]);
        await after.presses("Ja, stimmt so");
        const lena = scene.on("slack", "Lena");
        expect(cardOf(scene, "T-2")).toContain("verknüpft mit Anna Brandt, Discord");
        await lena.commands("confirm T-2");
        expect(textsOf(lena).some((text) => text.includes("Kundennummer zu T-2 bestätigt"))).toBe(true);
        await lena.commands("confirm T-2");
        expect(lena.last().text).toContain("Zu T-2 ist gerade keine Kundennummer zu bestätigen");
      },
      "agent",
    ));

  it("may take the number for enough", () =>
    onMixed(
      "slack",
      async (scene) => {
        const [before, after] = [scene.on("discord", "Anna"), scene.on("slack", "Anna")];
        await fileTicket(scene, before);
        await giveNumber(scene, after);
        expect([codesFor(before), wasAsked(after)]).toEqual([[], false]);
        await after.presses("Ja, stimmt so");
        expect(cardOf(scene, "T-2")).toMatch(/Brandt Keramik GmbH[\s\S]*10584\n/);
      },
      "number",
    ));
});
