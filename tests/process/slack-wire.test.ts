import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import type { FakeSlack } from "../fakes/slack/fake-slack.ts";
import { type Mode, modes } from "../support/slack-desk.ts";
import { until } from "../support/until.ts";
import { answersTo, newCustomer, openSupport } from "./slack-customers.ts";
import { prepareSlackProcess, type SlackProcess } from "./slack-process.ts";

/** Something that goes wrong with Slack, and is over after a while. */
type Trouble = (slack: FakeSlack) => Promise<void>;

/** Milliseconds for which something stays broken. */
const brokenFor = 1_500;

const broken =
  (breakIt: (slack: FakeSlack) => void, mendIt: (slack: FakeSlack) => void): Trouble =>
  async (slack) => {
    breakIt(slack);
    await pause(brokenFor);
    mendIt(slack);
  };

const garbage: Trouble = async (slack) => {
  const bodies = [{}, { type: "event_callback" }, { event: null }, { command: 7 }, { type: "block_actions" }];
  for (const type of ["events_api", "slash_commands", "interactive"] as const)
    for (const body of bodies) await slack.deliverRaw(body, { type });
};

const everywhere: readonly (readonly [string, Trouble])[] = [
  ["events that are left out", async (slack) => void (await slack.deliverRateLimited())],
  ["nonsense", garbage],
  [
    "an outage",
    broken(
      (slack) => slack.outage("cut"),
      (slack) => slack.outage(null),
    ),
  ],
  [
    "an outage with words",
    broken(
      (slack) => slack.outage({ status: 503 }),
      (slack) => slack.outage(null),
    ),
  ],
  ["a limit", async (slack) => slack.failNext("*", { rateLimited: 1 }, 5)],
];

const ofSockets: readonly (readonly [string, Trouble])[] = [
  ["refreshes", async (slack) => slack.sockets.disconnect("refresh_requested", "all")],
  ["sockets that end", async (slack) => slack.sockets.terminate("all")],
  ["sockets that are closed", async (slack) => slack.sockets.close(1011, "all")],
  ["frames that are none", async (slack) => slack.sockets.sendRaw("{", "all")],
];

/** Somebody who comes now is answered, once. */
const expectServed = async ({ workspace }: SlackProcess, index: number, what: string): Promise<void> => {
  const customer = newCustomer(workspace, 3 * index);
  const answers = () => answersTo(workspace, customer, openSupport(workspace));
  await until(`an answer after ${what}`, async () => (answers().length > 0 ? true : undefined), 20_000);
  expect(answers()).toHaveLength(1);
};

const survive = async (mode: Mode): Promise<void> => {
  const desk = await prepareSlackProcess(mode, {
    retryDelaysMs: [50, 500, 1_000, 2_000, 4_000],
    graceMs: 200,
  });
  try {
    desk.start();
    await desk.listening();
    await expectServed(desk, 0, "the start");
    const troubles = mode === "socket" ? [...everywhere, ...ofSockets] : everywhere;
    for (const [index, [what, strike]] of troubles.entries()) {
      await strike(desk.workspace.slack);
      await expectServed(desk, index + 1, what);
      expect(desk.exitCode(), `after ${what}`).toBeNull();
    }
    expect(desk.said().filter((line) => line.includes("nobody caught"))).toEqual([]);
    desk.workspace.slack.assertClean();
  } finally {
    await desk.stop();
  }
};

describe("the process", () => {
  it.concurrent.each(modes)("goes on whatever Slack does, by %s", survive, 300_000);
});
