import { describe, expect, it } from "vitest";
import { cardOf, fault, fileTicket } from "./requests.ts";
import { modes, onScene } from "./scene.ts";

describe.each(modes)("customers over %s", (mode) => {
  it("are answered in the thread of each message, in every kind of channel and directly", () =>
    onScene(mode, async (scene) => {
      const { who, support, pause } = scene;
      const [anna, ben, xenia, uwe] = [who("Anna"), who("Ben"), who("Xenia"), who("Uwe")];
      const written = [
        [anna, support.open, anna.writes(fault)],
        [ben, support.closed, ben.writes(fault, { channel: support.closed })],
        [xenia, support.shared, xenia.writes(fault, { channel: support.shared })],
        [uwe, uwe.directChannel(), uwe.writesDirectly(fault)],
      ] as const;
      await pause();
      for (const [customer, channel, thread] of written)
        expect(customer.hears(channel)).toMatchObject([
          { thread, isPrivate: false, text: expect.stringContaining("•••84"), buttons: { length: 3 } },
        ]);
      expect(who("Chiara").hears(support.closed)).toEqual([]);
      expect(who("Lena").hears(uwe.directChannel())).toEqual([]);
    }));

  it("who write at the same time in one channel get each their own answer", () =>
    onScene(mode, async ({ who, pause, support }) => {
      const [anna, ben, uwe] = [who("Anna"), who("Ben"), who("Uwe")];
      const shop = anna.writes("Der Shop");
      const mailbox = ben.writes("My mailbox is full");
      const account = uwe.writes("Guten Tag");
      anna.writes("www.brandt-shop.example");
      uwe.writes("mein Kundenkonto www.hofmann.example ist seit gestern gesperrt", { thread: account });
      anna.writes("zeigt seit heute Fehler 502");
      await pause();
      const said = () => anna.hears(support.open).filter(({ isPrivate }) => !isPrivate);
      expect(said()).toMatchObject([{ thread: mailbox, text: expect.stringContaining("mailbox-full") }]);
      for (const customer of [anna, uwe]) {
        const asked = customer.hears().filter(({ isPrivate }) => isPrivate);
        expect(asked).toMatchObject([{ text: expect.stringContaining("Kundennummer") }]);
        await customer.presses("Habe ich gerade nicht");
      }
      expect(said()).toMatchObject([
        { thread: mailbox },
        { thread: shop, text: expect.stringMatching(/Der Shop[\s\S]*brandt-shop[\s\S]*502/) },
        { thread: account, text: expect.stringContaining("hofmann.example") },
      ]);
    }));

  it("have their edits, deletions and files followed, and the card shows what is there now", () =>
    onScene(mode, async (scene) => {
      const { who, slack, support, settle, internal, pause } = scene;
      const anna = who("Anna");
      const first = anna.writes("Auf www.brandt-keramik.exmple erscheint Fehler 500. Kundennummer 10584", {
        files: ["fehler.png"],
      });
      slack.edit(anna.id, support.open, first, fault);
      const slip = anna.writes("Mein Kürzel ist Sommer26", { thread: first });
      await pause();
      slack.remove(anna.id, support.open, slip);
      await pause();
      expect(anna.hears()).toMatchObject([{ text: expect.stringContaining("www.brandt-keramik.example") }]);
      expect(anna.last().text).not.toContain("Sommer26");
      await anna.presses("Ja, stimmt so");

      const later = anna.writes("Das Kürzel ist Herbst26", { thread: first });
      anna.writes("", { thread: first, files: ["protokoll.log"] });
      await settle();
      const lena = who("Lena");
      const card = () => lena.hears(internal).find(({ thread }) => thread === null)?.text;
      expect(card()).toMatch(/fehler\.png[\s\S]*protokoll\.log[\s\S]*> Das Kürzel ist Herbst26/);
      slack.edit(anna.id, support.open, later, "Das Kürzel ist unbekannt");
      await settle();
      expect(card()).toContain("> Das Kürzel ist unbekannt");
      slack.remove(anna.id, support.open, later);
      await settle();
      expect(card()).not.toContain("Kürzel");
      const below = lena.hears(internal).filter(({ thread }) => thread !== null);
      expect(below.map(({ text }) => text.split("\n")[0])).toEqual([
        "Anna Brandt schreibt:",
        "Anna Brandt schreibt:",
        "Anna Brandt hat eine Nachricht geändert. Vorher:",
        "Anna Brandt hat diese Nachricht gelöscht:",
      ]);
      expect(anna.hears()).toHaveLength(2);
    }));

  it("are not mistaken for others: joins, bots, previews and the desk's own changes say nothing", () =>
    onScene(mode, async (scene) => {
      const { who, slack, support, pause } = scene;
      const anna = who("Anna");
      const thread = await fileTicket(scene, anna);
      const news = await anna.news(async () => {
        slack.join(slack.addUser({ name: "neu" }), support.open);
        slack.leave(who("Chiara").id, support.open);
        slack.postAsOtherBot(support.open, "Ich bin ein Bot und habe Fehler 500");
        slack.postAsOtherBot(support.open, "Ich bin ein alter Bot", { isOld: true });
        slack.postAsOtherBot(support.open, "Fehler 500 im Gespräch", { thread });
        slack.unfurl(support.open, thread);
        slack.react(who("Ben").id, support.open, thread, "eyes");
        await pause();
      });
      expect(news).toEqual([]);
      expect(who("Lena").hears(scene.internal)).toHaveLength(1);
    }));

  it("who show a reply in the channel too have said it once, in its thread", () =>
    onScene(mode, async (scene) => {
      const { who, pause, slack, support } = scene;
      const anna = who("Anna");
      const thread = anna.writes(fault);
      anna.writes("Die Seite www.brandt-shop.example zeigt dasselbe", { thread, broadcast: true });
      slack.postTwice(anna.id, support.open, "und www.brandt-vasen.example auch");
      await pause();
      expect(anna.hears()).toMatchObject([{ thread }]);
      for (const page of [/brandt-keramik/g, /brandt-shop/g, /brandt-vasen/g])
        expect(anna.last().text.match(page)).toHaveLength(1);
    }));
});

describe("a customer", () => {
  it("who writes in somebody else's thread is told so once, and never taken for them", () =>
    onScene("socket", async (scene) => {
      const { who, pause } = scene;
      const [anna, ben, uwe] = [who("Anna"), who("Ben"), who("Uwe")];
      const thread = anna.writes(fault);
      await pause();
      const news = await ben.news(async () => {
        ben.writes("yes", { thread });
        ben.writes("me too", { thread });
        await pause();
      });
      expect(news).toMatchObject([
        { isPrivate: true, thread, text: expect.stringContaining("somebody else's request") },
      ]);
      expect(anna.hears()).toMatchObject([{ buttons: { length: 3 } }]);
      await anna.presses("Ja, stimmt so");
      uwe.writes("Bei mir auch", { thread });
      await pause();
      expect(who("Lena").last(scene.internal).text).toBe("Uwe Hofmann schreibt:\n> Bei mir auch");
      expect(uwe.hears().filter(({ isPrivate }) => isPrivate)).toEqual([]);
    }));

  it("who takes everything back is left alone, and a deleted beginning leaves no answer in the channel", () =>
    onScene("socket", async ({ who, slack, support, pause, pass, logged }) => {
      const anna = who("Anna");
      const alone = anna.writes("geht nicht");
      slack.remove(anna.id, support.open, alone);
      await pause();
      expect(anna.hears()).toEqual([]);
      const begun = anna.writes(fault);
      await pause();
      slack.remove(anna.id, support.open, begun);
      anna.writes("Das hat sich erledigt", { thread: begun });
      await pass(60_000);
      expect(anna.hears().filter(({ thread }) => thread === null)).toEqual([]);
      expect(logged.filter(({ level }) => level !== "info")).toEqual([]);
    }));

  it("who comes back in another channel and directly goes on there, and is asked nothing twice", () =>
    onScene("socket", async (scene) => {
      const { who, support, pause } = scene;
      const anna = who("Anna");
      anna.writes("Der Shop www.brandt-shop.example ist weg");
      await pause();
      await anna.presses("Kundennummer eingeben", { number: "10584" });
      anna.writes("seit gestern Fehler 502", { channel: support.closed });
      await pause();
      expect(anna.last(support.closed).text).toMatch(/•••84[\s\S]*brandt-shop[\s\S]*502/);
      anna.writesDirectly("auch auf dem Handy");
      await pause();
      expect(anna.last(anna.directChannel()).text).toContain("auch auf dem Handy");
      const asked = anna.hears().filter(({ text }) => text.includes("Wie lautet Ihre Kundennummer"));
      expect(asked).toEqual([]);
    }));

  it("whose further word is a matter of its own is answered in the channel where they wrote it", () =>
    onScene("socket", async (scene) => {
      const { who, support, pause, logged } = scene;
      const anna = who("Anna");
      await fileTicket(scene, anna, fault, support.closed);
      const ts = anna.writes("Noch eine Kleinigkeit");
      await pause();
      await anna.presses("Neues Anliegen");
      await pause();
      expect(anna.last(support.open)).toMatchObject({ thread: ts });
      expect(logged.filter(({ level }) => level !== "info")).toEqual([]);
    }));

  it("who begins with a picture alone has a matter, and the picture goes along", () =>
    onScene("socket", async (scene) => {
      const { who, pause } = scene;
      const anna = who("Anna");
      const thread = anna.writes("", { files: ["bildschirmfoto.png"] });
      await pause();
      expect(anna.last().text).toContain("Wie lautet Ihre Kundennummer?");
      anna.writes("10584", { thread });
      await pause();
      expect(anna.last()).toMatchObject({ thread, text: expect.stringContaining("Danke für das Bild.") });
      anna.writes(fault, { thread });
      anna.writes("", { thread, files: ["protokoll.txt"] });
      await pause();
      await anna.presses("Ja, stimmt so");
      expect(cardOf(scene, 1).text).toMatch(/Anhang bildschirmfoto\.png[\s\S]*Anhang protokoll\.txt/);
    }));

  it("is followed through 40,000 characters, and read back within Slack's limits", () =>
    onScene("socket", async ({ who, pause }) => {
      const uwe = who("Uwe");
      const long = `${fault} ${"Und dann noch etwas. ".repeat(1900)}`.slice(0, 40_000);
      const thread = uwe.writes(long);
      await pause();
      expect(uwe.last()).toMatchObject({ thread, text: expect.stringContaining("500 Internal") });
      expect(uwe.last().text.length).toBeLessThan(4000);
    }));

  it.each([
    ["👍", "T-1"],
    ["✅", "T-1"],
    ["ja", "T-1"],
  ])("says yes with %s", (yes, ticket) =>
    onScene("socket", async ({ who, pause }) => {
      const anna = who("Anna");
      const thread = anna.writes(fault);
      await pause();
      anna.writes(yes, { thread });
      await pause();
      expect(anna.last().text).toContain(ticket);
    }),
  );
});
