import { describe, expect, it } from "vitest";
import type { Actor } from "./actor.ts";
import { cardOf, fault, fileTicket } from "./requests.ts";
import { modes, onScene, type Scene } from "./scene.ts";

/** What several customers do at about the same time, in several places. @returns nothing; the desk may be away. */
const morning = ({ who, slack, support }: Scene): void => {
  const [anna, ben, uwe, tom] = [who("Anna"), who("Ben"), who("Uwe"), who("Tom")];
  const shop = anna.writes("Der Shop www.brandt-shop.example zeigt seit heute Fehler 502.");
  ben.writes("My mailbox is full", { channel: support.closed });
  anna.writes("Kundennummer 10584", { thread: shop });
  const typo = uwe.writes("Mein Pastfach info@tischlerei-hofmann.example empfängt seit gestern nichts");
  slack.edit(
    uwe.id,
    support.open,
    typo,
    "Mein Postfach info@tischlerei-hofmann.example empfängt seit gestern nichts",
  );
  const slip = anna.writes("Mein Kürzel ist Sommer26", { thread: shop });
  slack.remove(anna.id, support.open, slip);
  uwe.writesDirectly("Auch auf dem Handy");
  anna.writes("", { thread: shop, files: ["fehler.png"] });
  tom.writes("Heute Nacht warten wir die Server.");
};

const words = (by: Actor) => by.hears().map(({ text, isPrivate, buttons }) => ({ text, isPrivate, buttons }));

const readAll = ({ who }: Scene) => (["Anna", "Ben", "Uwe", "Lena"] as const).map((name) => words(who(name)));

describe.each(modes)("what was written while the desk was away, over %s", (mode) => {
  it("is answered with the same words as if it had been there", async () => {
    let live: ReturnType<typeof readAll> = [];
    await onScene(mode, async (scene) => {
      morning(scene);
      await scene.pass(3000);
      await scene.pass(60_000);
      live = readAll(scene);
    });
    expect(live.flat().length).toBeGreaterThan(3);
    await onScene(mode, async (scene) => {
      await scene.restart(() => morning(scene));
      await scene.pass(3000);
      await scene.pass(60_000);
      expect(readAll(scene)).toEqual(live);
    });
  });
});

describe("a restart", () => {
  it("between any two steps changes nothing, and buttons from before it work", () =>
    onScene("socket", async (scene) => {
      const { who, pause, restart } = scene;
      const [anna, lena] = [who("Anna"), who("Lena")];
      const thread = anna.writes(fault);
      await pause();
      await restart();
      await anna.presses("Ja, stimmt so");
      await restart();
      await lena.presses("Übernehmen");
      const { ts } = cardOf(scene, 1);
      await restart(() => {
        anna.writes("Haben Sie schon etwas?", { thread });
        lena.writes("INTERN Bin dran", { channel: scene.internal, thread: ts });
        lena.writes("Ja, wir sind dran.", { thread });
      });
      await pause();
      expect(cardOf(scene, 1)).toMatchObject({ ts, text: expect.stringMatching(/Haben Sie schon etwas\?/) });
      expect(anna.hears()).toHaveLength(3);
      await lena.commands("show T-1");
      expect(lena.last().text).toMatch(
        /INTERN Bin dran[\s\S]*Ja, wir sind dran\.|Ja, wir sind dran\.[\s\S]*INTERN Bin dran/,
      );
    }));

  it("says nothing again of what was answered before", () =>
    onScene("socket", async (scene) => {
      const { who, restart, pass } = scene;
      await fileTicket(scene, who("Anna"));
      const before = readAll(scene);
      await restart();
      await restart();
      await pass(11 * 60_000);
      expect(readAll(scene)).toEqual(before);
    }));
});
