import { describe, expect, it } from "vitest";
import { onEmulate, type Scene } from "./scene.ts";
import { type Read, readBy } from "./sight.ts";

const quietMs = 3000;

const last = (messages: readonly Read[]): Read => {
  const message = messages.at(-1);
  if (message === undefined) throw new Error("The bot has written nothing.");
  return message;
};

/** Anna's request becomes T-1. @returns the `ts` of her thread and of the card. */
const fileTicket = async ({ say, letPass, fromBot, workspace: { support, internal } }: Scene) => {
  const thread = await say("Anna", support, "Guten Tag,");
  await say("Anna", support, "Auf www.brandt-keramik.example kommt seit heute 8 Uhr der Fehler 503.");
  await say("Anna", support, "Kundennummer 10584");
  await letPass(quietMs);
  await say("Anna", support, "ja", thread);
  await letPass(0);
  const { ts: card } = last((await fromBot("Lena")).filter(({ channel }) => channel === internal));
  return { thread, card };
};

describe("a desk at emulate's Slack", () => {
  it("answers a known question in its thread, with the address", () =>
    onEmulate(async ({ say, letPass, fromBot, workspace: { support } }) => {
      const thread = await say("Anna", support, "Wie richte ich mein Postfach in Outlook ein?");
      await letPass(0);
      const answers = await fromBot("Ben");
      expect(answers).toMatchObject([{ channel: support, threadTs: thread }]);
      expect(answers[0]?.shown).toContain("https://hilfe.muster-hosting.example/de/mail/server-und-ports");
    }));

  it("takes a burst down as one request, reads it back, and files it with a card for the desk", () =>
    onEmulate(async (scene) => {
      const { support, internal } = scene.workspace;
      const { thread, card } = await fileTicket(scene);
      const [readBack, filed, ...more] = await scene.fromBot("Anna");
      expect(readBack).toMatchObject({ channel: support, threadTs: thread });
      expect(readBack?.shown).toContain("seit heute 8 Uhr der Fehler 503");
      expect(filed).toMatchObject({ channel: support, threadTs: thread });
      expect(filed?.shown).toContain("Ihre Anfrage T-1");
      expect(more).toEqual([]);
      const cards = (await scene.fromBot("Tom")).filter(({ channel }) => channel === internal);
      expect(cards).toMatchObject([{ ts: card, threadTs: null, isEdited: false }]);
      expect(cards[0]?.shown).toContain("Zuständig: noch niemand");
    }));

  it("changes the card in its place when an agent tells the bot in its thread to claim", () =>
    onEmulate(async (scene) => {
      const { support, internal, bot } = scene.workspace;
      const { thread, card } = await fileTicket(scene);
      await scene.say("Lena", internal, `<@${bot.id}> claim`, card);
      await scene.letPass(0);
      const inside = (await scene.fromBot("Tom")).filter(({ channel }) => channel === internal);
      const [changed, claimed] = inside;
      expect(changed).toMatchObject({ ts: card, isEdited: true });
      expect(changed?.shown).toContain("Zuständig: Lena Vogt");
      expect(claimed).toMatchObject({ threadTs: card });
      expect(claimed?.shown).toContain("Lena Vogt hat T-1 übernommen.");
      const greeting = last(await scene.fromBot("Anna"));
      expect(greeting).toMatchObject({ channel: support, threadTs: thread });
      expect(greeting.shown).toContain("mein Name ist Lena Vogt von Muster Hosting GmbH");
    }));

  it("tells whoever comes second, and nobody else, who has the ticket", () =>
    onEmulate(async (scene) => {
      const { internal, bot } = scene.workspace;
      const { card } = await fileTicket(scene);
      await scene.say("Lena", internal, `<@${bot.id}> claim`, card);
      await scene.say("Tom", internal, `<@${bot.id}> claim`, card);
      await scene.letPass(0);
      const told = last(await scene.fromBot("Tom"));
      expect(told).toMatchObject({ channel: internal, isEphemeral: true });
      expect(told.shown).toContain("Lena Vogt hat T-1 seit");
      expect((await scene.fromBot("Lena")).map(({ ts }) => ts)).not.toContain(told.ts);
    }));

  it("keeps inside what an agent notes below the card, in words or by a verb", () =>
    onEmulate(async (scene) => {
      const { internal, bot } = scene.workspace;
      const { card } = await fileTicket(scene);
      const before = await readBy(scene.workspace, "Anna");
      await scene.say("Lena", internal, "Kundin ist neu, bitte geduldig sein.", card);
      await scene.say("Lena", internal, `<@${bot.id}> note Sie zahlt pünktlich.`, card);
      await scene.letPass(quietMs);
      expect(last(await scene.fromBot("Tom"))).toMatchObject({ channel: internal, threadTs: card });
      expect(await readBy(scene.workspace, "Anna")).toEqual(before);
      expect(await readBy(scene.workspace, "Ben")).toEqual(before);
    }));

  it("takes an agent's word in the customer's thread for the reply, and is silent there", () =>
    onEmulate(async (scene) => {
      const { support, internal } = scene.workspace;
      const { thread, card } = await fileTicket(scene);
      const before = await scene.fromBot("Anna");
      await scene.say("Tom", support, "Guten Tag, ich starte den Dienst neu.", thread);
      await scene.letPass(quietMs);
      expect(await scene.fromBot("Anna")).toEqual(before);
      const [changed] = (await scene.fromBot("Lena")).filter(({ channel }) => channel === internal);
      expect(changed).toMatchObject({ ts: card, isEdited: true });
      expect(changed?.shown).toContain("Zuständig: Tom Berger");
    }));

  it("shows the desk what the customer changes and deletes afterwards", () =>
    onEmulate(async (scene) => {
      const { support, internal } = scene.workspace;
      const { thread, card } = await fileTicket(scene);
      const word = await scene.say("Anna", support, "Es betrifft auch die Unterseite Kurse.", thread);
      await scene.edit("Anna", support, word, "Es betrifft nur die Unterseite Kurse.");
      await scene.remove("Anna", support, word);
      await scene.letPass(0);
      const inside = (await scene.fromBot("Lena")).filter(({ channel }) => channel === internal);
      const below = inside.filter(({ threadTs }) => threadTs === card).map(({ shown }) => shown);
      expect(below.map((text) => text.split("\n")[0])).toEqual([
        "Anna Brandt schreibt:",
        "Anna Brandt hat eine Nachricht geändert. Vorher:",
        "Anna Brandt hat diese Nachricht gelöscht:",
      ]);
    }));
});
