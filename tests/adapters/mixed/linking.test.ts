import { describe, expect, it } from "vitest";
import { cardOf, codesFor, fileTicket, giveNumber, shop, textsOf } from "./requests.ts";
import { codeFor, onMixed } from "./scene.ts";

describe.each([
  { known: "slack", fresh: "discord" },
  { known: "discord", fresh: "slack" },
] as const)("somebody known on $known who comes to $fresh", ({ known, fresh }) => {
  it("is recognised by a code from there, in private, and learns nothing before", () =>
    onMixed("slack", async (scene) => {
      const [before, after] = [scene.on(known, "Anna"), scene.on(fresh, "Anna")];
      await fileTicket(scene, before);
      await giveNumber(scene, after);
      expect(before.last().text).toContain("behalten Sie den Code für sich");
      expect(after.last().text).toContain("kennen wir schon von einem anderen Benutzerkonto");
      const words = textsOf(after).join();
      for (const secret of [codeFor(before), "Brandt Keramik", "T-1"]) expect(words).not.toContain(secret);

      after.writes(codeFor(before), "thread");
      await scene.pause();
      expect(after.last().text).toMatch(/•••84[\s\S]*keine Mails mehr/);
      expect(after.last().text).not.toMatch(/481/);
      await after.presses("Ja, stimmt so");
      expect(cardOf(scene, "T-2")).toMatch(/Brandt Keramik GmbH[\s\S]*10584\n/);
      expect(scene.complaints).toEqual([]);
    }));

  it("goes on there with what they had begun, once they are known to be the same", () =>
    onMixed("slack", async (scene) => {
      const [before, after] = [scene.on(known, "Anna"), scene.on(fresh, "Anna")];
      await fileTicket(scene, before);
      await giveNumber(scene, after);
      await after.presses("Code eingeben", { code: codeFor(before) });
      await after.presses("Ja, stimmt so");

      before.writes(shop);
      await scene.pause();
      if (before.last().buttons.includes("Neues Anliegen")) await before.presses("Neues Anliegen");
      await scene.pause();
      expect(before.last().buttons).toContain("Ja, stimmt so");
      await scene.restart();
      after.writes("Es betrifft nur den Browser Firefox.");
      await scene.pause();
      expect(after.last().text).toMatch(/leere Seite[\s\S]*Firefox/);
      expect(before.hears().filter(({ buttons }) => buttons.includes("Ja, stimmt so"))).toEqual([]);
      await after.presses("Ja, stimmt so");
      expect(after.last().text).toContain("Ihre Anfrage T-3");
      expect(scene.complaints).toEqual([]);
    }));

  it("keeps the code through a restart", () =>
    onMixed("slack", async (scene) => {
      const [before, after] = [scene.on(known, "Anna"), scene.on(fresh, "Anna")];
      await fileTicket(scene, before);
      await giveNumber(scene, after);
      await scene.restart();
      await after.presses("Code eingeben", { code: codeFor(before) });
      expect(after.last().text).toMatch(/•••84[\s\S]*keine Mails mehr/);
    }));
});

describe("somebody else who gives the number", () => {
  it("guesses three codes at most, and the request goes on without being theirs", () =>
    onMixed("slack", async (scene) => {
      const [anna, ben] = [scene.on("slack", "Anna"), scene.on("discord", "Ben")];
      await fileTicket(scene, anna);
      await giveNumber(scene, ben);
      for (const code of ["000000", "111111"]) {
        await ben.presses("Code eingeben", { code });
        expect(ben.last().text).toContain("weicht von dem ab");
      }
      await ben.presses("Code eingeben", { code: "999999" });
      expect(textsOf(ben).some((text) => text.includes("geht ohne Code weiter"))).toBe(true);
      await ben.presses("Ja, stimmt so");
      const card = cardOf(scene, "T-2");
      expect(card).toMatch(/10584 \(nicht bestätigt; verknüpft mit Anna Brandt, Slack\)/);
      expect(card).not.toContain("Brandt Keramik GmbH");
      // The right code comes too late now.
      ben.writes(codeFor(anna), "thread");
      await scene.pause();
      expect(textsOf(ben).some((text) => text.includes("Ab jetzt erkennen wir"))).toBe(false);

      ben.writes("Noch etwas anderes: Bitte eine zweite Domain brandt-zwei.example zu meinem Vertrag.");
      await scene.pause();
      expect(ben.last().text).toContain("Wie lautet Ihre Kundennummer");
    }));

  it("may do without a code; an agent confirms the number with one press, and it is theirs", () =>
    onMixed("slack", async (scene) => {
      const [anna, ben, lena] = [
        scene.on("slack", "Anna"),
        scene.on("discord", "Ben"),
        scene.on("slack", "Lena"),
      ];
      await fileTicket(scene, anna);
      await giveNumber(scene, ben);
      await ben.presses("Ohne Code weiter");
      await ben.presses("Ja, stimmt so");
      await lena.presses("Nummer bestätigen");
      expect(lena.last().text).toContain("Lena Vogt hat die Kundennummer zu T-2 bestätigt");
      expect(cardOf(scene, "T-2")).toContain("Brandt Keramik GmbH, Ben");
      ben.writes(shop);
      await scene.pause();
      if (ben.last().buttons.includes("Neues Anliegen")) await ben.presses("Neues Anliegen");
      await scene.pause();
      expect(ben.last().text).toMatch(/•••84/);
      // They speak for the same customer and are two people: nobody gets the other's dialogue.
      anna.writes("Ist da jemand?");
      await scene.pause();
      expect(anna.last().text).not.toContain("leere Seite");
    }));

  it("cannot wear somebody out with codes", () =>
    onMixed("slack", async (scene) => {
      const [anna, ben] = [scene.on("slack", "Anna"), scene.on("discord", "Ben")];
      await fileTicket(scene, anna);
      await giveNumber(scene, ben);
      for (let again = 0; again < 6; again += 1) {
        scene.clock.advance(11 * 60_000);
        if (ben.hears().some(({ text }) => text.includes("geht ohne Code weiter"))) break;
        await ben.presses("Code eingeben", { code: "000000" });
      }
      expect(codesFor(anna)).toHaveLength(3);
      expect(textsOf(ben).some((text) => text.includes("geht ohne Code weiter"))).toBe(true);
    }));
});

describe("a code", () => {
  it("is worth nothing after ten minutes; another one is sent, and counts", () =>
    onMixed("slack", async (scene) => {
      const [before, after] = [scene.on("slack", "Anna"), scene.on("discord", "Anna")];
      await fileTicket(scene, before);
      await giveNumber(scene, after);
      const old = codeFor(before);
      scene.clock.advance(10 * 60_000 + 1);
      await after.presses("Code eingeben", { code: old });
      expect(after.last().text).toContain("ist abgelaufen");
      expect(codeFor(before)).not.toBe(old);
      await after.presses("Code eingeben", { code: old });
      expect(after.last().text).toContain("weicht von dem ab");
      await after.presses("Code eingeben", { code: codeFor(before) });
      expect(after.last().text).toMatch(/•••84/);
    }));

  it("of one conversation is worth nothing in another", () =>
    onMixed("slack", async (scene) => {
      const [anna, ben, uwe] = [
        scene.on("slack", "Anna"),
        scene.on("discord", "Ben"),
        scene.on("discord", "Uwe"),
      ];
      await fileTicket(scene, anna);
      await giveNumber(scene, ben);
      const forBen = codeFor(anna);
      await giveNumber(scene, uwe);
      await uwe.presses("Code eingeben", { code: forBen });
      expect(uwe.last().text).toContain("weicht von dem ab");
    }));

  it("that reaches nobody, because they left, holds nothing up", () =>
    onMixed("slack", async (scene) => {
      const [before, after] = [scene.on("discord", "Anna"), scene.on("slack", "Anna")];
      await fileTicket(scene, before);
      scene.discord.closeDirectMessages(before.id);
      await giveNumber(scene, after);
      await scene.pause();
      expect(after.last().text).toMatch(/•••84[\s\S]*keine Mails mehr/);
      expect(textsOf(after).some((text) => text.includes("geht ohne Code weiter"))).toBe(true);
      await after.presses("Ja, stimmt so");
      expect(after.last().text).toContain("Ihre Anfrage T-2");
      expect(textsOf(scene.on("slack", "Lena")).some((text) => text.includes("nicht erreicht"))).toBe(false);
    }));
});
