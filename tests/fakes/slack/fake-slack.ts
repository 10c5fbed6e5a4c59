import { setTimeout as pause } from "node:timers/promises";
import { faultsOf } from "./controls/clean.ts";
import { type Clicking, createClicking } from "./controls/clicking.ts";
import { type Commanding, createCommanding } from "./controls/commanding.ts";
import { createFilling, type Filling } from "./controls/filling.ts";
import { createSetting, type Setting } from "./controls/setting.ts";
import { createSight, type Sight } from "./controls/sight.ts";
import { createSpeaking, type Speaking } from "./controls/speaking.ts";
import { createWire, type Wire } from "./controls/wire.ts";
import { type FakeSlackOptions, type Machine, startMachine } from "./machine.ts";
import type { Bot, Team } from "./world/world.ts";

export type { Delivery } from "./delivery/delivery.ts";
export { signature } from "./delivery/signature.ts";
export type { FakeSlackOptions } from "./machine.ts";
export type { Call } from "./server/calls.ts";
export type { Fault } from "./server/faults.ts";
export { renderBlocks } from "./sight/render-blocks.ts";
export type { Seen } from "./sight/seen.ts";
export { liveIn } from "./world/mentions.ts";
export type { Submitted } from "./world/submit.ts";

type Addresses = {
  /** `http://127.0.0.1:1234/api/`: what `slackApiUrl` is to be. */
  readonly apiUrl: string;
  readonly botToken: string;
  readonly appToken: string;
  readonly configToken: string;
  readonly signingSecret: string;
  readonly team: Team;
  readonly bot: Bot;
};

type Ending = {
  /** Resolves when every delivery is acknowledged or given up and no call is being answered, for a moment. */
  readonly idle: () => Promise<void>;
  /** This refusal is meant by the test. */
  readonly allow: (error: string) => void;
  /** @throws {Error} that lists what the app did wrong: unknown methods, refused calls, double acknowledgements. */
  readonly assertClean: () => void;
  readonly stop: () => Promise<void>;
};

/** A Slack with one workspace and one app, on this machine. */
export type FakeSlack = Addresses &
  Setting &
  Speaking &
  Commanding &
  Clicking &
  Filling &
  Sight &
  Wire &
  Ending;

const addressesOf = ({ server, secrets: { tokens, signingSecret }, world }: Machine): Addresses => ({
  apiUrl: `${server.address()}/api/`,
  botToken: tokens.bot,
  appToken: tokens.app,
  configToken: tokens.config,
  signingSecret,
  team: world.team,
  bot: world.bot,
});

/** Looks without anything under way, after which nothing more is to be expected. */
const quietLooks = 8;

const isBusy = ({ deliveries, server }: Machine): boolean => deliveries.pending() + server.pending() > 0;

const idle = async (machine: Machine): Promise<void> => {
  for (let quiet = 0; quiet < quietLooks; quiet = isBusy(machine) ? 0 : quiet + 1) await pause(2);
};

const createEnding = (machine: Machine): Ending => {
  const allowed = new Set<string>();
  return {
    idle: () => idle(machine),
    allow: (error) => {
      allowed.add(error);
    },
    assertClean: () => {
      const found = faultsOf(machine.webApi.calls(), machine.violations, allowed);
      if (found.length > 0) throw new Error(`The app did what Slack refuses:\n${found.join("\n")}`);
    },
    stop: async () => {
      machine.deliveries.stop();
      machine.socketMode.stop();
      await machine.server.stop();
    },
  };
};

/** Starts a Slack on a free port of the loopback interface. */
export const startFakeSlack = async (options: FakeSlackOptions = {}): Promise<FakeSlack> => {
  const machine = await startMachine(options);
  return {
    ...addressesOf(machine),
    ...createSetting(machine),
    ...createSpeaking(machine),
    ...createCommanding(machine),
    ...createClicking(machine),
    ...createFilling(machine),
    ...createSight(machine),
    ...createWire(machine),
    ...createEnding(machine),
  };
};
