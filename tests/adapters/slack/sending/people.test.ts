import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createPeople, type PeopleOptions } from "../../../../adapters/slack/people/create-people.ts";
import type { People, Use } from "../../../../adapters/slack/people/people.ts";
import { createProfiles } from "../../../../adapters/slack/people/profiles.ts";
import { createClients } from "../../../../adapters/slack/web-api/clients.ts";
import { Refused } from "../../../../src/runtime/port.ts";
import { type FakeSlack, startFakeSlack } from "../../../fakes/slack/fake-slack.ts";
import { until } from "../../../support/until.ts";
import { createLog, workspaceOf } from "./setting.ts";

const minute = 60_000;

let slack: FakeSlack;
let now: number;
let anna: string;
let tom: string;
let lena: string;
let petra: string;
let agents: string;
let internal: string;

beforeEach(async () => {
  slack = await startFakeSlack();
  slack.setSubscriptions([]);
  now = 1_700_000_000_000;
  anna = slack.addUser({ name: "anna", displayName: "Anna Brandt", locale: "de-DE", tz: "Europe/Berlin" });
  tom = slack.addUser({ name: "tberger", displayName: "Tom Berger" });
  lena = slack.addUser({ name: "lvogt", displayName: "Lena Vogt" });
  petra = slack.addUser({ name: "psommer", displayName: "Petra Sommer" });
  agents = slack.addUserGroup({ handle: "support", users: [tom, lena] });
  internal = slack.addChannel({ name: "team", isPrivate: true, members: [tom, lena, petra] });
});

afterEach(async () => {
  await slack.stop();
});

const peopleWith = (options: Partial<PeopleOptions> = {}): Promise<People> => {
  const { log } = createLog();
  const { reads } = createClients({ botToken: slack.botToken, apiUrl: slack.apiUrl, log });
  const workspace = workspaceOf(slack);
  const clock = () => now;
  return createPeople({
    reads,
    profiles: createProfiles({ reads, workspace, clock, log }),
    workspace,
    internal,
    agents: [{ kind: "group", id: agents }],
    leads: [{ kind: "user", id: petra }],
    clock,
    log,
    ...options,
  });
};

const roleOf = async (people: People, user: string, use: Use = "act") =>
  (await people.describe(user, slack.team.id, use)).role;

describe("who somebody is", () => {
  it("is what Slack says of them", async () => {
    const people = await peopleWith();
    expect(await people.describe(anna, slack.team.id, "words")).toEqual({
      key: `slack:${anna}`,
      name: "Anna Brandt",
      role: "customer",
      locale: "de",
      timeZone: "Europe/Berlin",
    });
  });

  it("is remembered for a day for their words, and read anew in the background", async () => {
    const people = await peopleWith();
    for (let message = 0; message < 20; message += 1) await people.describe(anna, null, "words");
    expect(slack.calls("users.info")).toHaveLength(1);
    now += 6 * minute;
    await people.describe(anna, null, "words");
    await until("the new reading", async () => (slack.calls("users.info").length === 2 ? true : undefined));
    slack.failAlways("users.info", { delayMs: 200 });
    slack.changeUser(anna, { displayName: "Anna Berg" });
    now += 23 * 60 * minute;
    expect(await people.describe(anna, null, "words")).toMatchObject({ name: "Anna Brandt" });
    expect(await people.describe(anna, null, "act")).toMatchObject({ name: "Anna Berg" });
  });

  it("is waited for when they act and it is ten minutes old, and for their words after a day", async () => {
    const people = await peopleWith();
    await people.describe(tom, null, "act");
    slack.changeUser(tom, { deleted: true });
    now += 10 * minute;
    expect(await people.describe(tom, null, "act")).toMatchObject({ role: "customer" });
    slack.changeUser(tom, { deleted: false, displayName: "Tom Adler" });
    now += 24 * 60 * minute;
    expect(await people.describe(tom, null, "words")).toMatchObject({ name: "Tom Adler" });
  });

  it("is asked again when the answer is lost, and not when Slack says no", async () => {
    const people = await peopleWith();
    slack.failNext("users.info", { drop: "after" });
    slack.failNext("users.info", { status: 503 });
    expect(await people.describe(anna, null, "words")).toMatchObject({ name: "Anna Brandt" });
    slack.failNext("users.info", { error: "user_not_found" });
    expect(await people.describe(tom, null, "words")).toMatchObject({ name: tom });
    expect(slack.calls("users.info")).toHaveLength(4);
  });

  it("is their id when Slack does not answer, and stays what it was when it was known", async () => {
    const people = await peopleWith();
    await people.describe(tom, null, "words");
    slack.failAlways("users.info", { status: 503 });
    expect(await people.describe(anna, null, "words")).toMatchObject({ name: anna, locale: null });
    now += 20 * minute;
    expect(await people.describe(tom, null, "words")).toMatchObject({ name: "Tom Berger" });
  });

  it("is told apart by workspace, and somebody of another one is a customer whatever lists say", async () => {
    const guest = slack.addUser({ name: "guest", teamId: "T9" });
    slack.setGroupUsers(agents, [tom, guest]);
    const people = await peopleWith();
    expect(await people.describe(guest, "T9", "act")).toMatchObject({
      key: `slack:T9.${guest}`,
      role: "customer",
    });
    expect(await people.describe(guest, null, "act")).toMatchObject({
      key: `slack:${guest}`,
      role: "customer",
    });
    expect(await people.describe(tom, "T9", "act")).toMatchObject({
      key: `slack:T9.${tom}`,
      role: "customer",
    });
  });
});

describe("what somebody may do", () => {
  it("comes from groups, channels and single people, and a lead is a lead", async () => {
    const people = await peopleWith({
      leads: [
        { kind: "user", id: petra },
        { kind: "user", id: lena },
      ],
    });
    expect(await roleOf(people, tom)).toBe("agent");
    expect(await roleOf(people, lena)).toBe("lead");
    expect(await roleOf(people, petra)).toBe("lead");
    expect(await roleOf(people, anna)).toBe("customer");
  });

  it("comes from the internal channel when nobody is named", async () => {
    const people = await peopleWith({ agents: null });
    expect(await roleOf(people, tom)).toBe("agent");
    expect(await roleOf(people, slack.bot.userId)).toBe("customer");
    expect(await roleOf(await peopleWith({ agents: null, internal: null }), tom)).toBe("customer");
  });

  it("reads a channel page by page", async () => {
    const many = Array.from({ length: 450 }, (_, index) => slack.addUser({ name: `agent${index}` }));
    const big = slack.addChannel({ name: "big", members: many });
    const people = await peopleWith({ agents: [{ kind: "channel", id: big }] });
    expect(slack.calls("conversations.members")).toHaveLength(3);
    expect(await roleOf(people, many.at(-1) ?? "")).toBe("agent");
  });

  it("changes with the group, within a minute", async () => {
    const people = await peopleWith();
    expect(await roleOf(people, tom)).toBe("agent");
    slack.setGroupUsers(agents, [lena, anna]);
    now += minute;
    expect(await roleOf(people, tom)).toBe("customer");
    expect(await roleOf(people, anna)).toBe("agent");
  });

  it("is read in the background from half a minute on, once, so that nobody waits for it", async () => {
    const people = await peopleWith();
    slack.setGroupUsers(agents, [lena]);
    now += minute / 2;
    expect(await Promise.all([roleOf(people, tom), roleOf(people, tom)])).toEqual(["agent", "agent"]);
    await until("the new reading", async () =>
      (await roleOf(people, tom)) === "customer" ? true : undefined,
    );
    expect(slack.calls("usergroups.users.list")).toHaveLength(2);
  });

  it("is nothing when nobody can read it, except for words", async () => {
    const people = await peopleWith();
    slack.failAlways("usergroups.users.list", { error: "internal_error" });
    now += minute;
    expect(await people.describe(tom, null, "act")).toMatchObject({ role: "customer", rightsUnread: true });
    expect(await people.describe(anna, null, "act")).not.toHaveProperty("rightsUnread");
    expect(await roleOf(people, tom, "words")).toBe("agent");
    slack.failAlways("usergroups.users.list", null);
    now += 5_000;
    expect(await roleOf(people, tom, "act")).toBe("agent");
  });

  it("ends for a lead who is taken off the list", async () => {
    const leads = slack.addUserGroup({ handle: "leads", users: [petra] });
    const people = await peopleWith({ leads: [{ kind: "group", id: leads }] });
    expect(await roleOf(people, petra)).toBe("lead");
    slack.setGroupUsers(leads, []);
    now += minute;
    expect(await roleOf(people, petra)).toBe("customer");
  });

  it("is not asked of a Slack that cannot be read at the start", async () => {
    slack.setScopes(["users:read"]);
    const failure = await peopleWith().catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(Refused);
    expect(String(failure)).toMatch(/read who is in the group S\w+: .*usergroups:read/);
  });
});

describe("the colleague whom a command names", () => {
  it.each([
    ["an id", () => `<@${tom}>`],
    ["an id with a name", () => `<@${tom}|tberger>`],
    ["a key", () => `slack:${tom}`],
    ["a bare id", () => tom],
    ["a handle", () => "@tberger"],
    ["a display name", () => "Tom Berger"],
    ["a first name", () => "tom"],
  ])("is found by %s", async (_, word) => {
    const people = await peopleWith();
    expect(await people.colleague(word())).toEqual({
      key: `slack:${tom}`,
      name: "Tom Berger",
      role: "agent",
    });
  });

  it("is nobody who is not of the desk, and nobody when it might be two", async () => {
    const people = await peopleWith();
    const another = slack.addUser({ name: "tadler", displayName: "Tom Adler" });
    for (const word of [`<@${anna}>`, "anna", "Anna Brandt", "nobody", "", "<!channel>"])
      expect(await people.colleague(word)).toBeNull();
    slack.setGroupUsers(agents, [tom, another]);
    now += minute;
    expect(await people.colleague("Tom")).toBeNull();
    expect(await people.colleague("Tom Adler")).toMatchObject({ key: `slack:${another}` });
  });

  it("is no bot and nobody who has left", async () => {
    slack.changeUser(lena, { deleted: true });
    const people = await peopleWith({ agents: null });
    expect(await people.colleague("lena")).toBeNull();
    expect(await people.colleague(`<@${slack.bot.userId}>`)).toBeNull();
  });
});

describe("whom a message calls", () => {
  it("calls leads by their group, and single ones by themselves", async () => {
    const leads = slack.addUserGroup({ handle: "leads", users: [petra] });
    const people = await peopleWith({
      leads: [
        { kind: "user", id: lena },
        { kind: "group", id: leads },
      ],
    });
    expect(await people.mentions(["leads", `slack:${lena}`, `slack:${tom}`, "discord:1"])).toEqual([
      { type: "usergroup", usergroup_id: leads },
      { type: "user", user_id: lena },
      { type: "user", user_id: tom },
    ]);
    expect(await people.mentions([])).toEqual([]);
  });

  it("calls product management for a question to them, where the desk file names them", async () => {
    const product = slack.addUserGroup({ handle: "product", users: [petra] });
    const people = await peopleWith({
      product: [
        { kind: "group", id: product },
        { kind: "user", id: lena },
      ],
    });
    expect(await people.mentions(["product"])).toEqual([
      { type: "usergroup", usergroup_id: product },
      { type: "user", user_id: lena },
    ]);
    expect(await (await peopleWith()).mentions(["product"])).toEqual([]);
  });

  it("calls at most ten people of a channel, and no bots", async () => {
    const many = Array.from({ length: 15 }, (_, index) => slack.addUser({ name: `lead${index}` }));
    const bot = slack.addUser({ name: "robot", isBot: true });
    const channel = slack.addChannel({ name: "leads", members: [bot, ...many] });
    const people = await peopleWith({ leads: [{ kind: "channel", id: channel }] });
    const mentions = await people.mentions(["leads"]);
    expect(mentions).toHaveLength(10);
    expect(mentions).not.toContainEqual({ type: "user", user_id: bot });
  });
});
