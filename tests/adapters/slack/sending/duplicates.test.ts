import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { perform } from "../../../../adapters/slack/perform.ts";
import { removeDuplicates } from "../../../../adapters/slack/sending/duplicates.ts";
import { createSending } from "../../../../adapters/slack/sending/sending.ts";
import type { Fault } from "../../../fakes/slack/fake-slack.ts";
import { fc } from "../../../support/fast-check.ts";
import { until } from "../../../support/until.ts";
import {
  at,
  deliver,
  directly,
  postJob,
  type SendSetting,
  saying,
  seenOfBot,
  startSetting,
} from "./setting.ts";

let setting: SendSetting;

beforeEach(async () => {
  setting = await startSetting();
});

afterEach(async () => {
  setting.slack.assertClean();
  await setting.slack.stop();
});

const standing = (): readonly string[] => seenOfBot(setting, setting.customer).map(({ ts }) => ts);

const onlyLeft = (ts: string): Promise<true> =>
  until("the removal of the duplicate", async () => (standing().join() === ts ? true : undefined), 3_000);

/** Posts, loses the answer, does not find the message because history is late, and posts again. */
const postTwice = async (conversation = at(setting.support)): Promise<string> => {
  const { slack, sending } = setting;
  slack.failNext("chat.postMessage", { drop: "after" });
  slack.staleHistory(1);
  const { remoteId } = await deliver(sending, postJob(conversation));
  expect(standing()).toHaveLength(2);
  return remoteId;
};

describe("a message that history showed too late", () => {
  it("stands there twice, until the earlier one is removed", async () => {
    const known = await postTwice();
    expect(setting.waits()).toEqual([60_000, 600_000]);
    setting.endWaits();
    await onlyLeft(known);
  });

  it("is removed from a thread and from a direct conversation too", async () => {
    const { slack, customer, support } = setting;
    const thread = slack.post(customer, support, "mein Shop ist weg");
    slack.post(customer, support, "hallo?", { thread });
    const inThread = await postTwice(at(support, thread));
    setting.endWaits();
    await onlyLeft(inThread);
    await perform(setting.sending, {
      job: "delete",
      id: "2",
      conversation: at(support, thread),
      remoteId: inThread,
    });
    const direct = await postTwice(directly(customer));
    setting.endWaits();
    await onlyLeft(direct);
  });

  it("is removed at the second look when the first one fails", async () => {
    const known = await postTwice();
    setting.slack.failNext("conversations.history", { status: 503 });
    setting.endWaits();
    await onlyLeft(known);
    expect(setting.lines.map(({ message }) => message)).toContain("duplicates were not looked for");
  });

  it("leaves the one that the desk knows, which can be changed", async () => {
    const { sending, support, customer } = setting;
    const remoteId = await postTwice();
    setting.endWaits();
    await onlyLeft(remoteId);
    const message = saying("Guten Abend");
    await perform(sending, {
      job: "update",
      ping: [],
      id: "2",
      conversation: at(support),
      remoteId,
      message,
    });
    expect(seenOfBot(setting, customer).map(({ shown }) => shown)).toEqual(["Guten Abend"]);
  });

  it("is removed when the second answer is lost as well", async () => {
    const { slack, sending, support } = setting;
    slack.failNext("chat.postMessage", { drop: "after" }, 2);
    slack.staleHistory(1);
    const { remoteId, outcomes } = await deliver(sending, postJob(at(support)));
    expect(outcomes).toEqual(["unknown", "unknown"]);
    await onlyLeft(remoteId);
  });

  it("is removed by back-fill after a restart", async () => {
    const known = await postTwice();
    const { sending, support } = setting;
    const restarted = createSending({ ...sending });
    const { messages = [] } = await sending.clients.reads.conversations.history({
      channel: support,
      include_all_metadata: true,
    });
    await removeDuplicates(restarted, support, messages);
    expect(standing()).toEqual([known]);
  });
});

it("looks for no duplicates where nothing was in doubt", async () => {
  const { slack, sending, support } = setting;
  await deliver(sending, postJob(at(support)));
  slack.failNext("chat.postMessage", { drop: "after" });
  await deliver(sending, postJob(at(support), { id: "order-2" }));
  expect(setting.waits()).toEqual([]);
  expect(slack.calls("conversations.history")).toHaveLength(1);
});

const lost = fc.constantFrom<Fault>(
  { drop: "before" },
  { drop: "after" },
  { garbage: true },
  { status: 503 },
  { error: "internal_error" },
  { rateLimited: 1 },
);

it("leaves exactly the message that the desk knows, whatever is lost and however late history is", async () => {
  const run = async (faults: readonly Fault[], answers: number, inThread: boolean): Promise<void> => {
    await setting.slack.stop();
    setting = await startSetting();
    const { slack, sending, customer, support } = setting;
    const thread = inThread ? slack.post(customer, support, "mein Shop ist weg") : null;
    for (const fault of faults) slack.failNext("chat.postMessage", fault);
    slack.staleHistory(answers);
    const { remoteId } = await deliver(sending, postJob(at(support, thread)));
    slack.staleHistory(0);
    setting.endWaits();
    await onlyLeft(remoteId);
  };
  await fc.assert(
    fc.asyncProperty(fc.array(lost, { maxLength: 4 }), fc.integer({ min: 0, max: 3 }), fc.boolean(), run),
    { numRuns: 200 },
  );
}, 60_000);
