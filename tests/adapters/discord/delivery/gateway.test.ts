import { setTimeout as pause } from "node:timers/promises";
import { afterAll, expect, it } from "vitest";
import { createGateway } from "../../../../adapters/discord/gateway.ts";
import type { FakeDiscord } from "../../../fakes/discord/fake-discord.ts";
import { startDiscordWorkspace } from "../../../support/discord-people.ts";
import { until } from "../../../support/until.ts";
import { ask, expectAnsweredOnce, expectOrder, heard } from "./handled.ts";
import { startStand } from "./stand.ts";
import { watchUnhandled } from "./unhandled.ts";

const unhandled = watchUnhandled();
afterAll(() => expect(unhandled.stop()).toEqual([]));

/** Whether a session that was taken up again, or a new one, stands. */
const standsAgain = ({ gateway }: FakeDiscord, sessions: number): Promise<true> =>
  until("a session", async () =>
    gateway.count() === 1 && gateway.identified() + gateway.resumed() > sessions ? true : undefined,
  );

type Trouble = {
  readonly what: string;
  readonly strike: (discord: FakeDiscord) => void;
  readonly end?: (discord: FakeDiscord) => void;
};

const troubles: readonly Trouble[] = [
  { what: "the connection is cut", strike: ({ gateway }) => gateway.disconnect(1006) },
  { what: "the gateway closes with 1000", strike: ({ gateway }) => gateway.disconnect(1000) },
  { what: "the gateway closes with 4000", strike: ({ gateway }) => gateway.disconnect(4000) },
  { what: "the gateway closes with 4007", strike: ({ gateway }) => gateway.disconnect(4007) },
  { what: "the session has timed out (4009)", strike: ({ gateway }) => gateway.disconnect(4009) },
  { what: "Discord asks to reconnect (op 7)", strike: ({ gateway }) => gateway.reconnect() },
  {
    what: "the session is invalid, and may be resumed",
    strike: ({ gateway }) => gateway.invalidSession(true),
  },
  { what: "the session is invalid", strike: ({ gateway }) => gateway.invalidSession(false) },
  { what: "the session is forgotten meanwhile", strike: ({ gateway }) => gateway.forgetSessions() },
  {
    what: "Discord is out of reach for minutes",
    strike: (discord) => discord.outage("cut"),
    end: (discord) => discord.outage(null),
  },
  {
    what: "Discord answers everything with 503 for minutes",
    strike: (discord) => discord.outage({ status: 503 }),
    end: (discord) => discord.outage(null),
  },
  {
    what: "the gateway takes no connection for minutes",
    strike: ({ gateway }) => {
      gateway.accept(false);
      gateway.disconnect(1006);
    },
    end: ({ gateway }) => gateway.accept(true),
  },
];

it.concurrent.each(troubles)(
  "when $what, every message is handled once",
  { timeout: 60_000 },
  async ({ strike, end }) => {
    const stand = await startStand();
    const { discord } = stand.workspace;
    try {
      const before = ask(stand, "before");
      await heard(stand, [before.message]);
      const sessions = discord.gateway.identified() + discord.gateway.resumed();
      strike(discord);
      const meanwhile = ["one", "two"].map((name) => ask(stand, name));
      if (end !== undefined) {
        for (let minute = 0; minute < 5; minute += 1) {
          stand.clock.advance(60_000);
          await discord.idle();
        }
        // discord.js has its own time: each half a second it tries in vain, and gives the session up.
        await pause(1200);
        end(discord);
      }
      await standsAgain(discord, sessions);
      const after = ask(stand, "after");
      const asked = [before, ...meanwhile, after];
      await heard(
        stand,
        asked.map(({ message }) => message),
      );
      await stand.letPass(3000);
      await stand.letPass(3000);
      await expectAnsweredOnce(stand, asked);
      await expectOrder(stand);
    } finally {
      await stand.stop();
    }
  },
);

it.concurrent("heartbeats without an answer end the connection, and nothing is missed", async () => {
  const stand = await startStand({ discord: { heartbeatMs: 200 } });
  const { discord } = stand.workspace;
  try {
    discord.gateway.acknowledge(false);
    const before = ask(stand, "before");
    await until("the session to be taken up", async () => (discord.gateway.resumed() > 0 ? true : undefined));
    discord.gateway.acknowledge(true);
    const after = ask(stand, "after");
    await heard(stand, [before.message, after.message]);
    await stand.letPass(3000);
    await stand.letPass(3000);
    await expectAnsweredOnce(stand, [before, after]);
    await expectOrder(stand);
  } finally {
    await stand.stop();
  }
});

it.concurrent("when the gateway no longer accepts the token, the process is told to end", async () => {
  const stand = await startStand();
  try {
    stand.workspace.discord.gateway.disconnect(4004);
    const sentence = await until("the end", async () => stand.dead[0]);
    expect(sentence).toContain("DISCORD_TOKEN");
    expect(stand.dead).toHaveLength(1);
  } finally {
    await stand.stop();
  }
});

it.concurrent("when the gateway refuses an intent, the process is told to end", async () => {
  const stand = await startStand();
  try {
    stand.workspace.discord.gateway.disconnect(4014);
    expect(await until("the end", async () => stand.dead[0])).toContain("Message Content Intent");
  } finally {
    await stand.stop();
  }
});

it.concurrent("a desk whose intents are refused at the start does not start", async () => {
  const workspace = await startDiscordWorkspace();
  const { apiUrl, token, setIntents } = workspace.discord;
  setIntents([]);
  const log = { info: () => {}, warn: () => {}, error: () => {} };
  const gateway = createGateway({ token, apiUrl, log });
  const nothing = (): void => {};
  const starting = gateway.start({ onPacket: nothing, onReady: nothing, onEnd: nothing });
  await expect(starting).rejects.toThrow("Message Content Intent");
  await gateway.stop();
  await workspace.discord.stop();
});
