import { afterAll, expect, it } from "vitest";
import { surfaces } from "../../../../src/messages/surface.ts";
import { type Asked, arrived, ask, expectOrder, heard, toldIn } from "./handled.ts";
import { press, withButton } from "./people.ts";
import { type Stand, startStand } from "./stand.ts";
import { watchUnhandled } from "./unhandled.ts";

const unhandled = watchUnhandled();
afterAll(() => expect(unhandled.stop()).toEqual([]));

const helped = "Das hat geholfen";

/** So many customers, each with an answer before them. */
const answered = async (stand: Stand, count: number) => {
  const asked = Array.from({ length: count }, (_, index) => ask(stand, `customer-${index}`));
  await heard(
    stand,
    asked.map(({ message }) => message),
  );
  await stand.letPass(3000);
  await stand.letPass(3000);
  return asked;
};

/** How many of those who asked have pressed the button: it stands there no more. */
const solvedBy = (stand: Stand, asked: readonly Asked[]): number =>
  asked.filter(({ user }) => withButton(stand, user, helped) === null).length;

/** Everything that the desk has said, but not what only one person sees. */
const saidOpenly = ({ workspace: { discord, people } }: Stand): number =>
  discord
    .seenBy(people.Petra)
    .filter(({ author, isEphemeral }) => author === discord.botUserId && !isEphemeral).length;

/** Clicks, and as many commands beside them. More on demand: two cores have the desk and its Discord to run. */
const atOnce = Number(process.env["INTERACTIONS"] ?? 40);

it("many interactions at once are answered in time, and none is doubled", async () => {
  const stand = await startStand();
  const { discord, people, internal } = stand.workspace;
  try {
    const asked = await answered(stand, atOnce);
    const presses = asked.map(({ user }) => press(stand, user, helped));
    const commands = Array.from({ length: atOnce }, (_, index) =>
      discord.command(index % 2 === 0 ? people.Lena : people.Tom, internal, "ticket", "queue", {}),
    );
    const used = await Promise.all([...presses, ...commands]);
    expect(used.filter(({ isAnswered }) => !isAnswered)).toEqual([]);
    await arrived(
      stand,
      used.map(({ interaction }) => `discord:interaction:${interaction.id}`),
    );
    await stand.letPass(3000);
    expect(solvedBy(stand, asked)).toBe(atOnce);
    const state = async () => ({ told: (await toldIn(stand)).entries.length, said: saidOpenly(stand) });
    const before = await state();
    // Discord tells the same once more.
    discord.allow(40060);
    for (const packet of discord.gateway.told("INTERACTION_CREATE")) discord.gateway.redeliver(packet);
    await stand.letPass(3000);
    expect(await state()).toEqual(before);
    await expectOrder(stand);
  } finally {
    await stand.stop();
  }
}, 60_000);

it("what cannot be written down is answered with the wish to try again, and done when it is", async () => {
  const stand = await startStand();
  const { discord, people, internal } = stand.workspace;
  try {
    const [asked] = await answered(stand, 1);
    if (asked === undefined) throw new Error("Nobody has asked.");
    stand.failCommits(true);
    const pressed = await press(stand, asked.user, helped);
    const ordered = await discord.command(people.Lena, internal, "ticket", "queue", {});
    expect([pressed.isAnswered, ordered.isAnswered]).toEqual([true, true]);
    const shown = [...discord.seenBy(asked.user), ...discord.seenBy(people.Lena)].filter(
      ({ isEphemeral, content }) => isEphemeral && content === surfaces.de.notTaken,
    );
    expect(shown).toHaveLength(2);
    expect(solvedBy(stand, [asked])).toBe(0);
    stand.failCommits(false);
    await press(stand, asked.user, helped);
    await stand.letPass(3000);
    expect(solvedBy(stand, [asked])).toBe(1);
    await expectOrder(stand);
  } finally {
    await stand.stop();
  }
}, 60_000);

it("a message that cannot be written down is found again", async () => {
  const stand = await startStand();
  try {
    stand.failCommits(true);
    const asked = ask(stand, "customer");
    await stand.workspace.discord.idle();
    stand.failCommits(false);
    stand.clock.advance(60_000);
    await heard(stand, [asked.message]);
    await expectOrder(stand);
  } finally {
    await stand.stop();
  }
}, 60_000);
