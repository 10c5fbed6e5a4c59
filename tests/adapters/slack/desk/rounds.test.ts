import { expect, it } from "vitest";
import { faultOf, fileTicket } from "./requests.ts";
import { onScene } from "./scene.ts";

const twoHours = 2 * 60 * 60_000;

it("R6 the list of a round reaches an agent directly, and is ticked off there", () =>
  onScene(
    "socket",
    async (scene) => {
      const { who, internal, pass } = scene;
      const [anna, ben, lena, tom] = [who("Anna"), who("Ben"), who("Lena"), who("Tom")];
      await fileTicket(scene, anna);
      await fileTicket(scene, ben, faultOf("10745"));
      await lena.commands("claim T-1");
      await pass(twoHours);
      const own = lena.last(lena.directChannel());
      expect(own.text).toMatch(/^Mittag: 1 Ihrer Tickets unbeantwortet\nT-1 · wartet seit/);
      expect(own.buttons).toEqual(["Durchgesehen"]);
      expect(tom.hears(tom.directChannel())).toEqual([]);
      const listOfAll = () =>
        tom.hears(internal).find(({ text }) => text.startsWith("Mittag: 1 unbeantwortet"));
      expect(listOfAll()?.text).toContain("T-2 · wartet seit");
      const news = await anna.news(() => lena.presses("Durchgesehen"));
      expect(listOfAll()?.text).toContain("Durchgesehen von Lena Vogt.");
      expect(news).toEqual([]);
    },
    { rounds: { to: "agents", allGood: false } },
  ));
