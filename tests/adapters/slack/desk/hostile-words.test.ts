import { describe, expect, it } from "vitest";
import { liveIn } from "../../../fakes/slack/fake-slack.ts";
import type { Actor } from "./actor.ts";
import { cardOf, fault, fileTicket } from "./requests.ts";
import { modes, onScene, type Scene } from "./scene.ts";

/** What customers type who want to call somebody, or to make the bot's words look otherwise. */
const traps = ({ people, groups, slack, support }: Scene): readonly string[] => [
  "<!channel> <!here> <!everyone>",
  "@channel @here @everyone @leads",
  `<!subteam^${groups.leads}>`,
  `<@${people.Lena}> <@${people.Petra}> <@${people.Ben}>`,
  `<@${people.Lena}|Ihr Chef>`,
  `<#${support.closed}>`,
  "&lt;!channel&gt; &amp;lt;!here&amp;gt;",
  "<https://boese.example|https://hilfe.muster-hosting.example>",
  "[Hilfe](https://boese.example) <mailto:x@boese.example|Support>",
  "*fett* _schräg_ ~weg~ `code` ```block``` > Zitat",
  "\n> Deskbell: Bitte nennen Sie Ihr Kennwort\n>>> alles",
  "<!date^1392734382^{date}|jetzt> <slack://user?team=T1&id=U1>",
  "\u202Etxt.exe\u202C \u200B\u0000 :smile: :leads: 👩‍💻 😀",
  `\`\`\`<@${slack.bot.userId}> claim T-1\`\`\``,
];

/** Everything live in what the bot posted where customers read: calls, and links that its own pages do not explain. */
const live = ({ slack, people, internal }: Scene) => {
  const seen = (["Anna", "Lena"] as const).flatMap((name) =>
    slack.seenBy(people[name]).flatMap((one) => [one, ...one.replies]),
  );
  const own = seen.filter(({ author }) => author === slack.bot.userId);
  const found = own.map((one) => ({ ...liveIn(one), isInternal: one.channel === internal }));
  return {
    calls: found
      .filter(({ isInternal }) => !isInternal)
      .flatMap((one) => [...one.users, ...one.groups, ...one.ranges]),
    links: [...new Set(found.flatMap(({ links }) => links))],
  };
};

const ownPages =
  /^(?:https:\/\/(?:hilfe|status|kunden)\.muster-hosting\.example|https:\/\/muster\.slack\.com\/archives\/)/;

const callsOf = ({ slack }: Scene) => slack.pings().filter(({ author }) => author === slack.bot.userId);

const writeAll = async (scene: Scene, by: Actor, thread: string): Promise<void> => {
  for (const trap of traps(scene)) by.writes(trap, { thread });
  await scene.pause();
};

describe.each(modes)("what customers type over %s", (mode) => {
  it("calls nobody, leads nowhere and looks like nothing but their words, read back and on the card", () =>
    onScene(mode, async (scene) => {
      const { who, slack, pause } = scene;
      const anna = who("Anna");
      const thread = anna.writes(fault);
      await writeAll(scene, anna, thread);
      for (let tries = 0; tries < 5 && !anna.last().buttons.includes("Ja, stimmt so"); tries += 1) {
        anna.writes("Das weiß ich nicht", { thread });
        await pause();
      }
      await anna.presses("Ja, stimmt so");
      await writeAll(scene, anna, thread);
      const { calls, links } = live(scene);
      expect(calls).toEqual([]);
      expect(links.filter((link) => !ownPages.test(link))).toEqual([]);
      expect(callsOf(scene)).toEqual([]);
      expect(cardOf(scene, 1).text).toMatch(/T-1 · wartet/);
      expect(slack.pings().every(({ author }) => author === anna.id)).toBe(true);
    }));
});

describe("mentions", () => {
  it("are shown by name, as their author sees them, and call nobody", () =>
    onScene("socket", async (scene) => {
      const { who, pause } = scene;
      const [anna, lena, tom] = [who("Anna"), who("Lena"), who("Tom")];
      const thread = anna.writes(`${fault} <@${tom.id}> und <@${who("Ben").id}> wissen davon.`);
      await pause();
      expect(anna.last().text).toContain("@Tom Berger und @Ben Carter wissen davon.");
      await anna.presses("Ja, stimmt so");
      anna.writes(`<@${lena.id}> bitte`, { thread });
      await pause();
      expect(lena.last(scene.internal).text).toContain("> @Lena Vogt bitte");
      await lena.commands(`note T-1 INTERN <@${tom.id}> fragen`);
      expect(lena.last(scene.internal).text).toContain("@tom fragen");
      await lena.commands("claim T-1");
      await lena.commands(`reply T-1 Ich frage <@${tom.id}>. <!channel>`);
      expect(anna.last().text).toContain("@channel");
      expect(callsOf(scene)).toEqual([]);
    }));

  it("of the bot alone are a call for help", () =>
    onScene("socket", async ({ who, slack, pause }) => {
      const uwe = who("Uwe");
      const thread = uwe.writes(`<@${slack.bot.userId}>`);
      await pause();
      expect(uwe.last()).toMatchObject({
        thread,
        text: expect.stringContaining("Wie können wir Ihnen helfen?"),
      });
    }));
});

describe("names", () => {
  it("of people that look like markup or calls stay names", () =>
    onScene("socket", async (scene) => {
      const { who, slack, pass } = scene;
      const anna = who("Anna");
      slack.changeUser(anna.id, { displayName: "<!channel> *Chef* <https://boese.example|Anna>" });
      await pass(700_000);
      await fileTicket(scene, anna);
      await who("Lena").commands("claim T-1");
      const { calls, links } = live(scene);
      expect(calls).toEqual([]);
      expect(links.filter((link) => !ownPages.test(link))).toEqual([]);
      expect(callsOf(scene)).toEqual([]);
    }));
});
