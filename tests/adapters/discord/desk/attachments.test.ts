import { expect, it } from "vitest";
import { cardOf, faultWithNumber } from "./requests.ts";
import { onScene } from "./scene.ts";

it("I5 a file stands on the card with the way to its message, which never ends", () =>
  onScene(async (scene) => {
    const { who, pause, discord, support } = scene;
    const anna = who("Anna");
    const message = anna.writes(faultWithNumber, { files: ["fehler.png"] });
    await pause();
    await anna.presses(anna.last().buttons[0] ?? "");
    const address = `https://discord.com/channels/${discord.guildId}/${support}/${message}`;
    expect(cardOf(scene, 1).text).toContain(`Anhang fehler.png (Bild, 0 kB): ${address}`);
  }));
