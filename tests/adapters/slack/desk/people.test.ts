import { describe, expect, it } from "vitest";
import { cardOf, englishFault, fault, fileTicket } from "./requests.ts";
import { onScene } from "./scene.ts";

describe("names, language and time zone", () => {
  it("come from Slack: the customer's in the greeting, the desk's on the card", () =>
    onScene("socket", async (scene) => {
      const { who, slack, pass } = scene;
      const anna = who("Anna");
      await fileTicket(scene, anna);
      slack.changeUser(who("Lena").id, { displayName: "Lena Vogt-Sommer" });
      await pass(700_000);
      await who("Lena").commands("claim T-1");
      expect(anna.last().text).toContain("Guten Tag Anna Brandt, mein Name ist Lena Vogt-Sommer");
      expect(cardOf(scene, 1).text).toContain("Kunde: Brandt Keramik GmbH, Anna Brandt");
    }));

  it("of somebody overseas decide the clock they are told the time of", () =>
    onScene("socket", async (scene) => {
      const { who } = scene;
      const [anna, chiara, ben] = [who("Anna"), who("Chiara"), who("Ben")];
      await fileTicket(scene, anna);
      await fileTicket(scene, chiara, englishFault);
      await fileTicket(scene, ben, englishFault.replace("11389", "10745"));
      // Standard: eight business hours from Wednesday, 10:00 in Berlin.
      expect(chiara.hears().map(({ text }) => text)).toContainEqual(
        expect.stringContaining("expect to reply by Wednesday, 4 March, 23:00"),
      );
      expect(ben.last().text).toContain("Thursday, 5 March, 07:00");
      expect(cardOf(scene, 2).text).toContain("Antwort erwartet bis: Do 5.3. 08:00");
      expect(anna.hears().map(({ text }) => text)).toContainEqual(
        expect.stringContaining("bis Mittwoch, 4. März, 14:00 Uhr"),
      );
    }));
});

describe("the language", () => {
  it("is the one the customer writes, whatever their Slack is set to", () =>
    onScene("socket", async ({ who, pause }) => {
      const [anna, ben] = [who("Anna"), who("Ben")];
      const [english, german] = [anna.writes(englishFault), ben.writes(fault)];
      await pause();
      const answerIn = (thread: string) => anna.hears().find((one) => one.thread === thread)?.text;
      expect(answerIn(english)).toMatch(/^Your request/);
      expect(answerIn(german)).toMatch(/^Ihre Anfrage/);
    }));

  it("is their Slack's while they have said too little, and the desk's where that is neither", () =>
    onScene("socket", async ({ who, pause }) => {
      const [anna, ben, chiara] = [who("Anna"), who("Ben"), who("Chiara")];
      for (const by of [anna, ben, chiara]) by.writes("Hallo?");
      await pause();
      expect(anna.hears().map(({ text }) => text.split("\n")[0])).toEqual([
        expect.stringMatching(/^Guten Tag/),
        expect.stringMatching(/^Hello/),
        expect.stringMatching(/^Guten Tag/),
      ]);
    }));

  it("follows somebody who begins in another one and goes on in English", () =>
    onScene("socket", async ({ who, pause }) => {
      const chiara = who("Chiara");
      const thread = chiara.writes("Buongiorno, il mio sito non funziona da ieri, errore 503");
      await pause();
      chiara.writes("Sorry, in English: my site www.green-valley-coaching.example shows error 503", {
        thread,
      });
      await pause();
      chiara.writes("since yesterday, and my customer number is 11389", { thread });
      await pause();
      expect(chiara.last().text).toMatch(/^Your request/);
    }));

  it("of the desk is German, and of private answers the one of whoever asked", () =>
    onScene("socket", async (scene) => {
      const { who, slack, pass } = scene;
      const [anna, tom] = [who("Anna"), who("Tom")];
      await fileTicket(scene, anna, englishFault);
      slack.changeUser(tom.id, { locale: "en-US" });
      await pass(700_000);
      await tom.commands("queue");
      expect(tom.last().text).toContain("Waiting: 1");
      await tom.commands("claim T-1");
      expect(anna.last().text).toContain("Hello Anna Brandt, my name is Tom Berger");
      expect(tom.last(scene.internal).text).toBe("Tom Berger hat T-1 übernommen.");
    }));
});

describe("people of another company in a shared channel", () => {
  it("are customers like all others, with a case of their own", () =>
    onScene("socket", async (scene) => {
      const { who, support, pause } = scene;
      const [xenia, anna, lena] = [who("Xenia"), who("Anna"), who("Lena")];
      const [theirs, ours] = [
        xenia.writes(fault, { channel: support.shared }),
        anna.writes(fault, { channel: support.shared }),
      ];
      await pause();
      await xenia.presses("Ja, stimmt so");
      const threads = xenia.hears(support.shared).map(({ thread }) => thread);
      expect(threads).toHaveLength(3);
      expect(new Set(threads)).toEqual(new Set([theirs, ours]));
      await xenia.commands("claim T-1", support.shared);
      expect(xenia.last()).toMatchObject({
        isPrivate: true,
        text: expect.stringContaining("Mitarbeitenden"),
      });
      await lena.commands("reply T-1 Wir prüfen das.");
      expect(
        xenia
          .hears(support.shared)
          .filter(({ isPrivate }) => !isPrivate)
          .at(-1),
      ).toMatchObject({
        thread: theirs,
        text: expect.stringContaining("Wir prüfen das."),
      });
      expect(cardOf(scene, 1).text).toContain("Xenia Partner");
    }));
});
