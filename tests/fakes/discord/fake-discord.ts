import { setTimeout as pause } from "node:timers/promises";
import { faultsOf } from "./controls/clean.ts";
import { createSetting, type Setting } from "./controls/setting.ts";
import { createSight, type Sight } from "./controls/sight.ts";
import { createSpeaking, type Speaking } from "./controls/speaking.ts";
import { createThreading, type Threading } from "./controls/threading.ts";
import { createUsing, type Using } from "./controls/using.ts";
import { createWire, type Wire } from "./controls/wire.ts";
import { type FakeDiscordOptions, type Machine, startMachine } from "./machine.ts";

export type { Used } from "./controls/used.ts";
export type { FakeDiscordOptions } from "./machine.ts";
export type { Call } from "./server/calls.ts";
export type { Fault } from "./server/faults.ts";
export { renderMessage } from "./sight/render-message.ts";
export type { Seen } from "./sight/seen.ts";
export type { Permission } from "./world/default-permissions.ts";
export type { Ping } from "./world/world.ts";

type Addresses = {
  /** `http://127.0.0.1:1234/api`: what discord.js takes as `rest.api`. */
  readonly apiUrl: string;
  readonly token: string;
  readonly applicationId: string;
  readonly botUserId: string;
  readonly guildId: string;
  readonly guildName: string;
};

type Ending = {
  /** Resolves when no call and no interaction waits for an answer, for a moment. */
  readonly idle: () => Promise<void>;
  /** This error code is meant by the test; a status, such as 401, for errors without one. */
  readonly allow: (code: number) => void;
  /** @throws {Error} that lists what the app did wrong: unknown routes, refused calls, late answers. */
  readonly assertClean: () => void;
  readonly stop: () => Promise<void>;
};

/** A Discord with one guild and one app, on this machine. */
export type FakeDiscord = Addresses & Setting & Speaking & Threading & Using & Sight & Wire & Ending;

const addressesOf = ({ server, token, world }: Machine): Addresses => ({
  apiUrl: `${server.address()}/api`,
  token: token.value,
  applicationId: world.bot.applicationId,
  botUserId: world.bot.userId,
  guildId: world.guild.id,
  guildName: world.guild.name,
});

/** Looks without anything under way, after which nothing more is to be expected. */
const quietLooks = 10;

const isBusy = ({ interactions, server }: Machine): boolean => interactions.pending() + server.pending() > 0;

const idle = async (machine: Machine): Promise<void> => {
  for (let quiet = 0; quiet < quietLooks; quiet = isBusy(machine) ? 0 : quiet + 1) await pause(2);
};

const createEnding = (machine: Machine): Ending => {
  const allowed = new Set<number>();
  return {
    idle: () => idle(machine),
    allow: (code) => {
      allowed.add(code);
    },
    assertClean: () => {
      const found = faultsOf(machine.restApi.calls(), machine.violations, allowed);
      if (found.length > 0) throw new Error(`The app did what Discord refuses:\n${found.join("\n")}`);
    },
    stop: async () => {
      machine.interactions.stop();
      machine.gateway.stop();
      await machine.server.stop();
    },
  };
};

/** Starts a Discord on a free port of the loopback interface. */
export const startFakeDiscord = async (options: FakeDiscordOptions = {}): Promise<FakeDiscord> => {
  const machine = await startMachine(options);
  return {
    ...addressesOf(machine),
    ...createSetting(machine),
    ...createSpeaking(machine),
    ...createThreading(machine),
    ...createUsing(machine),
    ...createSight(machine),
    ...createWire(machine),
    ...createEnding(machine),
  };
};
