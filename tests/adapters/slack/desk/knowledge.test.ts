import { describe, expect, it } from "vitest";
import { fileTicket } from "./requests.ts";
import { onScene } from "./scene.ts";

const shortcut = "save_as_knowledge";

describe("a message of a customer", () => {
  it("becomes a draft by its shortcut, without what is personal, for the agent alone", () =>
    onScene("socket", async (scene) => {
      const { who, slack, support, people, settle } = scene;
      const [anna, lena] = [who("Anna"), who("Lena")];
      const thread = await fileTicket(scene, anna);
      const said = anna.writes("Wie melde ich *anna@brandt.example* | 0171 2345678 ab? <!channel>", {
        thread,
      });
      await scene.pause();
      const news = await lena.news(() => slack.shortcut(people.Lena, shortcut, support.open, said));
      await settle();
      expect(news).toMatchObject([
        { isPrivate: true, text: expect.stringContaining("Als Entwurf K-1 gespeichert") },
      ]);
      expect(news[0]?.text).toContain("Wie melde ich");
      expect(news[0]?.text).not.toMatch(/anna@|0171/);
      expect(anna.hears().filter(({ text }) => text.includes("K-1"))).toEqual([]);
      await lena.presses("Bearbeiten", { title: "Abmelden <!here>", gist: "So geht es." });
      expect(lena.last().text).toContain("Titel: Abmelden <!here>");
      expect(lena.last().text).toContain("die Adresse der Seite");
    }));

  it("that is nobody's ticket asks for the number, and customers may not", () =>
    onScene("socket", async (scene) => {
      const { who, slack, support, people } = scene;
      const [anna, lena] = [who("Anna"), who("Lena")];
      const said = lena.writes("Nur ein Hinweis an alle.", { channel: support.open });
      await scene.pause();
      const news = await lena.news(() => slack.shortcut(people.Lena, shortcut, support.open, said));
      expect(news).toMatchObject([{ isPrivate: true, text: expect.stringContaining("braucht ein Ticket") }]);
      const own = await fileTicket(scene, anna);
      const denied = await anna.news(() => slack.shortcut(people.Anna, shortcut, support.open, own));
      expect(denied).toMatchObject([{ isPrivate: true, text: expect.stringContaining("Mitarbeitenden") }]);
    }));
});
