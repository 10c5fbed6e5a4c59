import { describe, expect, it } from "vitest";
import { fault, faultWithNumber } from "./requests.ts";
import { onScene } from "./scene.ts";

const pointed = /können hier auch andere lesen/;
const removed = /haben sie deshalb entfernt/;

describe("a customer number in public", () => {
  it("is pointed out once, where only the customer reads it, and in their language", () =>
    onScene(async ({ who, pause, discord, support }) => {
      const [anna, ben] = [who("Anna"), who("Ben")];
      anna.writes(`${fault} Kundennummer 10584`);
      anna.writes("Kundennummer 10584");
      ben.writes("My site www.green-valley-coaching.example shows error 503. Customer number 11389");
      await pause();
      expect(anna.hears().filter(({ text }) => pointed.test(text))).toMatchObject([
        { thread: anna.thread() },
      ]);
      expect(ben.hears()[0]?.text).toMatch(/^Others can read your message with the customer number/);
      expect(discord.seenBy(ben.id, support).some(({ author }) => author === anna.id)).toBe(true);
    }));

  it("is nothing to point out in private threads and direct messages", () =>
    onScene(async ({ who, pause }) => {
      const [anna, uwe] = [who("Anna"), who("Uwe")];
      anna.writes(fault);
      await pause();
      anna.writes("10584", { in: anna.thread() });
      uwe.writesDirectly(faultWithNumber);
      await pause();
      for (const customer of [anna, uwe]) {
        expect(customer.last().text).toContain("•••84");
        expect(customer.hears().some(({ text }) => pointed.test(text))).toBe(false);
      }
    }));

  it("is nothing to point out when somebody of the desk writes it", () =>
    onScene(async ({ who, pause, support, discord }) => {
      const lena = who("Lena");
      const said = lena.writes("Die Kundennummer 10584 gehört zu Brandt Keramik.");
      await pause();
      expect(lena.hears()).toEqual([]);
      expect(discord.seenBy(lena.id, support).map(({ id }) => id)).toEqual([said]);
    }));
});

describe.each(["private", "public"] as const)("with removal, in %s threads", (threads) => {
  it("goes away with its message, which still counts and was not taken back", () =>
    onScene(
      async ({ who, pause, discord, internal, support }) => {
        const [anna, ben, lena] = [who("Anna"), who("Ben"), who("Lena")];
        const message = anna.writes(faultWithNumber);
        await pause();
        expect(discord.seenBy(ben.id, support).map(({ id }) => id)).not.toContain(message);
        expect(anna.hears().some(({ text }) => removed.test(text))).toBe(true);
        expect(anna.last()).toMatchObject({ text: expect.stringContaining("•••84"), buttons: { length: 3 } });
        await anna.presses("Ja, stimmt so");
        expect(lena.last(internal).text).toMatch(/^T-1 ·[\s\S]*500 Internal Server Error/);
        expect(lena.hears(internal).some(({ text }) => text.includes("gelöscht"))).toBe(false);
      },
      { threads, removeNumbers: true },
    ));

  it("goes away later in the conversation and in a forum as well", () =>
    onScene(
      async ({ who, pause, discord, forum, support }) => {
        const [anna, uwe, ben] = [who("Anna"), who("Uwe"), who("Ben")];
        const first = anna.writes(fault);
        const second = anna.writes("Meine Kundennummer ist 10584");
        await pause();
        const there = discord.seenBy(ben.id, support).map(({ id }) => id);
        expect([there.includes(first), there.includes(second)]).toEqual([true, false]);
        expect(anna.last().text).toContain("•••84");
        const post = discord.postInForum(uwe.id, forum, "Seite kaputt", faultWithNumber);
        await pause();
        expect(discord.seenBy(ben.id, forum).filter(({ author }) => author === uwe.id)).toEqual([]);
        expect(uwe.last(post)).toMatchObject({ buttons: { length: 3 } });
      },
      { threads, removeNumbers: true },
    ));
});
