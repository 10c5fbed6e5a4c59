import { describe, expect, it } from "vitest";
import { fault, fileTicket } from "./requests.ts";
import { modes, onScene } from "./scene.ts";

const question = /Wie lautet Ihre Kundennummer/;
const vague = "Der Shop www.brandt-shop.example zeigt seit gestern Fehler 502";

describe.each(modes)("the customer number over %s", (mode) => {
  it("is asked where only the customer sees it, and taken in a form", () =>
    onScene(mode, async ({ who, pause, slack }) => {
      const anna = who("Anna");
      const thread = anna.writes(vague);
      await pause();
      expect(anna.hears()).toMatchObject([{ isPrivate: true, text: expect.stringMatching(question) }]);
      for (const name of ["Ben", "Lena", "Petra"] as const) expect(who(name).hears()).toEqual([]);
      await anna.presses("Kundennummer eingeben", { number: " 10 584 " });
      expect(slack.modal(anna.id)).toBeNull();
      // The question is answered, and gone.
      expect(anna.hears()).toMatchObject([
        { isPrivate: false, thread, text: expect.stringMatching(/•••84/) },
      ]);
    }));

  it("is taken as typed as well, in the thread and in the channel", () =>
    onScene(mode, async ({ who, pause, support }) => {
      const [anna, uwe] = [who("Anna"), who("Uwe")];
      const thread = anna.writes(vague);
      uwe.writes("Mein Postfach info@tischlerei-hofmann.example empfängt seit gestern nichts");
      await pause();
      anna.writes("10584", { thread });
      uwe.writes("10 809");
      await pause();
      const open = anna.hears(support.open).filter(({ isPrivate }) => !isPrivate);
      expect(open).toMatchObject([{ thread, text: expect.stringMatching(/•••84/) }]);
      // Uwe's account is blocked, which is nobody else's business.
      expect(
        uwe
          .hears()
          .filter(({ isPrivate }) => isPrivate)
          .at(-1)?.text,
      ).toMatch(/Rechnungen offen/);
      expect(anna.hears().some(({ text }) => /Rechnung/.test(text))).toBe(false);
    }));
});

describe("what is personal", () => {
  it("stands in the channel as long as the thread has no answer, for there it is seen", () =>
    onScene("socket", async ({ who, pause, slack, support }) => {
      const [anna, ben] = [who("Anna"), who("Ben")];
      const thread = anna.writes(vague);
      const other = ben.writes(vague.replace("Der", "Unser"));
      slack.post(who("Uwe").id, support.open, "Das geht uns auch so", { thread: other });
      await pause();
      expect(anna.last()).toMatchObject({ isPrivate: true, thread: null });
      expect(ben.hears().filter(({ isPrivate }) => isPrivate)).toMatchObject([{ thread: other }]);
      expect(thread).not.toBe(other);
    }));

  it("is asked in vain once the client has forgotten it, and typing goes on all the same", () =>
    onScene("socket", async ({ who, pause, slack }) => {
      const anna = who("Anna");
      const thread = anna.writes(vague);
      await pause();
      slack.reload(anna.id);
      expect(anna.hears()).toEqual([]);
      anna.writes("Kundennummer 10584", { thread });
      await pause();
      expect(anna.hears().filter(({ isPrivate }) => !isPrivate)).toMatchObject([
        { thread, text: expect.stringMatching(/•••84/), buttons: { length: 3 } },
      ]);
    }));

  it("is asked again in the same place when it is wrong, and nobody else learns whether it exists", () =>
    onScene("socket", async ({ who, pause, slack }) => {
      const anna = who("Anna");
      anna.writes(vague);
      await pause();
      await anna.presses("Kundennummer eingeben", { number: "1" });
      expect(anna.hears()).toMatchObject([
        { isPrivate: true, text: expect.stringMatching(/anders aufgebaut/) },
      ]);
      await anna.presses("Kundennummer eingeben", { number: "99999" });
      expect(anna.hears()).toMatchObject([
        { isPrivate: true, text: expect.stringMatching(/Vertrag noch nicht/) },
      ]);
      expect(who("Ben").hears()).toEqual([]);
      expect(slack.modal(anna.id)).toBeNull();
    }));

  it("is corrected in private too", () =>
    onScene("socket", async ({ who, pause }) => {
      const anna = who("Anna");
      anna.writes(fault);
      await pause();
      await anna.presses("Etwas ändern");
      await anna.presses("Kundennummer");
      expect(anna.last()).toMatchObject({ isPrivate: true, buttons: ["Kundennummer ändern"] });
      await anna.presses("Kundennummer ändern", { value: "10745" });
      expect(anna.last()).toMatchObject({ isPrivate: false, text: expect.stringMatching(/•••45/) });
    }));

  it("and was told the bot alone is read back to its customer alone, wherever they write meanwhile", () =>
    onScene("socket", async (scene) => {
      const { who, pause, support } = scene;
      const anna = who("Anna");
      anna.writesDirectly("Unser Postfach geheim@brandt-keramik.example sendet seit gestern nicht mehr");
      await pause();
      await anna.presses("Habe ich gerade nicht");
      anna.writes("Hallo?");
      anna.writes("auch info@brandt-keramik.example", { channel: support.closed });
      await pause();
      await anna.presses("Ja, stimmt so");
      for (const name of ["Ben", "Uwe", "Lena"] as const)
        for (const channel of [support.open, support.closed])
          expect(JSON.stringify(who(name).hears(channel))).not.toContain("geheim");
      expect(anna.last(anna.directChannel()).text).toContain("T-1");
    }));

  it("and taken back by its customer is taken back by the desk: nobody goes on reading it", () =>
    onScene("socket", async ({ who, pause, slack, support }) => {
      const anna = who("Anna");
      const thread = anna.writes(fault);
      const slip = anna.writes("Mein Kürzel ist Sommer26", { thread });
      await pause();
      expect(anna.last().text).toContain("Sommer26");
      slack.remove(anna.id, support.open, slip);
      await pause();
      expect(JSON.stringify(who("Ben").hears())).not.toContain("Sommer26");
      expect(anna.hears()).toMatchObject([{ thread, buttons: expect.arrayContaining(["Ja, stimmt so"]) }]);
      slack.remove(anna.id, support.open, thread);
      await pause();
      expect(JSON.stringify(who("Ben").hears())).not.toContain("brandt-keramik");
    }));

  it("is forgotten by nobody: whoever was recognised once is asked no more, in any channel", () =>
    onScene("socket", async (scene) => {
      const { who, pause, support, pass } = scene;
      const anna = who("Anna");
      await fileTicket(scene, anna);
      await pass(45 * 60_000);
      anna.writes('Der Upload auf ftp.brandt-vasen.example bricht mit "Connection reset" ab', {
        channel: support.shared,
      });
      await pause();
      expect(anna.last(support.shared)).toMatchObject({
        isPrivate: false,
        text: expect.stringMatching(/•••84/),
      });
    }));
});
