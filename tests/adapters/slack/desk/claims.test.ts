import { describe, expect, it } from "vitest";
import { loadByTicket } from "../../../../src/storage/cases.ts";
import { cardOf, fileTicket } from "./requests.ts";
import { modes, onScene, type Scene } from "./scene.ts";

/** People who claim at once; on demand more often. */
const contenders = 64;
const races = Number(process.env["CLAIM_RACES"] ?? 1);

type Contender = { readonly id: string; readonly name: string };

const recruit = ({ slack, internal, support, groups }: Scene): readonly Contender[] => {
  const recruits = Array.from({ length: contenders }, (_, index) => {
    const name = `Agent ${index + 1}`;
    const id = slack.addUser({ name: `agent${index + 1}`, displayName: name, locale: "de-DE" });
    for (const channel of [internal, support.open]) slack.join(id, channel);
    return { id, name };
  });
  slack.setGroupUsers(
    groups.agents,
    recruits.map(({ id }) => id),
  );
  return recruits;
};

/** Gets the shortcut's window ready, so that sending it is all that is left. */
const openShortcut = async ({ slack, support, settle }: Scene, { id }: Contender, thread: string) => {
  await slack.shortcut(id, "work_on_ticket", support.open, thread);
  await settle();
  await slack.pressInModal(id, "work_on_ticket:verb", "claim");
  await settle();
};

const ways = 4;

const claimBy = (
  { slack, internal, support }: Scene,
  { id }: Contender,
  index: number,
  { card, thread }: { readonly card: string; readonly thread: string },
): Promise<unknown> => {
  switch (index % ways) {
    case 0:
      return slack.command(id, internal, "/ticket", "claim T-1");
    case 1:
      return slack.press(id, internal, card, "claim:T-1");
    case 2:
      slack.post(id, support.open, `<@${slack.bot.userId}> claim`, { thread });
      return Promise.resolve();
    default:
      return slack.submit(id);
  }
};

describe.each(modes)("64 people who claim one ticket at once over %s", (mode) => {
  it.each(Array.from({ length: races }, (_, race) => race + 1))("find one owner, race %i", () =>
    onScene(mode, async (scene) => {
      const { slack, who, settle, pass, internal, support, store } = scene;
      const recruits = recruit(scene);
      const thread = await fileTicket(scene, who("Anna"));
      await pass(61_000);
      const card = cardOf(scene, 1).ts;
      await Promise.all(
        recruits
          .filter((_, index) => index % ways === ways - 1)
          .map((one) => openShortcut(scene, one, thread)),
      );
      await Promise.all(recruits.map((one, index) => claimBy(scene, one, index, { card, thread })));
      await settle();

      const ticket = (await store().read((db) => loadByTicket(db, 1)))?.case;
      const owner = recruits.find(
        ({ id }) => ticket && "agent" in ticket && ticket.agent?.key === `slack:${id}`,
      );
      expect(owner).toBeDefined();
      const told = (one: Contender): readonly string[] =>
        slack
          .seenBy(one.id)
          .flatMap((seen) => [seen, ...seen.replies])
          .filter(({ isEphemeral, author }) => isEphemeral && author === slack.bot.userId)
          .map(({ shown }) => shown);
      for (const one of recruits)
        expect(told(one), one.name).toEqual(
          one === owner ? [] : [expect.stringContaining(`${owner?.name} hat T-1 seit`)],
        );
      const greetings = who("Anna")
        .hears(support.open)
        .filter(({ text }) => text.includes("mein Name ist"));
      expect(greetings).toMatchObject([{ text: expect.stringContaining(owner?.name ?? "?") }]);
      expect(
        who("Lena")
          .hears(internal)
          .filter(({ text }) => text.includes("übernommen")),
      ).toHaveLength(1);
      expect(cardOf(scene, 1).text).toContain(`Zuständig: ${owner?.name}`);
    }),
  );
});
