import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { perform } from "../../../../adapters/slack/perform.ts";
import { lookup } from "../../../../adapters/slack/sending/lookup.ts";
import { type Job, Refused } from "../../../../src/runtime/port.ts";
import type { Fault } from "../../../fakes/slack/fake-slack.ts";
import {
  at,
  deliver,
  directly,
  postJob,
  type SendSetting,
  saying,
  seenOfBot,
  startSetting,
  whisperJob,
} from "./setting.ts";

let setting: SendSetting;

beforeEach(async () => {
  setting = await startSetting();
});

afterEach(async () => {
  await setting.slack.stop();
});

/** What goes wrong with a call, and what may be known of it afterwards. */
const faults: readonly (readonly [string, Fault, "unknown" | "notSent"])[] = [
  ["an internal error", { error: "internal_error" }, "unknown"],
  ["a fatal error", { error: "fatal_error" }, "unknown"],
  ["a service that is not available", { error: "service_unavailable" }, "unknown"],
  ["a request that Slack gave up", { error: "request_timeout" }, "unknown"],
  ["HTTP 500", { status: 500 }, "unknown"],
  ["HTTP 502", { status: 502 }, "unknown"],
  ["HTTP 503", { status: 503 }, "unknown"],
  ["a limit", { rateLimited: 1 }, "notSent"],
  ["a token that was changed", { error: "invalid_auth" }, "notSent"],
  ["a token that was revoked", { error: "token_revoked" }, "notSent"],
  ["a connection that is cut before the effect", { drop: "before" }, "unknown"],
  ["a connection that is cut after the effect", { drop: "after" }, "unknown"],
  ["an answer that never comes", { hang: true }, "unknown"],
  ["an answer that is nonsense", { garbage: true }, "unknown"],
];

const shown = (user = setting.customer): readonly string[] =>
  seenOfBot(setting, user).map((one) => one.shown);

describe.each(faults)("%s", (_, fault, outcome) => {
  it("neither loses nor doubles a message in a channel, a thread or a direct conversation", async () => {
    const { slack, sending, customer, support } = setting;
    const thread = slack.post(customer, support, "mein Shop ist weg");
    for (const conversation of [at(support), at(support, thread), directly(customer)]) {
      const before = seenOfBot(setting, customer).length;
      slack.failNext("chat.postMessage", fault);
      const job = postJob(conversation, { id: `order-${before}` });
      const { remoteId, outcomes } = await deliver(sending, job);
      expect(outcomes).toEqual([outcome]);
      expect(seenOfBot(setting, customer)).toHaveLength(before + 1);
      expect(seenOfBot(setting, customer).map(({ ts }) => ts)).toContain(remoteId);
    }
  });

  it("neither loses nor doubles a message when it strikes twice", async () => {
    const { slack, sending, support } = setting;
    slack.failNext("chat.postMessage", fault, 2);
    await deliver(sending, postJob(at(support)));
    expect(shown()).toEqual(["Guten Tag"]);
  });

  it("neither loses nor doubles a message when looking for it fails as well", async () => {
    const { slack, sending, support } = setting;
    slack.failNext("chat.postMessage", { drop: "after" });
    slack.failNext("conversations.history", "hang" in fault ? { status: 504 } : fault);
    const { outcomes } = await deliver(sending, postJob(at(support)));
    expect(outcomes).toEqual(["unknown", "unknown"]);
    expect(shown()).toEqual(["Guten Tag"]);
  });

  it("loses no message for one person", async () => {
    const { slack, sending, customer, support } = setting;
    slack.failNext("chat.postEphemeral", fault);
    const { outcomes } = await deliver(sending, whisperJob(at(support), customer));
    expect(outcomes).toEqual([outcome]);
    expect(shown().length).toBeGreaterThan(0);
    expect(seenOfBot(setting, customer).every(({ isEphemeral }) => isEphemeral)).toBe(true);
  });

  it("loses no change", async () => {
    const { slack, sending, support } = setting;
    const remoteId = await perform(sending, postJob(at(support)));
    slack.failNext("chat.update", fault);
    const message = saying("Guten Abend");
    const job: Job = { job: "update", ping: [], id: "order-2", conversation: at(support), remoteId, message };
    expect((await deliver(sending, job)).outcomes).toEqual([outcome]);
    expect(shown()).toEqual(["Guten Abend"]);
  });

  it("loses no deletion", async () => {
    const { slack, sending, support } = setting;
    const remoteId = await perform(sending, postJob(at(support)));
    slack.failNext("chat.delete", fault);
    const job: Job = { job: "delete", id: "order-2", conversation: at(support), remoteId };
    expect((await deliver(sending, job)).outcomes).toEqual([outcome]);
    expect(shown()).toEqual([]);
  });

  it("loses and doubles no reaction", async () => {
    const { slack, sending, customer, support } = setting;
    const messageId = slack.post(customer, support, "mein Shop ist weg");
    slack.failNext("reactions.add", fault);
    const job: Job = { job: "react", id: "order-1", conversation: at(support), messageId };
    expect((await deliver(sending, job)).outcomes).toEqual([outcome]);
    expect(slack.seenBy(customer)[0]?.reactions).toEqual([{ name: "eyes", users: [slack.bot.userId] }]);
  });

  it("leaves no answer to a deleted message in the channel", async () => {
    const { slack, sending, customer, support } = setting;
    const parent = slack.post(customer, support, "mein Shop ist weg");
    slack.remove(customer, support, parent);
    slack.failNext("chat.postMessage", fault);
    await expect(deliver(sending, postJob(at(support, parent)))).rejects.toThrow(Refused);
    expect(shown()).toEqual([]);
  });

  it("leaves no answer to a deleted message in the channel when it strikes the removal", async () => {
    const { slack, sending, customer, support } = setting;
    const parent = slack.post(customer, support, "mein Shop ist weg");
    slack.remove(customer, support, parent);
    slack.failNext("chat.delete", fault);
    await expect(deliver(sending, postJob(at(support, parent)))).rejects.toThrow(Refused);
    expect(shown()).toEqual([]);
  });
});

describe("refusals", () => {
  it.each([
    "not_in_channel",
    "channel_not_found",
    "is_archived",
    "message_not_found",
    "cant_update_message",
    "invalid_blocks",
    "no_text",
    "msg_too_long",
    "missing_scope",
  ])("%s ends a post at once", async (error) => {
    const { slack, sending, support } = setting;
    slack.failNext("chat.postMessage", { error });
    await expect(deliver(sending, postJob(at(support)))).rejects.toThrow(Refused);
    expect(slack.calls("chat.postMessage")).toHaveLength(1);
  });

  it("posts where the bot may write and not read, though a message may then stand there twice", async () => {
    const { slack, sending, support } = setting;
    slack.failNext("chat.postMessage", { drop: "before" });
    slack.failNext("conversations.history", { error: "missing_scope" });
    await deliver(sending, postJob(at(support)));
    expect(shown()).toEqual(["Guten Tag"]);
    expect(setting.lines.map(({ message }) => message)).toContain("a post may stand there twice");
  });
});

it("posts when an outage is over", async () => {
  const { slack, sending, support } = setting;
  for (const outage of ["cut", { status: 503 }] as const) {
    slack.outage(outage);
    await expect(perform(sending, postJob(at(support)))).rejects.toMatchObject({ outcome: "unknown" });
  }
  slack.outage(null);
  await perform(sending, postJob(at(support)));
  expect(shown()).toEqual(["Guten Tag"]);
});

it("looks for a message through all pages", async () => {
  const { slack, sending, customer, support } = setting;
  const job = postJob(at(support));
  slack.failNext("chat.postMessage", { drop: "after" });
  await expect(perform(sending, job)).rejects.toMatchObject({ outcome: "unknown" });
  const [posted] = seenOfBot(setting, customer);
  for (let later = 0; later < 450; later += 1) slack.post(customer, support, `noch etwas ${later}`);
  expect(await lookup(sending, job)).toBe(posted?.ts);
  expect(slack.calls("conversations.history")).toHaveLength(3);
});

it("does not look further back than the order", async () => {
  const { slack, sending, customer, support } = setting;
  for (let earlier = 0; earlier < 450; earlier += 1) slack.post(customer, support, `etwas ${earlier}`);
  expect(await lookup(sending, postJob(at(support), { orderedAt: Date.now() + 3_600_000 }))).toBeNull();
  expect(slack.calls("conversations.history")).toHaveLength(1);
});
