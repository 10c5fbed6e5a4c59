import { describe, expect, it } from "vitest";
import { cardOf, fileTicket } from "./requests.ts";
import { onScene, type Scene } from "./scene.ts";

const reply = async ({ who }: Scene, text: string): Promise<void> => {
  await who("Lena").commands("reply", { ticket: "T-1", text });
};

const complaintsOf = ({ logged }: Scene): readonly string[] =>
  logged.filter(({ level }) => level !== "info").map(({ message }) => message);

describe.each(["private", "public"] as const)("a %s thread", (threads) => {
  it("that was archived is opened again by whoever writes next, the desk or the customer", () =>
    onScene(
      async (scene) => {
        const { who, discord, pause, internal } = scene;
        const [anna, lena] = [who("Anna"), who("Lena")];
        const thread = await fileTicket(scene, anna);
        discord.archive(thread);
        await reply(scene, "Wir sehen nach.");
        expect(anna.last()).toMatchObject({ thread, text: expect.stringContaining("Wir sehen nach.") });
        discord.archive(thread);
        anna.writes("Danke!", { in: thread });
        await pause();
        expect(lena.last(internal).text).toContain("> Danke!");
        expect(complaintsOf(scene)).toEqual([]);
      },
      { threads },
    ));

  it("that was locked still shows what the desk says", () =>
    onScene(
      async (scene) => {
        const { who, discord } = scene;
        const anna = who("Anna");
        const thread = await fileTicket(scene, anna);
        discord.lock(thread);
        await reply(scene, "Wir sehen nach.");
        expect(anna.last()).toMatchObject({ thread, text: expect.stringContaining("Wir sehen nach.") });
        discord.archive(thread);
        await reply(scene, "Es geht wieder.");
        expect(anna.last()).toMatchObject({ thread, text: expect.stringContaining("Es geht wieder.") });
        expect(complaintsOf(scene)).toEqual([]);
      },
      { threads },
    ));

  it("that was deleted is told to the desk, and nothing is posted where everybody reads", () =>
    onScene(
      async (scene) => {
        const { who, discord, support, internal } = scene;
        const [anna, ben, lena] = [who("Anna"), who("Ben"), who("Lena")];
        const thread = await fileTicket(scene, anna);
        discord.deleteThread(thread);
        await reply(scene, "Wir sehen nach.");
        expect(lena.last(internal).text).toMatch(/hat den Kunden nicht erreicht[\s\S]*was deleted/);
        expect(anna.hears().some(({ text }) => text.includes("Wir sehen nach."))).toBe(false);
        expect(ben.hears(support).filter((one) => one.thread === null)).toEqual([]);
      },
      { threads },
    ));
});

describe("the desk", () => {
  it("goes on when its channel for customers is deleted, and says that nobody was reached", () =>
    onScene(async (scene) => {
      const { who, discord, support, internal } = scene;
      const lena = who("Lena");
      await fileTicket(scene, who("Anna"));
      discord.deleteChannel(support);
      await reply(scene, "Wir sehen nach.");
      expect(lena.last(internal).text).toMatch(/hat den Kunden nicht erreicht[\s\S]*was deleted/);
      await lena.commands("claim", { ticket: "T-1" });
      expect(cardOf(scene, 1).text).toContain("Lena Vogt");
    }));

  it("writes into the public thread what a customer who takes no direct messages has to know", () =>
    onScene(
      async (scene) => {
        const { who, discord } = scene;
        const anna = who("Anna");
        discord.closeDirectMessages(anna.id);
        const thread = await fileTicket(scene, anna);
        expect(anna.hears(thread)[0]?.text).toContain("können hier auch andere lesen");
      },
      { threads: "public" },
    ));
});
