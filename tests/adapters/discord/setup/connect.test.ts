import { describe, expect, it } from "vitest";
import {
  type ConnectOptions,
  connect,
  DiscordSetupError,
} from "../../../../adapters/discord/setup/connect.ts";
import { once, patiently } from "../../../../adapters/discord/setup/patience.ts";
import { byName, listeningLog, type Muster, openMuster, restOf } from "./muster.ts";

const connectTo = ({ rest, log }: Pick<Muster, "rest" | "log">, options: Partial<ConnectOptions> = {}) =>
  connect({ ...byName, log, ...options }, rest, once);

const refusalOf = async (connecting: Promise<unknown>): Promise<readonly string[]> => {
  const error = await connecting.catch((one: unknown) => one);
  if (!(error instanceof DiscordSetupError)) throw error;
  const [heading, ...problems] = error.message.split("\n\n");
  expect(heading).toBe("The desk cannot work on Discord.");
  return problems.map((problem) => problem.replace(/\s+/g, " "));
};

describe("a desk that connects to Discord", () => {
  it("learns who it is, and the ids of what the desk file names", async () => {
    const muster = await openMuster();
    const { discord, support, questions, team, agents, leads } = muster;
    const connection = await connectTo(muster, {
      channels: { support: ["#support", "questions"], internal: "#team" },
    });
    expect(connection).toMatchObject({
      workspace: {
        applicationId: discord.applicationId,
        botUserId: discord.botUserId,
        guildId: discord.guildId,
      },
      places: {
        support: new Map([
          [support, "text"],
          [questions, "forum"],
        ]),
        internal: team,
        directMessages: true,
      },
      roles: { agents: new Set([agents]), leads: new Set([leads]) },
    });
    expect(muster.lines).toEqual([]);
    discord.assertClean();
  });

  it("finds the id of a channel however the desk file writes it", async () => {
    const muster = await openMuster();
    const { channelId } = await connectTo(muster);
    expect(["#support", "support", "#Support", muster.support].map(channelId)).toEqual(
      Array(4).fill(muster.support),
    );
    expect(["#general", muster.questions].map(channelId)).toEqual([null, null]);
  });

  it("takes ids for everything, and people by theirs", async () => {
    const muster = await openMuster();
    const { discord, support, team, leads, lena } = muster;
    const connection = await connectTo(muster, {
      guild: discord.guildId,
      channels: { support: [support], internal: team },
      agents: [lena, leads],
      leads: [lena],
      product: [leads],
    });
    expect(connection.roles).toEqual({
      agents: new Set([lena, leads]),
      leads: new Set([lena]),
      product: new Set([leads]),
    });
  });

  it("leaves agents and the internal channel open where the desk file does", async () => {
    const { roles, places } = await connectTo(await openMuster(), {
      agents: null,
      channels: { support: ["support"], internal: null },
    });
    expect(roles.agents).toBeNull();
    expect(places.internal).toBeNull();
  });

  it("does not care for capitals, nor for voice channels of the same name", async () => {
    const muster = await openMuster();
    muster.discord.addOtherChannel("voice", { name: "Support" });
    const { places, roles } = await connectTo(muster, {
      guild: "muster hosting",
      agents: ["@SUPPORT"],
      channels: { support: ["#SUPPORT"], internal: "#team" },
    });
    expect([...places.support.keys()]).toEqual([muster.support]);
    expect(roles.agents).toEqual(new Set([muster.agents]));
  });

  it("warns of permissions that the bot lacks", async () => {
    const muster = await openMuster();
    muster.discord.overwrite(muster.support, muster.discord.botUserId, { deny: ["CreatePrivateThreads"] });
    await connectTo(muster);
    expect(muster.lines).toEqual([
      {
        facts: { channel: muster.support, missing: ["Create Private Threads"] },
        message: "the bot lacks permissions in #support; `npm run desk -- check` says what to click",
      },
    ]);
  });

  it("waits while Discord does not answer, as long as it takes", async () => {
    const muster = await openMuster();
    const waits: number[] = [];
    muster.discord.outage("cut");
    const ask = patiently(muster.log, async (ms) => {
      waits.push(ms);
      if (waits.length === 2) muster.discord.outage({ status: 503 });
      if (waits.length === 4) {
        muster.discord.outage(null);
        muster.discord.failNext("GET /users/@me", { rateLimited: 30 });
      }
    });
    const { places } = await connect({ ...byName, log: muster.log }, muster.rest, ask);
    expect(places.internal).toBe(muster.team);
    expect(waits.slice(0, 4)).toEqual([1_000, 2_000, 4_000, 8_000]);
    expect(waits[4]).toBeGreaterThanOrEqual(30_000);
    expect(muster.lines[0]?.message).toBe("Discord does not answer; the desk goes on asking");
  });
});

describe("a desk that cannot work on Discord says why, and what to do", () => {
  it("when the token is dead", async () => {
    const { discord } = await openMuster();
    const { log } = listeningLog();
    const rest = restOf(discord, log, "MTA.aaaaaa.wrong");
    expect(await refusalOf(connectTo({ rest, log }))).toEqual([
      "Discord does not accept the bot's token. Make a new one at https://discord.com/developers/applications, your app, Bot, Reset Token, and write it into DISCORD_TOKEN.",
    ]);
  });

  it("when the bot may not read, and is not on the server", async () => {
    const muster = await openMuster();
    const { applicationId } = muster.discord;
    muster.discord.setIntents([]);
    expect(await refusalOf(connectTo(muster, { guild: "Muster Hostin" }))).toEqual([
      `The bot may not read what people write: its Message Content Intent is off. Switch on Message Content Intent at https://discord.com/developers/applications/${applicationId}/bot and save.`,
      `The bot is on no server "Muster Hostin". Did you mean "Muster Hosting"? Invite it, with the right to manage that server: https://discord.com/oauth2/authorize?client_id=${applicationId}&scope=bot+applications.commands&permissions=395137076288`,
    ]);
  });

  it("when names mean nothing, too much or something else: all at once", async () => {
    const muster = await openMuster();
    const { discord } = muster;
    const twins = [discord.addRole({ name: "Twin" }), discord.addRole({ name: "twin" })];
    const robot = discord.addUser({ name: "robot", bot: true });
    discord.addOtherChannel("voice", { name: "lounge" });
    discord.addOtherChannel("announcement", { name: "news" });
    const problems = await refusalOf(
      connectTo(muster, {
        channels: { support: ["#suport", "#lounge", "#news"], internal: "12345678901234567" },
        agents: ["@Twin", "@everyone", robot],
        leads: ["@Suport Lead", "12345678901234567"],
      }),
    );
    expect(problems).toEqual([
      "The bot sees no channel #suport. Did you mean #support? Correct the desk file, or let the bot in: in the settings of the channel, Permissions, add deskbell and allow View Channel.",
      "#lounge is a voice channel, in which the desk cannot work. Name a text channel or a forum in the desk file.",
      "The bot sees no channel with the id 12345678901234567. Correct the desk file, or let the bot in: in the settings of the channel, Permissions, add deskbell and allow View Channel.",
      `There are several roles @twin: ${twins.join(", ")}. Write the id of the one you mean (switch on Developer Mode, right-click it, Copy ID).`,
      "@everyone is everybody on the server, customers among them. Name a role that only your people have.",
      `robot (${robot}) is a bot, and bots get no rights. Delete the id from the desk file.`,
      "The bot sees no role @suport lead. Did you mean @Support Lead? Make it under Server Settings, Roles, or correct the desk file.",
      "12345678901234567 is no role, and nobody on the server. Copy the id of a role (Server Settings, Roles) or of a person (right-click their name, Copy User ID).",
      "#news is an announcement channel, and Discord has no private threads there. Name a text channel, or write threads: public under discord in the desk file.",
    ]);
    discord.assertClean();
  });

  it("when customers would read what is internal", async () => {
    const muster = await openMuster();
    const open = muster.discord.addTextChannel({ name: "open" });
    const internal = async (name: string, support = "#support") =>
      refusalOf(connectTo(muster, { channels: { support: [support], internal: name } }));
    expect(await internal(open)).toEqual([
      "Everybody on the server can read the internal channel #open. Open its settings, Permissions, switch on Private Channel, and add deskbell and the roles of your people.",
    ]);
    expect(await internal("#team", "#TEAM")).toEqual([
      "The internal channel #team is also a support channel, where customers would read what is internal. Give the desk a channel of its own, and name it in channels.internal.",
    ]);
    const [forum] = await internal("#questions");
    expect(forum).toContain("The internal channel #questions is a forum");
  });

  it("when everybody may read everything because of their role", async () => {
    const muster = await openMuster();
    muster.discord.setEveryonesPermissions(["Administrator"]);
    const [problem] = await refusalOf(connectTo(muster));
    expect(problem).toContain("Everybody on the server can read the internal channel #team.");
  });
});
