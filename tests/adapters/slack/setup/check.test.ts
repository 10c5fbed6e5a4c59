import { describe, expect, it } from "vitest";
import {
  type CheckOptions,
  checkSlack,
  type Finding,
  type Section,
} from "../../../../adapters/slack/setup/check.ts";
import { events, manifest, scopes } from "../../../../adapters/slack/setup/manifest.ts";
import { byName, clientOf, openMuster } from "./muster.ts";

type Muster = Awaited<ReturnType<typeof openMuster>>;

/** A workspace in which everything is as it should be. */
const openSoundMuster = async (): Promise<Muster> => {
  const muster = await openMuster();
  muster.slack.setScopes(scopes);
  muster.slack.join(muster.lena, muster.team);
  return muster;
};

const check = ({ slack, reads, log }: Muster, options: Partial<CheckOptions> = {}) =>
  checkSlack(
    {
      ...byName,
      receive: { mode: "socket", appToken: slack.appToken },
      configToken: null,
      clock: Date.now,
      log,
      ...options,
    },
    reads,
  );

const sectionOf = (sections: readonly Section[], title: string): readonly Finding[] =>
  sections.find((section) => section.title === title)?.findings ?? [];

const badOnes = (sections: readonly Section[]): readonly string[] =>
  sections
    .flatMap(({ findings }) => findings)
    .filter(({ level }) => level !== "ok")
    .map(({ level, what }) => `${level}: ${what}`);

describe("a check of a sound desk", () => {
  it("says what it found, and of what Slack does not tell", async () => {
    const muster = await openSoundMuster();
    expect(await check(muster)).toEqual([
      {
        title: "Access",
        findings: [
          { level: "ok", what: "The bot is @deskbell in muster (https://muster.slack.com/).", fix: null },
          { level: "ok", what: "The bot token has all scopes.", fix: null },
          { level: "ok", what: "The app-level token opens connections.", fix: null },
        ],
      },
      {
        title: "Channels",
        findings: [
          { level: "ok", what: "#support: customers write here.", fix: null },
          { level: "ok", what: "#team: the desk works here.", fix: null },
        ],
      },
      {
        title: "People",
        findings: [
          { level: "ok", what: "Agents: @agents, one person.", fix: null },
          { level: "ok", what: "Leads: @leads, one person.", fix: null },
        ],
      },
      {
        title: "App",
        findings: [
          {
            level: "warning",
            what: "Without SLACK_CONFIG_TOKEN, Slack does not tell whether events, buttons, the command and Socket Mode are switched on.",
            fix: `Compare https://api.slack.com/apps/${muster.slack.bot.appId}/app-manifest with docs/slack-manifest.yaml, or set the token; docs/setup-slack.md says how.`,
          },
        ],
      },
    ]);
    muster.slack.assertClean();
  });

  it("changes nothing, and opens no socket", async () => {
    const muster = await openSoundMuster();
    await check(muster);
    expect(muster.slack.sockets.count()).toBe(0);
    expect(muster.slack.seenBy(muster.lena)).toEqual([]);
  });

  it("takes agents from the internal channel when nobody else is named, without the bot", async () => {
    const sections = await check(await openSoundMuster(), { agents: null });
    expect(sectionOf(sections, "People")[0]?.what).toBe("Agents: #team, 2 people.");
  });

  it("compares the app's settings with the manifest, when it has a configuration token", async () => {
    const muster = await openSoundMuster();
    muster.slack.setManifest(manifest({ mode: "socket" }));
    const sections = await check(muster, { configToken: muster.slack.configToken });
    expect(sectionOf(sections, "App")).toEqual([
      { level: "ok", what: "Events, buttons, the command and the shortcut are set up.", fix: null },
    ]);
    muster.slack.assertClean();
  });
});

describe("a check finds", () => {
  it("a bot token that Slack does not accept, and prints it nowhere", async () => {
    const muster = await openSoundMuster();
    const sections = await check({ ...muster, reads: clientOf(muster.slack, "xoxb-old-secret", muster.log) });
    expect(badOnes(sections)).toEqual(["problem: Slack does not accept the bot token (invalid_auth)."]);
    expect(JSON.stringify([sections, muster.lines])).not.toContain("secret");
  });

  it("an app-level token that is none", async () => {
    const muster = await openSoundMuster();
    const appToken = muster.slack.botToken;
    expect(badOnes(await check(muster, { receive: { mode: "socket", appToken } }))).toContain(
      "problem: Slack does not accept the app-level token (not_allowed_token_type).",
    );
  });

  it("an app-level token of another app", async () => {
    const muster = await openSoundMuster();
    const receive = { mode: "socket", appToken: "xapp-1-A0OTHER0001-123-secret" } as const;
    const sections = await check(muster, { receive });
    expect(badOnes(sections)).toContain(
      `problem: The app-level token belongs to the app A0OTHER0001, the bot token to ${muster.slack.bot.appId}.`,
    );
    expect(JSON.stringify(sections)).not.toContain("secret");
  });

  it("the scope for pinning missing, where the desk file asks for a pinned message", async () => {
    const muster = await openSoundMuster();
    muster.slack.setScopes(scopes.filter((scope) => scope !== "pins:write"));
    expect(sectionOf(await check(muster), "Access")[1]?.what).toBe("The bot token has all scopes.");
    expect(badOnes(await check(muster, { pins: true }))).toContain(
      "problem: The bot token lacks the scopes pins:write.",
    );
  });

  it("missing scopes, and what cannot be read without them", async () => {
    const muster = await openSoundMuster();
    muster.slack.setScopes(scopes.filter((scope) => scope !== "usergroups:read" && scope !== "commands"));
    expect(badOnes(await check(muster))).toEqual([
      "problem: The bot token lacks the scopes commands, usergroups:read.",
      "problem: Cannot read the user groups: the bot token lacks the scope usergroups:read.",
      "problem: Cannot read the user groups: the bot token lacks the scope usergroups:read.",
      expect.stringContaining("warning: Without SLACK_CONFIG_TOKEN"),
    ]);
  });

  it("channels that are missing, archived, shared, or without the bot", async () => {
    const muster = await openSoundMuster();
    muster.slack.addChannel({ name: "quiet", botIsMember: false });
    muster.slack.addChannel({ name: "old", isArchived: true });
    muster.slack.addChannel({ name: "partners", isShared: true });
    const sections = await check(muster, {
      channels: { support: ["suport", "quiet", "old", "partners"], internal: "partners" },
    });
    expect(sectionOf(sections, "Channels").map(({ what }) => what)).toEqual([
      "There is no channel #suport that the bot can see. Did you mean #support?",
      "The bot is not in #quiet (customers write here) and hears nothing there.",
      "#old (customers write here) is archived.",
      "#partners: customers write here, shared with another organisation.",
      "#partners: the desk works here, shared with another organisation.",
      expect.stringContaining("The internal channel #partners is shared with another organisation"),
      expect.stringContaining("The internal channel #partners is also a support channel"),
    ]);
  });

  it("product management's channel, as the desk's own", async () => {
    const muster = await openSoundMuster();
    muster.slack.addChannel({ name: "product", isPrivate: true, members: [muster.petra] });
    muster.slack.addChannel({ name: "partners", isShared: true, botIsMember: false });
    const channelsWith = async (product: string) => {
      const sections = await check(muster, { channels: { ...byName.channels, product } });
      return sectionOf(sections, "Channels")
        .map(({ what }) => what)
        .slice(2);
    };
    expect(await channelsWith("#product")).toEqual(["#product: product management is asked here."]);
    expect(await channelsWith("#partners")).toEqual([
      "The bot is not in #partners (product management is asked here) and hears nothing there.",
      expect.stringContaining("Product management's channel #partners is shared with another organisation"),
    ]);
    expect(await channelsWith("#support")).toContainEqual(
      expect.stringContaining("Product management's channel #support is also a support channel"),
    );
  });

  it("lists of people that are empty or mean nobody, and those who see no cards", async () => {
    const muster = await openSoundMuster();
    const ben = muster.slack.addUser({ name: "ben", displayName: "Ben" });
    const gone = muster.slack.addUser({ name: "gone", displayName: "Gone", deleted: true });
    muster.slack.addUserGroup({ handle: "night", users: [] });
    const sections = await check(muster, {
      agents: ["@night", "S0NOWHERE1", ben],
      leads: ["@leads", gone, "U0NOWHERE1"],
    });
    expect(sectionOf(sections, "People").map(({ level, what }) => `${level}: ${what}`)).toEqual([
      "problem: Agents are @night, and nobody is in it.",
      expect.stringContaining("problem: Cannot read who is in the group S0NOWHERE1"),
      "ok: Agents: Ben.",
      "ok: Leads: @leads, one person.",
      expect.stringContaining(`problem: Gone (${gone}) is a bot, a closed account or of another company`),
      "problem: Slack knows nobody with the id U0NOWHERE1.",
      "warning: Not in the internal channel, and so without cards and calls: Ben, Gone, U0NOWHERE1.",
    ]);
  });

  it("that nobody leads, or nobody works on Slack", async () => {
    const sections = await check(await openSoundMuster(), {
      channels: { support: ["support"], internal: null },
      agents: null,
      leads: [],
    });
    expect(sectionOf(sections, "People").map(({ what }) => what)).toEqual([
      "Nobody on Slack works tickets, because the internal channel is on another platform.",
      "Nobody leads, so nobody is called when a request needs somebody.",
    ]);
  });

  it("a configuration token that has ended", async () => {
    const sections = await check(await openSoundMuster(), { configToken: "xoxe.xoxp-old" });
    expect(badOnes(sections)).toEqual([
      "problem: Slack does not accept the app configuration token (invalid_auth).",
    ]);
  });

  it("that Slack is out of reach, and does not wait for it", async () => {
    const muster = await openSoundMuster();
    muster.slack.outage("cut");
    const sections = await check(muster);
    expect(sections.map(({ title }) => title)).toEqual(["Access"]);
    expect(badOnes(sections)[0]).toMatch(/^problem: Cannot log in: .*Slack/);
    expect(sectionOf(sections, "Access")[0]?.fix).toContain("Check the network");
  });

  it("that Slack stops answering half way, and looks at the rest", async () => {
    const muster = await openSoundMuster();
    muster.slack.failAlways("conversations.list", { status: 503 });
    const sections = await check(muster, { agents: [muster.lena] });
    expect(sectionOf(sections, "Channels")).toEqual([
      expect.objectContaining({ level: "problem", what: expect.stringContaining("HTTP 503") }),
    ]);
    expect(sectionOf(sections, "App")).toHaveLength(1);
  });
});

describe("the settings of an app", () => {
  const problemsIn = async (
    exported: object,
    mode: "socket" | "http" = "socket",
  ): Promise<readonly Finding[]> => {
    const muster = await openSoundMuster();
    muster.slack.setManifest({ ...exported });
    const sections = await check(muster, {
      configToken: muster.slack.configToken,
      ...(mode === "http" && { receive: { mode, signingSecret: "s", host: "127.0.0.1", port: 0 } }),
    });
    return sectionOf(sections, "App");
  };

  it("that lack everything are listed, with the pages to switch them on", async () => {
    const findings = await problemsIn({ display_information: { name: "Desk" } });
    expect(findings.map(({ what }) => what)).toEqual([
      "The app is not told of app_home_opened, app_mention, message.channels, message.groups, message.im.",
      "Interactivity is off: buttons and forms do nothing.",
      "There is no message shortcut with the callback id work_on_ticket.",
      "There is no message shortcut with the callback id save_as_knowledge.",
      "There is no command /ticket.",
      "Socket Mode is off: nothing arrives.",
      "The Home Tab is off.",
      "Nobody can write to the bot directly: the Messages Tab is off or read-only.",
    ]);
    expect(findings[0]?.fix).toMatch(
      /^Switch it at https:\/\/api\.slack\.com\/apps\/\w+\/event-subscriptions \(Event Subscriptions\)/,
    );
  });

  it("that lack what is only helpful get a hint, and no problem", async () => {
    const { settings, ...others } = manifest({ mode: "socket" });
    const heard = { ...settings, event_subscriptions: { bot_events: [...events] } };
    expect(await problemsIn({ ...others, settings: heard })).toEqual([
      expect.objectContaining({ level: "ok" }),
      {
        level: "warning",
        what: "The app is not told of member_joined_channel: whoever has just joined a channel may wait a little longer for their first answer.",
        fix: expect.stringContaining("/event-subscriptions (Event Subscriptions)"),
      },
    ]);
  });

  it("made for Socket Mode lack the addresses for HTTP", async () => {
    const findings = await problemsIn(manifest({ mode: "socket" }), "http");
    expect(findings.map(({ what }) => what)).toEqual([
      "Events have no Request URL.",
      "Interactivity has no Request URL.",
      "Select menus have no Options Load URL: no tickets are suggested.",
      "/ticket has no Request URL.",
      "Socket Mode is on: nothing arrives at the Request URL.",
    ]);
  });

  it("may lack what only shows in use", async () => {
    const exported = manifest({ mode: "socket" });
    const findings = await problemsIn({
      ...exported,
      features: { ...exported.features, slash_commands: [{ command: "/ticket" }] },
      settings: { ...exported.settings, token_rotation_enabled: true },
    });
    expect(findings.map(({ what }) => what)).toEqual([
      "/ticket does not escape names: /ticket transfer may miss the person who was meant.",
      "Token rotation is on: the bot token ends after 12 hours, and the desk cannot renew it.",
    ]);
  });
});
