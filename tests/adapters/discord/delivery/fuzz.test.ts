import { afterAll, beforeAll, expect, it } from "vitest";
import { listQuarantined } from "../../../../src/storage/inbox.ts";
import { listDead } from "../../../../src/storage/outbox.ts";
import type { FakeDiscord } from "../../../fakes/discord/fake-discord.ts";
import { fc } from "../../../support/fast-check.ts";
import { ask, expectAnsweredOnce, heard } from "./handled.ts";
import { mutated, mutations } from "./mutations.ts";
import { type Stand, startStand } from "./stand.ts";
import { type Unhandled, watchUnhandled } from "./unhandled.ts";

/** Bodies on every commit; `FUZZ_RUNS` asks for more. */
const numRuns = Number(process.env["FUZZ_RUNS"] ?? 250);

const kinds = [
  "MESSAGE_CREATE",
  "MESSAGE_UPDATE",
  "MESSAGE_DELETE",
  "MESSAGE_DELETE_BULK",
  "INTERACTION_CREATE",
] as const;

let stand: Stand;
let unhandled: Unhandled;

beforeAll(async () => {
  unhandled = watchUnhandled();
  stand = await startStand();
});

afterAll(async () => {
  await stand.stop();
  expect(unhandled.stop()).toEqual([]);
  expect(stand.dead).toEqual([]);
});

/** What real people do goes over the wire once, for bodies to begin with. */
const realPackets = async ({ workspace, clock, settle }: Stand) => {
  const { discord, people, support } = workspace;
  const asked = ask({ ...stand, workspace }, "model");
  await heard(stand, [asked.message]);
  await stand.letPass(3000);
  await stand.letPass(3000);
  const seen = discord.seenBy(asked.user).find(({ components }) => components.length > 0);
  const [, button = ""] = /"custom_id":"(solved:[^"]*)"/.exec(JSON.stringify(seen?.components)) ?? [];
  await discord.press(asked.user, seen?.id ?? "", button);
  await discord.command(people.Lena, workspace.internal, "ticket", "queue", {});
  clock.advance(1);
  discord.edit(people.Ben, discord.post(people.Ben, support, "My site is down"), "My shop is down");
  discord.remove(people.Ben, discord.post(people.Ben, support, "Never mind"));
  discord.directMessage(people.Anna, "geht nicht!!");
  await settle();
  return discord.gateway.told().filter(({ t }) => kinds.some((kind) => kind === t));
};

/** Tells one, and sees that the connection stands and that the next customer is answered as ever. */
const goesOn = async (name: string): Promise<void> => {
  const { gateway }: FakeDiscord = stand.workspace.discord;
  const asked = ask(stand, name);
  await heard(stand, [asked.message]);
  await stand.letPass(3000);
  await stand.letPass(3000);
  expect(gateway.count()).toBe(1);
  expect(gateway.identified()).toBe(1);
  expect(gateway.resumed()).toBe(0);
  await expectAnsweredOnce(stand, [asked], "others too");
};

it("what cannot be read is put aside, where the desk's people see it", async () => {
  const { discord, people, support, internal } = stand.workspace;
  const before = (await stand.store().read(listQuarantined)).length;
  discord.deliverRaw("MESSAGE_CREATE", {
    guild_id: discord.guildId,
    channel_id: support,
    id: "no id",
    author: { id: people.Anna },
  });
  await goesOn("after-one");
  expect(await stand.store().read(listQuarantined)).toHaveLength(before + 1);
  const shown = discord.seenBy(people.Lena, internal).map((one) => one.shown);
  expect(shown.filter((text) => text.includes("is no id of Discord's"))).toHaveLength(1);
  expect(await stand.store().read(listDead)).toEqual([]);
  discord.assertClean();
});

it("any JSON in a packet leaves everything as it is", async () => {
  const { discord, support } = stand.workspace;
  const places = [{}, { guild_id: discord.guildId, channel_id: support }, { channel_id: "1" }];
  const inner = fc.dictionary(fc.string(), fc.jsonValue());
  const body = fc.oneof(
    fc.jsonValue(),
    fc.tuple(inner, fc.constantFrom(...places)).map(([d, place]) => ({ ...d, ...place })),
  );
  for (const [t, d] of fc.sample(fc.tuple(fc.constantFrom(...kinds), body), numRuns))
    discord.deliverRaw(t, d);
  await goesOn("after-any-json");
});

it("changes in real packets leave everything as it is", async () => {
  const { discord } = stand.workspace;
  const packets = await realPackets(stand);
  const changed = fc.tuple(fc.constantFrom(...packets), mutations);
  for (const [{ t, d }, changes] of fc.sample(changed, numRuns)) discord.deliverRaw(t, mutated(d, changes));
  await goesOn("after-changes");
});
