import { App, type Receiver } from "@slack/bolt";
import type { Log } from "../../../../adapters/slack/options.ts";
import { durable } from "../../../../adapters/slack/receiving/receiver.ts";
import { type FakeSlack, type FakeSlackOptions, startFakeSlack } from "../../../fakes/slack/fake-slack.ts";

/** A log that can be looked at. */
export const createLog = (): { readonly log: Log; readonly said: string[] } => {
  const said: string[] = [];
  const line = (level: string) => (_: object, message: string) => {
    said.push(`${level}: ${message}`);
  };
  return { said, log: { info: line("info"), warn: line("warn"), error: line("error") } };
};

/** A Slack with a customer in a support channel, and the bot in it. */
export const startSlack = async (options: FakeSlackOptions = {}) => {
  const slack = await startFakeSlack(options);
  const anna = slack.addUser({ id: "U1", name: "anna" });
  slack.addChannel({ id: "C1", name: "support", members: [anna, slack.bot.userId] });
  return slack;
};

/** Bolt's App behind a receiver, and everything the receiver committed before it was acknowledged. */
export const connectApp = async (slack: FakeSlack, receiver: Receiver, log: Log) => {
  const taken: unknown[] = [];
  const parts = { take: async (_body: unknown): Promise<void> => {} };
  const gate = durable(
    receiver,
    async (body) => {
      await parts.take(body);
      taken.push(body);
    },
    log,
  );
  const app = new App({
    token: slack.botToken,
    receiver: gate,
    clientOptions: { slackApiUrl: slack.apiUrl },
    deferInitialization: true,
  });
  await app.init();
  return { app, gate, taken, parts };
};
