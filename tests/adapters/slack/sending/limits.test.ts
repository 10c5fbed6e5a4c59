import { afterEach, describe, expect, it } from "vitest";
import { perform } from "../../../../adapters/slack/perform.ts";
import { createPace } from "../../../../adapters/slack/web-api/pace.ts";
import { at, postJob, type SendSetting, seenOfBot, startSetting } from "./setting.ts";

let setting: SendSetting;

afterEach(async () => {
  await setting.slack.stop();
});

const postMany = (count: number, channel: string): Promise<readonly PromiseSettledResult<string>[]> =>
  Promise.allSettled(
    Array.from({ length: count }, (_, index) =>
      perform(setting.sending, postJob(at(channel), { id: `${channel}-${index}` })),
    ),
  );

const refused = (results: readonly PromiseSettledResult<string>[]): number =>
  results.filter(({ status }) => status === "rejected").length;

describe("Slack's limit of posts", () => {
  it("is never reached at its pace", async () => {
    setting = await startSetting({ pace: createPace({ perMs: 60, burst: 2 }) });
    const { slack, customer, support } = setting;
    const other = slack.addChannel({ name: "other", members: [customer] });
    slack.limitPosts({ perSecond: 20, burst: 4 });
    const results = await Promise.all([postMany(12, support), postMany(12, other)]);
    expect(refused(results.flat())).toBe(0);
    expect(seenOfBot(setting, customer)).toHaveLength(24);
  });

  it("is reached without it", async () => {
    setting = await startSetting();
    setting.slack.limitPosts({ perSecond: 20, burst: 4 });
    expect(refused(await postMany(20, setting.support))).toBeGreaterThan(0);
  });

  it("does not delay a form that somebody waits for", async () => {
    setting = await startSetting();
    const { slack, sending, customer, support } = setting;
    slack.failNext("chat.postMessage", { rateLimited: 30 });
    const post = perform(sending, postJob(at(support)));
    await expect(post).rejects.toMatchObject({ outcome: "notSent", retryAfterMs: 30_000 });
    slack.hold();
    void slack.globalShortcut(customer, "test");
    const trigger_id = String(slack.deliveries()[0]?.body["trigger_id"]);
    const began = performance.now();
    await sending.clients.interactive.views.open({
      trigger_id,
      view: { type: "modal", title: { type: "plain_text", text: "Form" }, blocks: [] },
    });
    expect(performance.now() - began).toBeLessThan(1_000);
    expect(slack.modal(customer)?.title).toBe("Form");
    await perform(sending, postJob(at(support)));
  });
});
