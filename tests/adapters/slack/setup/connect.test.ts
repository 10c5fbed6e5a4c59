import { describe, expect, it } from "vitest";
import { connect, SlackSetupError } from "../../../../adapters/slack/setup/connect.ts";
import { type Ask, patiently } from "../../../../adapters/slack/web-api/patience.ts";
import { byName, clientOf, openMuster } from "./muster.ts";

type Muster = Awaited<ReturnType<typeof openMuster>>;

const once: Ask = (_, call) => call();

const connectTo = ({ reads, log }: Pick<Muster, "reads" | "log">, options: Partial<typeof byName> = {}) =>
  connect({ ...byName, ...options, log }, reads, once);

const refusalOf = async (connecting: Promise<unknown>): Promise<readonly string[]> => {
  const error = await connecting.catch((one: unknown) => one);
  if (!(error instanceof SlackSetupError)) throw error;
  const [heading, ...problems] = error.message.split("\n\n");
  expect(heading).toBe("The desk cannot work on Slack.");
  return problems.map((problem) => problem.replace(/\s+/g, " "));
};

describe("a desk that connects to Slack", () => {
  it("learns who it is, and the ids of what the desk file names", async () => {
    const muster = await openMuster();
    const connection = await connectTo(muster);
    expect(connection).toMatchObject({
      workspace: {
        teamId: muster.slack.team.id,
        enterpriseId: null,
        botUserId: muster.slack.bot.userId,
        botId: muster.slack.bot.botId,
        url: "https://muster.slack.com/",
      },
      places: { support: new Set([muster.support]), internal: muster.team, directMessages: true },
      agents: [{ kind: "group", id: muster.agents }],
      leads: [{ kind: "group", id: muster.leads }],
    });
    expect(muster.lines).toEqual([]);
    muster.slack.assertClean();
  });

  it("finds the id of a channel however the desk file writes it", async () => {
    const { channelId } = await connectTo(await openMuster());
    expect(["#support", "support", "#Support", "C0SUPPORT1"].map(channelId)).toEqual(
      Array(4).fill("C0SUPPORT1"),
    );
    expect(["#general", "C0OTHER001"].map(channelId)).toEqual([null, null]);
  });

  it("reads no lists when everything is given by id", async () => {
    const muster = await openMuster();
    const connection = await connectTo(muster, {
      channels: { support: [muster.support], internal: muster.team },
      agents: [muster.agents, muster.team, muster.lena],
      leads: [muster.petra],
    });
    expect(connection.agents).toEqual([
      { kind: "group", id: muster.agents },
      { kind: "channel", id: muster.team },
      { kind: "user", id: muster.lena },
    ]);
    expect(new Set(muster.slack.calls().map(({ method }) => method))).toEqual(
      new Set(["auth.test", "conversations.info"]),
    );
  });

  it("leaves agents and the internal channel open where the desk file does", async () => {
    const muster = await openMuster();
    const connection = await connect(
      { ...byName, agents: null, channels: { support: ["support"], internal: null }, log: muster.log },
      muster.reads,
      once,
    );
    expect(connection.agents).toBeNull();
    expect(connection.places.internal).toBeNull();
  });

  it("finds a channel behind a thousand others", async () => {
    const muster = await openMuster();
    for (let number = 0; number < 1_000; number += 1) muster.slack.addChannel({ name: `room-${number}` });
    const late = muster.slack.addChannel({ name: "late" });
    const { places } = await connectTo(muster, { channels: { support: ["#late"], internal: "team" } });
    expect(places.support).toEqual(new Set([late]));
    expect(muster.slack.calls("conversations.list").length).toBe(2);
  });

  it("lists everything that does not fit at once, with what to do", async () => {
    const muster = await openMuster();
    muster.slack.addChannel({ name: "secret", isPrivate: true, botIsMember: false });
    const refusal = await refusalOf(
      connectTo(muster, {
        channels: { support: ["#suport", "#secret", "C0NOWHERE1"], internal: "team" },
        agents: ["@agent"],
        leads: ["@bosses"],
      }),
    );
    expect(refusal).toEqual([
      "There is no channel #suport that the bot can see. Did you mean #support? A private channel is only visible to those in it: type /invite @deskbell in it.",
      "There is no channel #secret that the bot can see. A private channel is only visible to those in it: type /invite @deskbell in it.",
      "The bot sees no channel with the id C0NOWHERE1. A private channel is only visible to those in it: type /invite @deskbell in it.",
      "There is no user group @agent. Did you mean @agents? Create it in Slack (People, User groups), or name people by their member id (U...).",
      "There is no user group @bosses. Create it in Slack (People, User groups), or name people by their member id (U...).",
    ]);
  });

  it("says what to do about a token that Slack does not accept", async () => {
    const { slack, log } = await openMuster();
    const connecting = (token: string) => connectTo({ reads: clientOf(slack, token, log), log });
    const remedy =
      "Copy the Bot User OAuth Token from https://api.slack.com/apps, your app, OAuth & Permissions, into SLACK_BOT_TOKEN.";
    expect(await refusalOf(connecting("xoxb-old"))).toEqual([
      `Slack does not accept the bot token (invalid_auth). ${remedy}`,
    ]);
    slack.failNext("auth.test", { error: "account_inactive" });
    expect(await refusalOf(connecting(slack.botToken))).toEqual([
      `Slack does not accept the bot token (account_inactive). ${remedy}`,
    ]);
  });

  it("names the scope that is missing", async () => {
    const muster = await openMuster();
    muster.slack.setScopes(["channels:read", "groups:read"]);
    expect(await refusalOf(connectTo(muster))).toEqual([
      "Cannot read the user groups: the bot token lacks the scope usergroups:read. Add it at https://api.slack.com/apps, your app, OAuth & Permissions, and install the app again.",
    ]);
  });

  it("never works where customers or strangers read what is internal", async () => {
    const muster = await openMuster();
    muster.slack.addChannel({ name: "partners", isShared: true });
    const connecting = (internal: string) =>
      connectTo(muster, { channels: { support: ["#support"], internal } });
    expect(await refusalOf(connecting("#partners"))).toEqual([
      expect.stringContaining("The internal channel #partners is shared with another organisation"),
    ]);
    expect(await refusalOf(connecting("C0SUPPORT1"))).toEqual([
      expect.stringContaining("The internal channel #support is also a support channel"),
    ]);
  });

  it("serves customers in a channel that is shared with their company", async () => {
    const muster = await openMuster();
    const shared = muster.slack.addChannel({ name: "acme", isShared: true });
    const { places } = await connectTo(muster, { channels: { support: ["#acme"], internal: "team" } });
    expect(places.support).toEqual(new Set([shared]));
  });

  it("warns of channels in which it hears nothing", async () => {
    const muster = await openMuster();
    muster.slack.addChannel({ name: "quiet", botIsMember: false });
    muster.slack.addChannel({ name: "old", isArchived: true });
    await connectTo(muster, { channels: { support: ["#quiet", "#old"], internal: "team" } });
    expect(muster.lines.map(({ message }) => message)).toEqual([
      "the bot hears nothing in #quiet; type /invite @deskbell there",
      "#old is archived; nobody can write there",
    ]);
  });
});

describe("while Slack is out of reach, connecting", () => {
  it("goes on asking, with growing pauses, and says so", async () => {
    const { slack, reads, log, lines } = await openMuster();
    const waits: number[] = [];
    slack.outage("cut");
    const ask = patiently(log, async (ms) => {
      waits.push(ms);
      if (waits.length === 4) slack.outage({ status: 503 });
      if (waits.length === 8) slack.outage(null);
    });
    const connection = await connect({ ...byName, log }, reads, ask);
    expect(waits).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000]);
    expect(connection.workspace.url).toBe("https://muster.slack.com/");
    expect(lines.map(({ message }) => message)).toContain("Slack does not answer; the desk goes on asking");
  });

  it("waits as long as Slack asks for, and where an answer is nonsense", async () => {
    const { slack, reads, log } = await openMuster();
    const waits: number[] = [];
    slack.failNext("conversations.list", { rateLimited: 30 });
    slack.failNext("auth.test", { garbage: true });
    slack.failNext("auth.test", { error: "fatal_error" });
    const ask = patiently(log, async (ms) => {
      waits.push(ms);
    });
    await connect({ ...byName, log }, reads, ask);
    expect(waits).toEqual([1_000, 2_000, 30_000]);
  });
});
