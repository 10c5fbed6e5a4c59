import { expect, it } from "vitest";
import { cardOf, fault } from "./requests.ts";
import { onScene } from "./scene.ts";

it("I5 a file stands on the card with the way to it, and later ones come as news", () =>
  onScene("socket", async (scene) => {
    const { who, pause, slack, internal } = scene;
    const [anna, lena] = [who("Anna"), who("Lena")];
    const ts = anna.writes(fault, { files: ["fehler.png"] });
    await pause();
    await anna.presses(anna.last().buttons[0] ?? "");
    const own = `${slack.team.url}files/${anna.id}/`;
    expect(cardOf(scene, 1).text).toMatch(
      new RegExp(`^Anhang fehler\\.png \\(Bild, 0 kB\\): ${own}\\S+/fehler\\.png$`, "m"),
    );
    const news = await lena.news(async () => {
      anna.writes("", { thread: ts, files: ["protokoll.pdf"] });
      await pause();
    });
    expect(news.filter(({ channel }) => channel === internal).map(({ text }) => text)).toContainEqual(
      expect.stringMatching(/Anhang protokoll\.pdf \(Dokument, 0 kB\): https:/),
    );
  }));
