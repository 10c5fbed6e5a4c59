import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createPeople } from "../../../../adapters/discord/people/create-people.ts";
import type { DeskRoles } from "../../../../adapters/discord/people/roles.ts";
import { createLog, type SendSetting, startSetting, workspaceOf } from "./setting.ts";

let setting: SendSetting;

beforeEach(async () => {
  setting = await startSetting();
});

afterEach(async () => {
  setting.discord.assertClean();
  await setting.discord.stop();
});

const memberOf = "GET /guilds/:guild/members/:user";

const peopleWith = (roles: Partial<DeskRoles> = {}) =>
  createPeople({
    rest: setting.rest,
    workspace: workspaceOf(setting.discord),
    roles: { agents: new Set([setting.agents]), leads: new Set([setting.leads]), ...roles },
    internal: setting.internal,
    clock: setting.clock,
    log: createLog().log,
  });

const who = (id: string) => ({ user: { id, username: "name" } });

describe("somebody whose payload says what they are", () => {
  it("is an agent, a lead or a customer without any call", async () => {
    const people = peopleWith();
    const { agents, leads } = setting;
    for (const [roles, role] of [
      [[], "customer"],
      [[agents], "agent"],
      [[agents, leads], "lead"],
    ] as const) {
      const described = await people.describe({ ...who("123"), member: { roles, nick: "Tom" } }, "act");
      expect(described).toEqual({ key: "discord:123", name: "Tom", role, locale: null });
    }
    expect(setting.discord.calls()).toEqual([]);
  });

  it("counts by their own id too, and never as a bot", async () => {
    const people = peopleWith({ leads: new Set(["123"]) });
    const member = { roles: [] };
    expect(await people.describe({ ...who("123"), member }, "act")).toMatchObject({ role: "lead" });
    const bot = { user: { id: "123", bot: true }, member };
    expect(await people.describe(bot, "act")).toMatchObject({ role: "customer" });
  });

  it("goes by nickname, display name or user name", async () => {
    const people = peopleWith();
    const user = { id: "123", username: "tom1", global_name: "Tom B." };
    const nameOf = async (described: Parameters<typeof people.describe>[0]) =>
      (await people.describe(described, "words")).name;
    expect(await nameOf({ user, member: { roles: [], nick: "Tommi" } })).toBe("Tommi");
    expect(await nameOf({ user, member: { roles: [] } })).toBe("Tom B.");
    expect(await nameOf({ user: { ...user, global_name: null }, member: { roles: [] } })).toBe("tom1");
    expect(await nameOf({ user: { id: "123" }, member: { roles: [] } })).toBe("123");
  });

  it("keeps the language they were last seen with", async () => {
    const people = peopleWith();
    const member = { roles: [] };
    const localeOf = async (locale?: string) =>
      (await people.describe({ ...who("123"), member, ...(locale && { locale }) }, "words")).locale;
    expect([await localeOf(), await localeOf("de"), await localeOf()]).toEqual([null, "de", "de"]);
    expect([await localeOf("en-GB"), await localeOf("fr"), await localeOf()]).toEqual(["en", null, null]);
  });
});

describe("somebody whose payload does not say", () => {
  it("is looked up once a minute, however many ask", async () => {
    const people = peopleWith();
    const { discord, agent } = setting;
    const described = await Promise.all([1, 2, 3].map(() => people.describe(who(agent), "act")));
    expect(described.map(({ role, name }) => [role, name])).toEqual(Array(3).fill(["agent", "Tom Berg"]));
    expect(discord.calls(memberOf)).toHaveLength(1);
    discord.takeRole(agent, setting.agents);
    setting.advance(60_000);
    expect(await people.describe(who(agent), "act")).toMatchObject({ role: "customer" });
  });

  it("is a customer when they are not on the server", async () => {
    const stranger = setting.discord.addUser({ name: "eve", member: false });
    const described = await peopleWith().describe(who(stranger), "act");
    expect(described).toEqual({ key: `discord:${stranger}`, name: "name", role: "customer", locale: null });
  });

  it("may do what a customer may while nobody can tell, and keeps their words' role", async () => {
    const people = peopleWith();
    const { discord, agent, customer } = setting;
    await people.describe(who(agent), "act");
    await people.describe(who(customer), "act");
    setting.advance(60_000);
    discord.failAlways(memberOf, { status: 503 });
    expect(await people.describe(who(agent), "act")).toMatchObject({ role: "customer", rightsUnread: true });
    expect(await people.describe(who(agent), "words")).toMatchObject({ role: "agent", name: "Tom Berg" });
    expect(await people.describe(who(customer), "act")).not.toHaveProperty("rightsUnread");
    setting.advance(5_000);
    discord.failAlways(memberOf, null);
    expect(await people.describe(who(agent), "act")).toMatchObject({ role: "agent" });
  });
});

describe("agents who are nowhere listed", () => {
  it("are those who see the internal channel", async () => {
    const people = peopleWith({ agents: null });
    const { discord, agent, customer, lead } = setting;
    const roleOf = async (user: string) => (await people.describe(who(user), "act")).role;
    expect([await roleOf(agent), await roleOf(lead), await roleOf(customer)]).toEqual([
      "agent",
      "lead",
      "customer",
    ]);
    discord.overwrite(setting.internal, customer, { allow: ["ViewChannel"] });
    setting.advance(60_000);
    expect(await roleOf(customer)).toBe("agent");
  });

  it("include those who administer the server", async () => {
    const { discord, customer } = setting;
    discord.giveRole(customer, discord.addRole({ name: "Admin", permissions: ["Administrator"] }));
    expect(await peopleWith({ agents: null }).describe(who(customer), "act")).toMatchObject({
      role: "agent",
    });
  });

  it("cannot act while nobody can tell who sees it", async () => {
    const { discord, agent } = setting;
    discord.failAlways("GET /channels/:channel", { status: 503 });
    expect(await peopleWith({ agents: null }).describe(who(agent), "act")).toMatchObject({
      role: "customer",
      rightsUnread: true,
    });
  });
});

describe("a colleague", () => {
  it("is found by id, mention, key and every name, also without having been met", async () => {
    const people = peopleWith();
    const { discord, agent } = setting;
    discord.nickname(agent, "Tommi vom Support");
    const found = { key: `discord:${agent}`, name: "Tommi vom Support", role: "agent" };
    for (const word of [
      agent,
      `<@${agent}>`,
      `<@!${agent}>`,
      `discord:${agent}`,
      "@tom",
      "TOM",
      "Tommi",
      "@Tommi vom Support",
    ])
      expect([word, await people.colleague(word)]).toEqual([word, found]);
  });

  it("is nobody when a customer, a stranger, nothing or several are meant", async () => {
    const people = peopleWith();
    const { discord, customer, agents } = setting;
    const second = discord.addUser({ name: "tom2", globalName: "Tom" });
    discord.giveRole(second, agents);
    for (const word of ["anna", `<@${customer}>`, "<@12345678901234567>", "", "@", "niemand"])
      expect([word, await people.colleague(word)]).toEqual([word, null]);
    discord.giveRole(discord.addUser({ name: "tom3", globalName: "Tom" }), agents);
    expect(await people.colleague("Tom")).toBeNull();
  });

  it("is found among those met lately when Discord does not answer", async () => {
    const people = peopleWith();
    const { discord, agent } = setting;
    await people.describe(who(agent), "words");
    discord.failAlways("GET /guilds/:guild/members/search", { status: 503 });
    expect(await people.colleague("Tom Berg")).toMatchObject({ key: `discord:${agent}` });
  });
});

describe("calling", () => {
  it("names the leads' roles, single leads and one person, and never everybody", async () => {
    const { leads, agent, discord } = setting;
    const people = peopleWith({ leads: new Set([leads, agent, discord.guildId]) });
    expect(await people.mentions(["leads", `discord:${agent}`, "slack:U1"])).toEqual([
      { type: "role", id: leads },
      { type: "user", id: agent },
    ]);
  });

  it("names product management for a question to them, where the desk file does", async () => {
    const { leads, agent } = setting;
    const people = peopleWith({ product: new Set([leads, agent]) });
    expect(await people.mentions(["product"])).toEqual([
      { type: "role", id: leads },
      { type: "user", id: agent },
    ]);
    expect(await peopleWith().mentions(["product"])).toEqual([]);
  });
});
