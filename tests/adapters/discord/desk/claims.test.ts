import { expect, it } from "vitest";
import { cardOf, fileTicket } from "./requests.ts";
import { onScene, type Scene } from "./scene.ts";

/** People who claim at once; on demand more often. */
const contenders = 64;
const races = Number(process.env["CLAIM_RACES"] ?? 1);

type Contender = { readonly id: string; readonly name: string };

const recruit = ({ discord, roles }: Scene): readonly Contender[] =>
  Array.from({ length: contenders }, (_, index) => {
    const name = `Agent ${index + 1}`;
    const id = discord.addUser({ name: `agent${index + 1}`, globalName: name, locale: "de" });
    discord.giveRole(id, roles.agents);
    return { id, name };
  });

type Spots = { readonly card: string; readonly thread: string };

/** With the ticket's number, with the card's button, and inside the thread without a number. */
const claimBy = ({ discord, internal }: Scene, { id }: Contender, index: number, { card, thread }: Spots) => {
  switch (index % 3) {
    case 0:
      return discord.command(id, internal, "ticket", "claim", { ticket: "T-1" });
    case 1:
      return discord.press(id, card, "claim:T-1");
    default:
      return discord.command(id, thread, "ticket", "claim", {});
  }
};

const toldAlone = ({ discord }: Scene, { id }: Contender): readonly string[] =>
  discord
    .seenBy(id)
    .filter(({ isEphemeral, author }) => isEphemeral && author === discord.botUserId)
    .map(({ content, embeds }) => `${content}${JSON.stringify(embeds)}`);

it.each(Array.from({ length: races }, (_, race) => race + 1))(
  "64 people who claim one ticket at once find one owner, and each of the others is told who, race %i",
  () =>
    onScene(async (scene) => {
      const { who, internal, settle, pass } = scene;
      const recruits = recruit(scene);
      const thread = await fileTicket(scene, who("Anna"));
      await pass(61_000);
      const card = cardOf(scene, 1).id;
      const used = await Promise.all(
        recruits.map((one, index) => claimBy(scene, one, index, { card, thread })),
      );
      expect(used.filter(({ isAnswered }) => !isAnswered)).toEqual([]);
      await settle();

      const claims = who("Lena")
        .hears(internal)
        .filter(({ text }) => text.includes("hat T-1 übernommen"));
      expect(claims).toHaveLength(1);
      const owner = recruits.find(({ name }) => claims[0]?.text.startsWith(`${name} hat`));
      expect(owner).toBeDefined();
      for (const one of recruits.filter((other) => other !== owner))
        expect(toldAlone(scene, one), one.name).toEqual([
          expect.stringContaining(`${owner?.name} hat T-1 seit`),
        ]);
      const greetings = who("Anna")
        .hears(thread)
        .filter(({ text }) => text.includes("mein Name ist"));
      expect(greetings).toMatchObject([{ text: expect.stringContaining(owner?.name ?? "?") }]);
      expect(cardOf(scene, 1).text).toContain(`Zuständig: ${owner?.name}`);
    }),
);
