import { describe, expect, it } from "vitest";
import { fault, faultWithNumber, fileTicket } from "./requests.ts";
import { onScene } from "./scene.ts";

const question = "Wie kann ich mein Postfach leeren, es ist voll?";

describe("a customer in a channel", () => {
  it("is answered in a private thread, which other customers never see and the desk does", () =>
    onScene(async (scene) => {
      const { who, discord, support } = scene;
      const [anna, ben, lena] = [who("Anna"), who("Ben"), who("Lena")];
      const thread = await fileTicket(scene, anna, `${fault} Kundennummer 10584`);
      expect(discord.thread(thread)).toMatchObject({
        isPrivate: true,
        name: expect.stringMatching(/^Support [0-9A-F]{4}-[0-9A-F]{4}$/),
        members: [discord.botUserId, anna.id],
      });
      expect(discord.threadsIn(support)).toEqual([thread]);
      expect(ben.hears()).toEqual([]);
      expect(lena.hears(thread).map(({ text }) => text)).toEqual(anna.hears(thread).map(({ text }) => text));
    }));

  it("is answered with three calls: a thread is opened, they are let in, the answer is posted", () =>
    onScene(async ({ who, discord, pause }) => {
      const anna = who("Anna");
      anna.writes(question);
      await pause();
      const made = discord.calls().map(({ route }) => route);
      const opened = made.indexOf("POST /channels/:channel/threads");
      expect(made).not.toContain("GET /channels/:channel");
      expect(made).not.toContain("GET /channels/:channel/messages/:message");
      expect(made.slice(opened, opened + 3)).toEqual([
        "POST /channels/:channel/threads",
        "PUT /channels/:channel/thread-members/:user",
        "POST /channels/:channel/messages",
      ]);
    }));

  it("is answered in a public thread where the desk wants that, and told what is personal directly", () =>
    onScene(
      async (scene) => {
        const { who, discord } = scene;
        const [anna, ben] = [who("Anna"), who("Ben")];
        const thread = await fileTicket(scene, anna);
        expect(discord.thread(thread)).toMatchObject({ isPrivate: false });
        expect(ben.hears(thread)).toHaveLength(2);
        expect(anna.hears(`direct:${anna.id}`)).toMatchObject([
          { text: expect.stringContaining("können hier auch andere lesen") },
        ]);
      },
      { threads: "public" },
    ));

  it("goes on in a thread that was there before", () =>
    onScene(async ({ who, discord, support, pause }) => {
      const uwe = who("Uwe");
      const thread = discord.openThread(uwe.id, support, "Mein Problem");
      uwe.writes(faultWithNumber, { in: thread });
      await pause();
      expect(uwe.last()).toMatchObject({ thread, buttons: { length: 3 } });
      expect(discord.threadsIn(support)).toEqual([thread]);
    }));

  it("gets their own answer when others write at the same time", () =>
    onScene(async ({ who, pause }) => {
      const [anna, ben, uwe] = [who("Anna"), who("Ben"), who("Uwe")];
      anna.writes("Der Shop");
      ben.writes("My mailbox is full");
      uwe.writes("Guten Tag");
      anna.writes("www.brandt-shop.example");
      uwe.writes("mein Kundenkonto www.hofmann.example ist seit gestern gesperrt");
      anna.writes("zeigt seit heute Fehler 502");
      await pause();
      for (const customer of [anna, uwe]) await customer.presses("Habe ich gerade nicht");
      expect(anna.last().text).toMatch(/Der Shop[\s\S]*brandt-shop[\s\S]*502/);
      expect(uwe.last().text).toContain("hofmann.example");
      expect(ben.hears()).toMatchObject([{ text: expect.stringContaining("Mailbox full") }]);
      expect(new Set([anna, ben, uwe].map((one) => one.thread())).size).toBe(3);
    }));

  it("writes as people do: in bursts, with files, in reply to others, and is not misread", () =>
    onScene(async ({ who, discord, support, pause, internal }) => {
      const [anna, ben, lena] = [who("Anna"), who("Ben"), who("Lena")];
      const other = ben.writes("hi all");
      anna.writes("Der Shop www.brandt-shop.example", { replyTo: other });
      const link = anna.writes("zeigt seit heute 9 Uhr nur Fehler 502", { files: ["fehler.png"] });
      anna.writes("Kundennummer 10584");
      discord.preview(link, "https://www.brandt-keramik.example");
      discord.postByWebhook(support, "Fehler 500, Kundennummer 10745");
      discord.react(ben.id, link, "👍");
      await pause();
      await anna.presses("Ja, stimmt so");
      const card = lena.hears(internal)[0];
      expect(card?.text).toMatch(/brandt-shop[\s\S]*Fehler 502[\s\S]*fehler\.png/);
      expect(card?.text).not.toContain("10745");
    }));

  it("has their edits and deletions followed, before and after the ticket", () =>
    onScene(async ({ who, discord, support, pause, settle, internal }) => {
      const [anna, lena] = [who("Anna"), who("Lena")];
      const first = anna.writes("Auf www.brandt-keramik.exmple ist Fehler 500. Kundennummer 10584");
      discord.edit(anna.id, first, faultWithNumber);
      await settle();
      const slips = [anna.writes("Mein Kürzel ist Sommer26"), anna.writes("oder Herbst26")];
      await pause();
      discord.bulkRemove(support, slips);
      await pause();
      expect(anna.last().text).toContain("brandt-keramik.example");
      expect(anna.last().text).not.toMatch(/Sommer26|Herbst26|exmple/);
      await anna.presses("Ja, stimmt so");

      const later = anna.writes("Das Kürzel ist Winter26", { in: anna.thread() });
      await settle();
      const card = () => lena.hears(internal).find(({ text }) => text.startsWith("T-1 ·"))?.text;
      expect(card()).toContain("> Das Kürzel ist Winter26");
      discord.edit(anna.id, later, "Das Kürzel ist unbekannt");
      await settle();
      expect(card()).toContain("> Das Kürzel ist unbekannt");
      discord.remove(anna.id, later);
      await settle();
      expect(card()).not.toContain("Kürzel");
      const below = lena.hears(internal).filter(({ thread }) => thread !== null);
      expect(below.map(({ text }) => text.split("\n")[0])).toEqual([
        "Anna Brandt schreibt:",
        "Anna Brandt hat eine Nachricht geändert. Vorher:",
        "Anna Brandt hat diese Nachricht gelöscht:",
      ]);
    }));

  it("who writes in somebody else's public thread is never taken for them", () =>
    onScene(
      async (scene) => {
        const { who, pause, internal } = scene;
        const [anna, ben] = [who("Anna"), who("Ben")];
        anna.writes(faultWithNumber);
        await pause();
        const thread = anna.thread();
        const news = await ben.news(async () => {
          ben.writes("yes", { in: thread });
          ben.writes("me too", { in: thread });
          await pause();
        });
        expect(news).toMatchObject([{ text: expect.stringContaining("die Anfrage von jemand anderem") }]);
        expect(who("Lena").hears(internal)).toEqual([]);
        await anna.presses("Ja, stimmt so");
        expect(anna.last().text).toContain("T-1");
      },
      { threads: "public" },
    ));

  it("calls nobody through the desk, whatever they write and whatever they are called", () =>
    onScene(async (scene) => {
      const { who, discord, people, roles, pause, internal } = scene;
      const anna = who("Anna");
      const calling = `@everyone @here <@${people.Petra}> <@&${roles.leads}> <@&${discord.guildId}>`;
      discord.nickname(anna.id, "@everyone <@&1>");
      await fileTicket(scene, anna, `${calling} ${faultWithNumber} ${calling}`);
      anna.writes(calling, { in: anna.thread() });
      await pause();
      const called = discord.pings().filter(({ author }) => author === discord.botUserId);
      expect(
        called.flatMap(({ users, roles: named, everyone }) => [...users, ...named, everyone]),
      ).not.toContain(true);
      expect(called.flatMap(({ users, roles: named }) => [...users, ...named])).toEqual([]);
      expect(who("Lena").hears(internal)[0]?.text).toContain("@everyone");
    }));
});

describe("a customer in a forum", () => {
  it("has a case for each post, and its title counts", () =>
    onScene(async (scene) => {
      const { who, discord, forum, pause, internal } = scene;
      const [anna, lena] = [who("Anna"), who("Lena")];
      const post = discord.postInForum(
        anna.id,
        forum,
        "www.brandt-keramik.example kaputt",
        "Seit heute 9 Uhr Fehler 500.",
      );
      await pause();
      expect(anna.last()).toMatchObject({ channel: expect.any(String) });
      await anna.presses("Kundennummer eingeben", { number: "10584" });
      expect(anna.last()).toMatchObject({ thread: post });
      expect(anna.last().text).toMatch(/brandt-keramik\.example kaputt[\s\S]*Fehler 500/);
      await anna.presses("Ja, stimmt so");
      expect(lena.last(internal).text).toMatch(/^T-1 ·[\s\S]*brandt-keramik\.example kaputt/);
      await lena.presses("Antworten", { text: "Wir sehen nach." });
      expect(anna.last()).toMatchObject({ thread: post, text: expect.stringContaining("Wir sehen nach.") });
      expect(discord.thread(post).name).toBe("www.brandt-keramik.example kaputt");
    }));
});

describe("a customer who writes to the bot directly", () => {
  it("is answered, becomes a ticket, and reads there what agents reply", () =>
    onScene(async (scene) => {
      const { who, pause, internal } = scene;
      const [anna, ben, lena] = [who("Anna"), who("Ben"), who("Lena")];
      const direct = `direct:${anna.id}`;
      anna.writesDirectly(question);
      await pause();
      expect(anna.last()).toMatchObject({ channel: direct, text: expect.stringMatching(/Postfach/) });
      anna.writesDirectly(faultWithNumber);
      await pause();
      expect(anna.hears().some(({ text }) => text.includes("andere lesen"))).toBe(false);
      await anna.presses("Ja, stimmt so");
      await lena.commands("claim", { ticket: "T-1" });
      await lena.presses("Antworten", { text: "Wir sehen nach." });
      expect(anna.last()).toMatchObject({
        channel: direct,
        text: expect.stringContaining("Wir sehen nach."),
      });
      anna.writesDirectly("Danke!");
      await pause();
      expect(lena.last(internal).text).toContain("> Danke!");
      expect(ben.hears()).toEqual([]);
    }));
});
