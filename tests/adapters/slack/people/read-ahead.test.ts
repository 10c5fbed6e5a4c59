import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { until } from "../../../support/until.ts";
import { halfDay, startSetting } from "./setting.ts";

const sentence = "people of the support channels are not all read ahead; the others are read when they write";

type Setting = Awaited<ReturnType<typeof startSetting>>;

/** Reads everybody once. */
const readOnce = async ({ readAhead, pausing }: Setting): Promise<void> => {
  readAhead.start();
  await pausing(halfDay);
};

const warnings = ({ lines }: Setting) => lines.filter(({ level }) => level === "warn");

describe("the people of the support channels", () => {
  it("are asked for one by one while they are few, and nobody else is", async () => {
    const setting = await startSetting();
    const { slack, profiles, calls } = setting;
    const [anna = "", ben = "", other = ""] = setting.addPeople(3);
    setting.addChannels([anna, ben], [ben]);
    await readOnce(setting);
    expect(slack.calls("users.info").map(({ args }) => args["user"])).toEqual([anna, ben]);
    expect(await profiles.of(anna, "words")).toMatchObject({ name: "Person 0", locale: "de" });
    expect(await profiles.of(ben, "act")).toMatchObject({ name: "Person 1" });
    expect([calls("users.info"), calls("users.list")]).toEqual([2, 0]);
    expect(profiles.knows(other)).toBe(false);
    expect(setting.lines).toEqual([
      {
        level: "info",
        facts: { read: 2, unread: 0 },
        message: "people of the support channels are read ahead",
      },
    ]);
  });

  it("are taken from the list of everybody when they are many", async () => {
    const setting = await startSetting();
    const people = setting.addPeople(450);
    setting.addChannels(people.slice(0, 150), people.slice(100, 450));
    await readOnce(setting);
    expect(setting.calls("users.list")).toBe(3);
    const last = people.at(-1) ?? "";
    expect(await setting.profiles.of(last, "words")).toMatchObject({ name: "Person 449", locale: "de" });
    expect(setting.calls("users.info")).toBe(0);
  });

  it("are looked for in the list no longer than asking for them one by one would take", async () => {
    const setting = await startSetting();
    const people = setting.addPeople(2_000);
    setting.addChannels(people.slice(0, 11));
    await readOnce(setting);
    expect([setting.calls("users.list"), setting.calls("users.info")]).toEqual([1, 0]);
    const far = await startSetting();
    far.addChannels(far.addPeople(2_000).slice(-11));
    await readOnce(far);
    expect([far.calls("users.list"), far.calls("users.info")]).toEqual([4, 11]);
  });

  it("are read again after half a day, whoever came meanwhile too", async () => {
    const setting = await startSetting();
    setting.addChannels(setting.addPeople(1));
    await readOnce(setting);
    const [late = ""] = setting.addPeople(1);
    setting.slack.join(late, "C2");
    setting.endWaits();
    await setting.pausing(halfDay);
    expect(setting.profiles.knows(late)).toBe(true);
  });
});

describe("what Slack does not tell", () => {
  it("for want of a scope is one sentence, and is asked again when somebody writes", async () => {
    const setting = await startSetting();
    const [anna = ""] = setting.addPeople(3);
    setting.addChannels([anna]);
    setting.slack.setScopes(["channels:read", "groups:read"]);
    await readOnce(setting);
    expect(warnings(setting)).toEqual([
      {
        level: "warn",
        facts: { reason: expect.stringContaining("the app lacks the scope users:read") },
        message: sentence,
      },
    ]);
    setting.slack.setScopes(["users:read"]);
    expect(await setting.profiles.of(anna, "words")).toMatchObject({ name: "Person 0" });
  });

  it("on a server that has no such method is one sentence", async () => {
    const setting = await startSetting();
    setting.addChannels(setting.addPeople(30));
    setting.slack.failAlways("users.list", { error: "unknown_method" });
    await readOnce(setting);
    expect(warnings(setting)).toMatchObject([{ message: sentence }]);
    expect(setting.calls("users.list")).toBe(1);
  });

  it("of one channel or one person does not keep it from the others", async () => {
    const setting = await startSetting();
    const [gone = "", anna = ""] = setting.addPeople(2);
    setting.slack.addChannel({ id: "C2", name: "support", members: [gone, anna] });
    setting.slack.failNext("users.info", { error: "user_not_found" });
    await readOnce(setting);
    expect(warnings(setting)).toMatchObject([
      {
        facts: { reason: expect.stringContaining("read who is in the channel C1") },
        message: sentence,
      },
    ]);
    expect(setting.profiles.knows(gone)).toBe(false);
    expect(setting.profiles.knows(anna)).toBe(true);
  });

  it("yet, because there were too many questions, is asked for when Slack says", async () => {
    const setting = await startSetting();
    setting.addChannels(setting.addPeople(30));
    setting.slack.failNext("users.list", { rateLimited: 30 });
    setting.readAhead.start();
    await setting.pausing(30_000);
    setting.endWaits();
    await setting.pausing(halfDay);
    expect(setting.calls("users.list")).toBe(2);
    expect(warnings(setting)).toEqual([]);
  });

  it("after five tries is left to the next time", async () => {
    const setting = await startSetting();
    setting.addChannels(setting.addPeople(30));
    setting.slack.failAlways("conversations.members", { status: 503 });
    setting.readAhead.start();
    for (const ms of [1_000, 2_000, 4_000, 8_000]) {
      await setting.pausing(ms);
      setting.endWaits();
    }
    await setting.pausing(halfDay);
    expect(warnings(setting)).toMatchObject([
      { facts: { reason: expect.stringContaining("HTTP 503") }, message: sentence },
    ]);
  });

  it("before the desk stops is not asked any more, and not spoken of", async () => {
    const setting = await startSetting();
    setting.addChannels(setting.addPeople(9));
    setting.slack.failAlways("users.info", { delayMs: 50 });
    setting.readAhead.start();
    await until("the first question", async () => setting.calls("users.info") || undefined);
    setting.stop();
    setting.readAhead.joined("U1");
    await pause(150);
    expect(setting.calls("users.info")).toBe(1);
    expect(setting.lines).toEqual([]);
  });
});

describe("a newcomer", () => {
  it("is read once, however often it is told, and not when they are known", async () => {
    const setting = await startSetting();
    const [anna = "", ben = ""] = setting.addPeople(2);
    await setting.profiles.of(ben, "words");
    for (const user of [anna, anna, ben]) setting.readAhead.joined(user);
    await until("who has joined", async () => setting.profiles.knows(anna) || undefined);
    expect(await setting.profiles.of(anna, "words")).toMatchObject({ name: "Person 0" });
    setting.readAhead.joined(anna);
    expect(setting.slack.calls("users.info").map(({ args }) => args["user"])).toEqual([ben, anna]);
  });

  it("whom Slack does not know is one line in the log", async () => {
    const setting = await startSetting();
    setting.readAhead.joined("U404");
    await until("the refusal", async () => (warnings(setting).length > 0 ? true : undefined));
    expect(warnings(setting)).toMatchObject([{ message: "the name of somebody cannot be read" }]);
  });

  it("that is the bot itself makes it read the channels", async () => {
    const setting = await startSetting();
    const [anna = ""] = setting.addPeople(1);
    setting.addChannels([anna]);
    setting.readAhead.joined(setting.slack.bot.userId);
    await until("who is in the channel", async () => setting.profiles.knows(anna) || undefined);
  });
});
