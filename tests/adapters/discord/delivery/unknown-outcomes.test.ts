import { expect, it } from "vitest";
import type { Fault } from "../../../fakes/discord/fake-discord.ts";
import { fc } from "../../../support/fast-check.ts";
import { ask, expectAnsweredOnce, expectOrder, heard } from "./handled.ts";
import { type Stand, startStand } from "./stand.ts";

/** Calls that go wrong on every commit; `DELIVERY_RUNS` asks for more. */
const troubles = Number(process.env["DELIVERY_RUNS"] ?? 60);

const posting = "POST /channels/:channel/messages";
const opening = "POST /channels/:channel/threads";

const faults: readonly Fault[] = [
  { drop: "before" },
  { drop: "after" },
  { status: 502 },
  { status: 503 },
  { garbage: true },
];

const struck = ({ workspace: { discord } }: Stand, route: string): number =>
  discord.calls(route).filter(({ isFaulty }) => isFaulty).length;

/** Ten customers at once, of whose answers some are lost on the way. */
const round = async (stand: Stand, number: number, fault: () => Fault, route: string) => {
  const { discord } = stand.workspace;
  const asked = Array.from({ length: 10 }, (_, index) => ask(stand, `customer-${number}-${index}`));
  for (let count = 0; count < 8; count += 1) discord.failNext(route, fault());
  await heard(
    stand,
    asked.map(({ message }) => message),
  );
  await stand.letPass(3000);
  await stand.letPass(3000);
  return asked;
};

it.concurrent.each([
  { what: "post", route: posting, threads: "private" },
  { what: "post", route: posting, threads: "public" },
  { what: "new private thread", route: opening, threads: "private" },
] as const)(
  "of every $what ($threads) whose outcome was lost, exactly one remains",
  { timeout: 120_000 },
  async ({ route, threads }) => {
    const random = fc.sample(fc.constantFrom(...faults), 10 * troubles);
    const stand = await startStand({ threads });
    try {
      const asked = [];
      for (let number = 0; struck(stand, route) < troubles; number += 1)
        asked.push(...(await round(stand, number, () => random.pop() ?? { drop: "after" }, route)));
      await stand.letPass(11 * 60_000);
      await expectAnsweredOnce(stand, asked);
      await expectOrder(stand);
    } finally {
      await stand.stop();
    }
  },
);

it.concurrent("calls that are never answered leave one message in one thread too", async () => {
  const stand = await startStand();
  const { discord } = stand.workspace;
  try {
    discord.failNext(opening, { hang: true });
    discord.failNext(posting, { hang: true });
    const asked = ask(stand, "customer");
    await heard(stand, [asked.message]);
    await stand.letPass(3000);
    await stand.letPass(3000);
    expect(struck(stand, posting)).toBe(1);
    expect(struck(stand, opening)).toBe(1);
    await expectAnsweredOnce(stand, [asked]);
    await expectOrder(stand);
  } finally {
    await stand.stop();
  }
}, 60_000);

it.concurrent("what Discord asks to wait for is waited for, and asked for no more than need be", async () => {
  const stand = await startStand();
  const { discord } = stand.workspace;
  try {
    discord.failNext(posting, { rateLimited: 2 });
    discord.failNext(opening, { rateLimited: 1.5, isGlobal: true });
    const asked = Array.from({ length: 30 }, (_, index) => ask(stand, `customer-${index}`));
    await heard(
      stand,
      asked.map(({ message }) => message),
    );
    await stand.letPass(3000);
    await stand.letPass(3000);
    const refused = discord.calls().filter(({ status, isFaulty }) => isFaulty || status === 429);
    expect(refused).toHaveLength(2);
    for (const { route, path, body, at } of refused) {
      const name = (body as { readonly name?: string; readonly nonce?: string } | null) ?? {};
      const again = discord
        .calls(route)
        .filter((call) => !call.isFaulty && call.path === path)
        .filter((call) => JSON.stringify(call.body).includes(name.nonce ?? name.name ?? ""));
      expect(again).toHaveLength(1);
      expect((again[0]?.at ?? 0) - at).toBeGreaterThanOrEqual(1500);
    }
    await expectAnsweredOnce(stand, asked);
    await expectOrder(stand);
  } finally {
    await stand.stop();
  }
}, 60_000);
