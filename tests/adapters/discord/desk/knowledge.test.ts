import { expect, it } from "vitest";
import { fileTicket } from "./requests.ts";
import { onScene } from "./scene.ts";

it("a customer's message becomes a draft by its menu, and its form shows what is there", () =>
  onScene(async (scene) => {
    const { who, discord, pause } = scene;
    const [anna, lena] = [who("Anna"), who("Lena")];
    const thread = await fileTicket(scene, anna);
    const said = anna.writes("Wie melde ich **anna@brandt.example** | 0171 2345678 ab? @everyone", {
      in: thread,
    });
    await pause();
    await lena.chooses("Als Wissen speichern", said);
    const draft = lena.hears().findLast(({ text }) => text.includes("Als Entwurf K-1 gespeichert"));
    expect(draft).toMatchObject({ isEphemeral: true });
    expect(draft?.text).not.toMatch(/anna@|0171/);
    expect(anna.hears().filter(({ text }) => text.includes("K-1"))).toEqual([]);

    await lena.presses("Bearbeiten", { title: "Abmelden", gist: "So geht es.", url: "https://evil.example" });
    expect(lena.hears().at(-1)?.text).toContain("Auf evil.example darf keine Antwort verweisen");
    await lena.presses("Bearbeiten");
    expect(JSON.stringify(discord.modal(lena.id))).toContain("https://evil.example");
    expect(JSON.stringify(discord.modal(lena.id))).toContain("Wie melde ich");
  }));

it("a ticket is saved by its number in a group of commands, and where there is none nothing is", () =>
  onScene(async (scene) => {
    const { who, internal } = scene;
    const [anna, lena] = [who("Anna"), who("Lena")];
    await fileTicket(scene, anna);
    const saved = await lena.news(() => lena.commands("kb add", { ticket: "T-1" }, internal));
    expect(saved).toContainEqual(expect.objectContaining({ text: expect.stringContaining("Entwurf K-1") }));
    const nowhere = await lena.news(() => lena.commands("kb add", {}, internal));
    expect(nowhere).toContainEqual(
      expect.objectContaining({ text: expect.stringContaining("braucht ein Ticket") }),
    );
  }));
