import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Linking } from "../../../src/core/customer.ts";
import type { FakeDiscord } from "../../fakes/discord/fake-discord.ts";
import type { FakeSlack } from "../../fakes/slack/fake-slack.ts";
import { type Side, startMixedDesk } from "../../support/mixed-desk.ts";
import { createVirtualClock, type VirtualClock } from "../../support/virtual-clock.ts";
import { createActor as createDiscordActor } from "../discord/desk/actor.ts";
import { assertDiscreet as assertDiscreetOnDiscord } from "../discord/desk/discretion.ts";
import { startServer } from "../discord/desk/server.ts";
import { createActor as createSlackActor } from "../slack/desk/actor.ts";
import { assertDiscreet as assertDiscreetOnSlack } from "../slack/desk/discretion.ts";
import { startOffice } from "../slack/desk/office.ts";

export type { Side };

/** Somebody who is on both platforms. */
export type Name = "Anna" | "Ben" | "Uwe" | "Lena" | "Tom" | "Petra";

/** A message of the bot, whatever the platform. */
export type Heard = {
  readonly text: string;
  readonly buttons: readonly string[];
  readonly thread: string | null;
};

/** Somebody on one of the platforms. */
export type Actor = {
  readonly id: string;
  /** Writes in `#support`, or where the bot answered them last. */
  readonly writes: (text: string, where?: "channel" | "thread") => void;
  readonly presses: (label: string, values?: Readonly<Record<string, string>>) => Promise<void>;
  /** Gives `/ticket` with these words, in the desk's own channel. */
  readonly commands: (words: string) => Promise<void>;
  readonly hears: () => readonly Heard[];
  readonly last: () => Heard;
};

/** The sample desk on both platforms. */
export type Scene = {
  readonly slack: FakeSlack;
  readonly discord: FakeDiscord;
  readonly clock: VirtualClock;
  readonly leads: Readonly<Record<Side, string>>;
  readonly settle: () => Promise<void>;
  /** The customer has finished writing: the pause after which the desk answers. */
  readonly pause: () => Promise<void>;
  readonly on: (side: Side, name: Name) => Actor;
  /** Stops the desk and starts it again. */
  readonly restart: () => Promise<void>;
  /** Warnings and errors of the desk. */
  readonly complaints: readonly string[];
};

/** The code that somebody was sent last. */
export const codeFor = (holder: Actor): string => {
  const codes = holder.hears().flatMap(({ text }) => /^(\d{3} \d{3})$/m.exec(text)?.[1] ?? []);
  const code = codes.at(-1);
  if (code === undefined) throw new Error("They were sent no code.");
  return code;
};

/** What somebody enters for a command that is written out: `reply T-1 Guten Tag`. */
const optionsIn = (words: string): readonly [string, Readonly<Record<string, string>>] => {
  const [, verb = "", ticket, text] = /^(\w+)(?: (T-\d+))?(?: ([\s\S]+))?$/.exec(words) ?? [];
  return [verb, { ...(ticket !== undefined && { ticket }), ...(text !== undefined && { text }) }];
};

const onDiscord = (stage: Parameters<typeof createDiscordActor>[0], id: string): Actor => {
  const actor = createDiscordActor(stage, id);
  return {
    ...actor,
    writes: (text, where = "channel") => {
      actor.writes(text, where === "thread" ? { in: actor.thread() } : {});
    },
    commands: async (words) => {
      await actor.commands(...optionsIn(words));
    },
    hears: () => actor.hears(),
    last: () => actor.last(),
  };
};

const onSlack = (stage: Parameters<typeof createSlackActor>[0], name: Name): Actor => {
  const actor = createSlackActor(stage, name);
  const { open } = stage.support;
  return {
    ...actor,
    writes: (text, where = "channel") => {
      const thread = actor.hears(open).at(-1)?.thread;
      actor.writes(text, where === "thread" && thread ? { thread } : {});
    },
    commands: (words) => actor.commands(words),
    hears: () => actor.hears(),
    last: () => actor.last(),
  };
};

/**
 * Does something with one desk on both platforms, then makes sure on both that it did nothing they refuse, that nobody
 * read what was not for them, and that it called nobody it may not call.
 *
 * @param internal where the desk's own channel is.
 * @param linking how a number is linked to a second chat identity, if not as in the sample desk.
 */
export const onMixed = async (
  internal: Side,
  work: (scene: Scene) => Promise<void>,
  linking?: Linking,
): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), "deskbell-"));
  const clock = createVirtualClock(Date.parse("2026-03-04T09:00:00Z"));
  const office = await startOffice(clock);
  const server = await startServer(clock, {});
  const { slack } = office;
  const { discord } = server;
  const complaints: string[] = [];
  const complain = (_: object, message: string): void => void complaints.push(message);
  const log = { info: () => {}, warn: complain, error: complain };
  const codes = Array.from({ length: 20 }, (_, index) => String(481_200 + index));
  let sent = 0;
  const newCode = (): string => codes[sent++ % codes.length] ?? "";
  const options = { slack, discord, internal, folder, clock, log, newCode, ...(linking && { linking }) };
  let running = await startMixedDesk(options);
  const settle = async (): Promise<void> => {
    const happened = (): number =>
      slack.deliveries().length +
      slack.calls().length +
      discord.calls().length +
      discord.gateway.told().length;
    for (let before = -1; before !== happened(); ) {
      before = happened();
      await Promise.all([slack.idle(), discord.idle()]);
      await running.desk.settle();
    }
  };
  const stage = { clock, settle };
  try {
    await work({
      slack,
      discord,
      clock,
      leads: { slack: office.groups.leads, discord: server.roles.leads },
      settle,
      pause: async () => {
        await settle();
        clock.advance(3000);
        await settle();
      },
      on: (side, name) =>
        side === "slack"
          ? onSlack({ ...office, ...stage }, name)
          : onDiscord({ ...server, ...stage }, server.people[name]),
      restart: async () => {
        await settle();
        await running.stop();
        running = await startMixedDesk(options);
        await settle();
      },
      complaints,
    });
    await settle();
    slack.assertClean();
    discord.assertClean();
    assertDiscreetOnSlack(office);
    assertDiscreetOnDiscord(server);
  } finally {
    await running.stop();
    await slack.stop();
    await discord.stop();
    await rm(folder, { recursive: true });
  }
};
