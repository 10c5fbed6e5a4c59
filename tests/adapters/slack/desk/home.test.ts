import { describe, expect, it } from "vitest";
import { cardOf, faultOf, fileTicket } from "./requests.ts";
import { modes, onScene } from "./scene.ts";

describe.each(modes)("one's own page over %s", (mode) => {
  it("shows an agent their tickets and the queue, and follows what is done there", () =>
    onScene(mode, async (scene) => {
      const { who, slack, settle, people } = scene;
      const lena = who("Lena");
      await fileTicket(scene, who("Anna"));
      await fileTicket(scene, who("Ben"), faultOf("10745"));
      slack.openHome(lena.id);
      await settle();
      const shown = (): string => slack.home(lena.id)?.shown ?? "";
      expect(shown()).toMatch(/^Es warten: 2\n[\s\S]*T-1 ·[\s\S]*T-2 ·/);
      await slack.pressInHome(lena.id, "claim:T-1");
      await settle();
      expect(shown()).toMatch(/^Ihre Tickets: 1\nT-1 ·[\s\S]*Es warten: 1\nT-2 ·/);
      expect(cardOf(scene, 1).text).toContain("Zuständig: Lena Vogt");
      slack.setGroupUsers(scene.groups.agents, [people.Tom]);
      await scene.pass(61_000);
      slack.openHome(lena.id);
      await settle();
      expect(shown()).toContain("Wie können wir Ihnen helfen?");
      expect(shown()).not.toContain("T-2");
    }));

  it("tells a customer how this works, and nothing of others", () =>
    onScene(mode, async (scene) => {
      const { who, slack, settle } = scene;
      const [anna, ben] = [who("Anna"), who("Ben")];
      await fileTicket(scene, anna);
      for (const by of [anna, ben]) slack.openHome(by.id);
      await settle();
      expect(slack.home(anna.id)?.shown).toContain("Kundennummer");
      expect(slack.home(ben.id)?.shown).toMatch(/^Hello and welcome/);
      for (const by of [anna, ben]) expect(slack.home(by.id)?.shown).not.toMatch(/T-1|brandt/);
    }));

  it("is also what /ticket alone answers, seen by nobody else", () =>
    onScene(mode, async (scene) => {
      const { who, support } = scene;
      const [anna, lena, tom] = [who("Anna"), who("Lena"), who("Tom")];
      await fileTicket(scene, anna);
      await lena.commands("claim T-1");
      const news = await tom.news(async () => {
        await lena.commands("", support.open);
        await anna.commands("", support.open);
      });
      expect(news).toEqual([]);
      expect(lena.last(support.open)).toMatchObject({ isPrivate: true });
      expect(lena.last(support.open).text).toMatch(/^Ihre Tickets: 1\nT-1 ·/);
      expect(anna.last()).toMatchObject({ isPrivate: true, text: expect.stringContaining("Kundennummer") });
    }));
});

describe("the shortcut's menu of tickets", () => {
  it("finds open tickets by number, customer and words, for the desk's people alone", () =>
    onScene("socket", async (scene) => {
      const { who, slack, settle, support, pass, people } = scene;
      const tom = who("Tom");
      const thread = await fileTicket(scene, who("Anna"));
      await fileTicket(scene, who("Ben"), faultOf("10745"));
      await slack.shortcut(tom.id, "work_on_ticket", support.open, thread);
      await settle();
      await slack.pressInModal(tom.id, "work_on_ticket:verb", "claim");
      await settle();
      const offered = async (words: string): Promise<readonly string[]> =>
        (await slack.suggest(tom.id, "work_on_ticket:ticket", words)).map(({ value }) => value);
      expect(await offered("")).toEqual(["T-1", "T-2"]);
      expect(await offered("T-2")).toEqual(["T-2"]);
      expect(await offered("anna")).toEqual(["T-1"]);
      expect(await offered("keramik")).toEqual(["T-1", "T-2"]);
      expect(await offered("nirgends")).toEqual([]);
      slack.setGroupUsers(scene.groups.agents, [people.Lena]);
      await pass(61_000);
      expect(await offered("")).toEqual([]);
      await slack.submit(tom.id);
      await settle();
      expect(tom.last().text).toContain("Mitarbeitenden");
      expect(cardOf(scene, 1).text).toContain("noch niemand");
    }));

  it("does not open for customers, nor does what it is made of answer them", () =>
    onScene("socket", async (scene) => {
      const { who, slack, settle, support } = scene;
      const uwe = who("Uwe");
      const thread = await fileTicket(scene, who("Anna"));
      await slack.shortcut(uwe.id, "work_on_ticket", support.open, thread);
      await settle();
      expect(slack.modal(uwe.id)?.shown).toContain("Hier arbeitet das Team an Tickets");
      expect(slack.modal(uwe.id)?.view.submit).toBeUndefined();
      const outcome = await slack.deliverRaw(
        {
          type: "block_suggestion",
          user: { id: uwe.id, team_id: slack.team.id },
          action_id: "work_on_ticket:ticket",
          block_id: "ticket",
          value: "",
          container: { type: "view", view_id: "V1" },
          view: { id: "V1", type: "modal" },
        },
        { type: "interactive" },
      );
      expect(outcome).toMatchObject({ status: "acknowledged", response: { options: [] } });
    }));
});
