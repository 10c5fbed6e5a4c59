import { describe, expect, it } from "vitest";
import { cardOf, fault, fileTicket } from "./requests.ts";
import { onScene } from "./scene.ts";

describe("an agent", () => {
  it("names the ticket elsewhere, and leaves it out in either of its threads", () =>
    onScene(async (scene) => {
      const { who, internal, elsewhere } = scene;
      const [anna, lena, tom] = [who("Anna"), who("Lena"), who("Tom")];
      const thread = await fileTicket(scene, anna);
      await lena.commands("claim", {}, thread);
      expect(lena.last(internal).text).toBe("Lena Vogt hat T-1 übernommen.");
      const below = cardOf(scene, 1).id;
      await lena.commands("note", { text: "INTERN Rechnung offen" }, below);
      expect(tom.last(internal)).toMatchObject({ thread: below, text: expect.stringContaining("INTERN") });
      await tom.commands("note", { ticket: "T-1", text: "INTERN auch von mir" }, elsewhere);
      expect(lena.last(below).text).toBe("Interne Notiz von Tom Berger:\n> INTERN auch von mir");
      const news = await tom.news(() => tom.commands("claim", {}, elsewhere));
      expect(news).toMatchObject([
        { isEphemeral: true, text: expect.stringContaining("braucht ein Ticket") },
      ]);
      expect(anna.hears().filter(({ text }) => text.includes("Lena Vogt"))).toHaveLength(1);
    }));

  it("is offered open tickets while they type, and finds them by their words", () =>
    onScene(async (scene) => {
      const { who, discord, internal } = scene;
      await fileTicket(scene, who("Anna"));
      const offered = (typed: string) =>
        discord.autocomplete(who("Lena").id, internal, "ticket", "claim", { ticket: typed }, "ticket");
      for (const typed of ["", "1", "T-1", "Brandt"])
        expect(await offered(typed)).toMatchObject([{ value: "T-1", name: expect.stringContaining("T-1") }]);
      expect(await offered("gibt es nicht")).toEqual([]);
    }));

  it("calls the bot below a card as well", () =>
    onScene(async (scene) => {
      const { who, discord, settle, internal } = scene;
      const [lena, tom] = [who("Lena"), who("Tom")];
      await fileTicket(scene, who("Anna"));
      const card = cardOf(scene, 1).id;
      const below = discord.startThread(lena.id, card, "Unter uns");
      lena.writes(`<@${discord.botUserId}> claim`, { in: below });
      await settle();
      expect(tom.last(internal)).toMatchObject({ thread: below, text: "Lena Vogt hat T-1 übernommen." });
      lena.writes("INTERN das bleibt unter uns", { in: below });
      await settle();
      expect(
        who("Anna")
          .hears()
          .some(({ text }) => text.includes("unter uns")),
      ).toBe(false);
    }));

  it("sees what a customer will read before it is sent, and can change it", () =>
    onScene(async (scene) => {
      const { who, discord } = scene;
      const [anna, lena] = [who("Anna"), who("Lena")];
      await fileTicket(scene, anna);
      const before = anna.hears().length;
      await discord.press(lena.id, cardOf(scene, 1).id, "form:de:reply:T-1");
      await discord.submitModal(lena.id, { text: "Das ist ausgeschlossen." });
      expect(lena.last()).toMatchObject({ isEphemeral: true, buttons: ["Senden", "Ändern"] });
      expect(lena.last().text).toContain("Das ist ausgeschlossen.");
      expect(anna.hears()).toHaveLength(before);
      await lena.presses("Ändern", { text: "Wir sehen **nach**, @everyone." });
      expect(anna.hears().slice(before).at(-1)?.text).toBe(
        "Lena Vogt, Muster Hosting GmbH\nWir sehen **nach**, @everyone.",
      );
      expect(anna.hears().some(({ text }) => text.includes("ausgeschlossen"))).toBe(false);
    }));

  it("opens a ticket with a customer's message, or adds it to one", () =>
    onScene(async (scene) => {
      const { who, elsewhere, internal, pause } = scene;
      const [anna, ben, lena] = [who("Anna"), who("Ben"), who("Lena")];
      await fileTicket(scene, anna);
      const said = ben.writes("Bei mir ist www.carter-translations.example auch weg", { in: elsewhere });
      await lena.chooses("Zum Ticket hinzufügen", said);
      await lena.fills({ ticket: "T-1" });
      expect(lena.last(internal).text).toMatch(/^Interne Notiz von Lena Vogt:[\s\S]*carter-translations/);
      const request = ben.writes(fault);
      await pause();
      expect(await lena.chooses("Ticket eröffnen", request)).toMatchObject({ isAnswered: true });
      await pause();
      expect(ben.hears().length).toBeGreaterThan(0);
    }));
});

describe("rights", () => {
  it("are nobody's by default: a customer who may see the commands is told that they are for the desk", () =>
    onScene(async (scene) => {
      const { who, discord } = scene;
      const [anna, ben] = [who("Anna"), who("Ben")];
      discord.giveRole(ben.id, discord.addRole({ name: "Mods", permissions: ["ManageThreads"] }));
      const thread = await fileTicket(scene, anna);
      for (const [verb, options] of [
        ["claim", { ticket: "T-1" }],
        ["note", { ticket: "T-1", text: "Hallo" }],
        ["kb search", { text: "Postfach" }],
      ] as const) {
        const news = await ben.news(() => ben.commands(verb, options, scene.support));
        expect(news.every(({ isEphemeral }) => isEphemeral)).toBe(true);
        expect(news.at(-1)?.text).toMatch(/für unsere Mitarbeitenden gedacht|are meant for our staff/);
      }
      expect(await discord.autocomplete(ben.id, scene.support, "ticket", "claim", {}, "ticket")).toEqual([]);
      expect(
        who("Lena")
          .hears(thread)
          .some(({ text }) => text.includes("mein Name ist")),
      ).toBe(false);
      expect(cardOf(scene, 1).text).toContain("noch niemand");
    }));

  it("are given and taken away: at once in the server, within a minute in direct messages", () =>
    onScene(async (scene) => {
      const { who, discord, roles, clock, settle } = scene;
      const [tom, lena] = [who("Tom"), who("Lena")];
      await fileTicket(scene, who("Anna"));
      const directly = async () => {
        const news = await tom.news(async () => {
          tom.writesDirectly("queue");
          await settle();
        });
        return news.map(({ text }) => text).join("\n");
      };
      expect(await directly()).toContain("T-1");
      const mods = discord.addRole({ name: "Mods", permissions: ["ManageThreads"] });
      discord.giveRole(tom.id, mods);
      discord.takeRole(tom.id, roles.agents);
      await tom.commands("claim", { ticket: "T-1" }, scene.support);
      expect(tom.last().text).toContain("für unsere Mitarbeitenden gedacht");
      clock.advance(61_000);
      expect(await directly()).not.toContain("T-1");
      discord.giveRole(tom.id, roles.agents);
      await tom.commands("claim", { ticket: "T-1" });
      expect(lena.last(scene.internal).text).toBe("Tom Berger hat T-1 übernommen.");
    }));

  it("that nobody can read now are asked for later, and nothing is done meanwhile", () =>
    onScene(async (scene) => {
      const { who, discord, clock, settle } = scene;
      const tom = who("Tom");
      await fileTicket(scene, who("Anna"));
      tom.writesDirectly("queue");
      await settle();
      clock.advance(120_000);
      discord.failAlways("GET /guilds/:guild/members/:user", { status: 503 });
      const news = await tom.news(async () => {
        tom.writesDirectly("claim T-1");
        await settle();
      });
      discord.failAlways("GET /guilds/:guild/members/:user", null);
      expect(news).toHaveLength(1);
      expect(news[0]?.text).not.toContain("übernommen");
      expect(cardOf(scene, 1).text).toContain("noch niemand");
    }));
});

describe("an escalation", () => {
  it("calls the leads' role once, in the desk's channel, and nobody else", () =>
    onScene(async (scene) => {
      const { who, discord, roles, internal } = scene;
      const [anna, lena, tom, petra] = [who("Anna"), who("Lena"), who("Tom"), who("Petra")];
      await fileTicket(scene, anna);
      const news = await anna.news(async () => {
        await lena.commands("escalate", { ticket: "T-1", text: `INTERN droht @everyone @here <@${tom.id}>` });
        expect(petra.last(internal)).toMatchObject({ buttons: ["Bestätigen", "Erledigt", "Anzeigen"] });
        await tom.presses("Bestätigen");
        expect(tom.last()).toMatchObject({ isEphemeral: true });
        await petra.presses("Bestätigen");
        await petra.presses("Erledigt");
      });
      expect(news).toEqual([]);
      const called = discord.pings().filter(({ author }) => author === discord.botUserId);
      expect(called.filter(({ users, roles: named }) => users.length + named.length > 0)).toMatchObject([
        { roles: [roles.leads], users: [], everyone: false, channel: internal, notified: [petra.id] },
      ]);
    }));

  it("too many at once are one card that calls once and grows", () =>
    onScene(async (scene) => {
      const { who, discord, internal, clock } = scene;
      const [anna, ben, uwe, lena, petra] = [who("Anna"), who("Ben"), who("Uwe"), who("Lena"), who("Petra")];
      const called = () =>
        discord.pings().filter(({ author, roles }) => author === discord.botUserId && roles.length > 0);
      for (const customer of [anna, ben, uwe]) await fileTicket(scene, customer);
      await fileTicket(scene, anna, "Mein Postfach info@brandt-shop.example ist seit gestern voll.");
      const call = async (ticket: number): Promise<void> => {
        clock.advance(20_000);
        await lena.commands("escalate", { ticket: `T-${ticket}`, text: "INTERN Hilfe" });
      };
      for (const ticket of [1, 2, 3]) await call(ticket);
      expect(called()).toHaveLength(3);
      await call(4);
      const storm = petra.last(internal);
      expect(storm.text).toContain("T-4");
      for (const ticket of [1, 2, 3]) await call(ticket);
      expect(called()).toHaveLength(4);
      const grown = petra.hears(internal).find(({ id }) => id === storm.id);
      expect(grown?.text).toMatch(/T-4[\s\S]*T-1[\s\S]*T-2[\s\S]*T-3/);
    }));
});
