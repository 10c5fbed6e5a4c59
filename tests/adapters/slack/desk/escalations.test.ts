import { describe, expect, it } from "vitest";
import type { Name } from "./office.ts";
import { fault, faultOf, fileTicket } from "./requests.ts";
import { modes, onScene, type Scene } from "./scene.ts";

const callsIn = ({ slack }: Scene) => slack.pings().filter(({ author }) => author === slack.bot.userId);

const customers: readonly Name[] = ["Anna", "Ben", "Uwe", "Chiara"];
/** Each of another customer. */
const numbers = ["10584", "10745", "10131", "10248"];

describe.each(modes)("escalations over %s", (mode) => {
  it("call the leads' group once, in the internal channel, and turn into their outcome", () =>
    onScene(mode, async (scene) => {
      const { who, groups, internal } = scene;
      const [anna, lena, tom, petra] = [who("Anna"), who("Lena"), who("Tom"), who("Petra")];
      await fileTicket(scene, anna);
      const news = await anna.news(async () => {
        await lena.commands("escalate T-1 INTERN Kündigung droht <!channel> @here");
        expect(petra.last(internal)).toMatchObject({
          thread: null,
          buttons: ["Bestätigen", "Erledigt", "Anzeigen"],
        });
        expect(petra.last(internal).text).toContain("> INTERN Kündigung droht @channel @here");
        const { ts } = petra.last(internal);
        await tom.presses("Bestätigen");
        expect(tom.last(internal)).toMatchObject({ isPrivate: true });
        await petra.presses("Bestätigen");
        await tom.presses("Erledigt");
        const card = petra.hears(internal).find((one) => one.ts === ts);
        expect(card).toMatchObject({ buttons: ["Anzeigen"] });
        expect(card?.text).toMatch(/Bestätigt von Petra Sommer\.\nErledigt von Tom Berger\./);
      });
      expect(news).toEqual([]);
      expect(callsIn(scene)).toMatchObject([
        { groups: [groups.leads], users: [], ranges: [], channel: internal, notified: [petra.id] },
      ]);
    }));
});

describe("a storm of escalations", () => {
  it("is one card that calls once and grows", () =>
    onScene("socket", async (scene) => {
      const { who, internal, clock } = scene;
      const [lena, petra] = [who("Lena"), who("Petra")];
      for (const [index, name] of customers.entries())
        await fileTicket(scene, who(name), faultOf(numbers[index] ?? ""));
      // So many faults of the same kind have suggested an incident to the leads already.
      const before = callsIn(scene).length;
      const call = async (ticket: number): Promise<void> => {
        clock.advance(20_000);
        await lena.commands(`escalate T-${ticket} INTERN Hilfe`);
      };
      for (const ticket of [1, 2, 3]) await call(ticket);
      expect(callsIn(scene)).toHaveLength(before + 3);
      await call(4);
      const storm = petra.last(internal);
      expect(storm.text).toMatch(/^@\S+\n.*Eskalation/);
      for (const ticket of [1, 2, 3]) await call(ticket);
      expect(callsIn(scene)).toHaveLength(before + 4);
      const grown = petra.hears(internal).find(({ ts }) => ts === storm.ts);
      expect(grown?.text).toMatch(/T-4[\s\S]*T-1[\s\S]*T-2[\s\S]*T-3/);
      for (const ticket of [1, 2, 3, 4]) await petra.commands(`acknowledge T-${ticket}`);
      await lena.commands("settle T-4");
      expect(callsIn(scene)).toHaveLength(before + 4);
    }));

  it("of complaints is taken in for the leads, and each customer hears politely and for themselves", () =>
    onScene("socket", async (scene) => {
      const { who, pause } = scene;
      const written = customers.map((name) => {
        const by = who(name);
        return [
          by,
          by.writes("Ich möchte mich beschweren: Ihr Support ist unfreundlich. Kundennummer 10584"),
        ] as const;
      });
      await pause();
      for (const [by, thread] of written) {
        const own = by.hears().filter((one) => one.isPrivate || one.thread === thread);
        expect(own.length).toBeGreaterThan(0);
        for (const { text } of own) expect(text).not.toMatch(/\bunmöglich|\bnie\b|beleidig/i);
      }
      expect(callsIn(scene).every(({ channel }) => channel === scene.internal)).toBe(true);
    }));
});

describe("a call for somebody", () => {
  it("reaches the agent who has the ticket, when its customer writes, and nobody else", () =>
    onScene("socket", async (scene) => {
      const { who, internal, pause } = scene;
      const [anna, lena] = [who("Anna"), who("Lena")];
      const thread = await fileTicket(scene, anna, fault);
      await lena.commands("claim T-1");
      anna.writes("Haben Sie schon etwas gefunden?", { thread });
      await pause();
      expect(callsIn(scene)).toMatchObject([{ users: [lena.id], channel: internal, notified: [lena.id] }]);
    }));
});
