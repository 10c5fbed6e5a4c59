import type { webApi } from "@slack/bolt";
import { scopes } from "../../../../adapters/slack/setup/manifest.ts";
import { clientOf } from "../../../fakes/slack/apps/clients.ts";
import { startFakeSlack } from "../../../fakes/slack/fake-slack.ts";
import { startWorkspace } from "./workspace.ts";

/** A Slack as an app sees it, with the same people and channels as the other one. */
export type Side = {
  /** Of the bot, with the scopes of its manifest. */
  readonly bot: webApi.WebClient;
  /** Anna's id; she and the bot are in the channel. */
  readonly anna: string;
  readonly channel: string;
  /** A public channel and a private one where the bot is not. */
  readonly elsewhere: string;
  readonly secret: string;
  /** Anna writes in the channel. @returns the `ts`. */
  readonly say: (text: string, thread?: string) => Promise<string>;
  /** Anna changes, or deletes. */
  readonly edit: (ts: string, text: string) => Promise<void>;
  readonly remove: (ts: string) => Promise<void>;
  /** Bodies of the events sent so far; nobody hears them. */
  readonly events: () => readonly unknown[];
  readonly stop: () => Promise<void>;
};

/** An address where nobody listens. */
const nowhere = "http://127.0.0.1:1/";

const emulated = async (): Promise<Side> => {
  const { bot, people, support, sendEventsTo, deliveries, stop } = await startWorkspace();
  sendEventsTo(nowhere);
  const { client } = people.Anna;
  const toms = (options: object) =>
    people.Tom.client.conversations
      .create({ name: "toms", ...options })
      .then(({ channel }) => channel?.id ?? "");
  return {
    bot: bot.client,
    anna: people.Anna.id,
    channel: support,
    elsewhere: await toms({}),
    secret: await toms({ name: "toms-secret", is_private: true }),
    say: async (text, thread) => {
      const spot = { channel: support, ...(thread !== undefined && { thread_ts: thread }) };
      return (await client.chat.postMessage({ ...spot, text })).ts ?? "";
    },
    edit: async (ts, text) => {
      await client.chat.update({ channel: support, ts, text });
    },
    remove: async (ts) => {
      await client.chat.delete({ channel: support, ts });
    },
    events: () => deliveries().map(({ payload }) => payload),
    stop,
  };
};

const faked = async (): Promise<Side> => {
  const slack = await startFakeSlack({ retryDelaysMs: [] });
  slack.setScopes(scopes);
  const anna = slack.addUser({ name: "anna", displayName: "Anna Brandt" });
  const tom = slack.addUser({ name: "tom", displayName: "Tom Berger" });
  const channel = slack.addChannel({ name: "support", members: [anna, tom] });
  const toms = { members: [tom], botIsMember: false };
  return {
    bot: clientOf(slack),
    anna,
    channel,
    elsewhere: slack.addChannel({ name: "toms", ...toms }),
    secret: slack.addChannel({ name: "toms-secret", isPrivate: true, ...toms }),
    say: async (text, thread) => slack.post(anna, channel, text, thread === undefined ? {} : { thread }),
    edit: async (ts, text) => slack.edit(anna, channel, ts, text),
    remove: async (ts) => slack.remove(anna, channel, ts),
    events: () => slack.deliveries().map(({ body }) => body),
    stop: slack.stop,
  };
};

/** Starts both. */
export const startSides = async (): Promise<{ readonly emulate: Side; readonly fake: Side }> => ({
  emulate: await emulated(),
  fake: await faked(),
});
