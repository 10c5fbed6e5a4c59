import { describe, expect, it } from "vitest";
import { type CheckOptions, checkDiscord } from "../../../../adapters/discord/setup/check.ts";
import { inviteLink, readInviteLink } from "../../../../adapters/discord/setup/invite.ts";
import { registerCommands } from "../../../../adapters/discord/setup/register.ts";
import { byName, type Muster, openMuster, plain, restOf } from "./muster.ts";

const check = async ({ rest }: Muster, options: Partial<CheckOptions> = {}) => {
  const sections = await checkDiscord({ ...byName, ...plain, language: "de", ...options }, rest);
  return Object.fromEntries(
    sections.map(({ title, findings }) => [title, findings.map(({ level, what }) => `${level}: ${what}`)]),
  );
};

const fixesOf = async ({ rest }: Muster, options: Partial<CheckOptions> = {}) => {
  const sections = await checkDiscord({ ...byName, ...plain, language: "de", ...options }, rest);
  return sections.flatMap(({ findings }) => findings.flatMap(({ fix }) => fix ?? []));
};

describe("a check of Discord", () => {
  it("finds nothing to mend on a server that is set up", async () => {
    const muster = await openMuster();
    const { applicationId, guildId } = muster.discord;
    await registerCommands({ rest: muster.rest, workspace: { applicationId, guildId }, language: "de" });
    expect(
      await check(muster, { channels: { support: ["#support", "#questions"], internal: "#team" } }),
    ).toEqual({
      Access: [
        `ok: The bot is deskbell on Muster Hosting (${guildId}).`,
        "ok: The bot may read what people write.",
        `ok: Its invite link, with all that it needs: ${inviteLink({ applicationId, guildId, ...plain })}`,
      ],
      Channels: [
        "ok: #support: customers write here.",
        "ok: #questions: customers make posts here.",
        "ok: #team: the desk works here.",
      ],
      People: ["ok: Agents: @Support.", "ok: Leads: @Support Lead."],
      Commands: [
        "ok: /ticket and the entries in the menu of a message are registered.",
        "ok: /ticket is seen by whoever may Manage Threads, until you choose roles under Server Settings, Integrations. What somebody may do with it, the desk decides.",
      ],
    });
    muster.discord.assertClean();
  });

  it("changes nothing, and says what the start will do", async () => {
    const muster = await openMuster();
    const { Commands } = await check(muster);
    expect(Commands?.[0]).toContain("are not there yet; the desk registers them at its start.");
    expect(muster.discord.calls().filter(({ method }) => method !== "GET")).toEqual([]);
  });

  it("names the permissions that the bot lacks in a channel", async () => {
    const muster = await openMuster();
    const { discord, support, team } = muster;
    discord.overwrite(support, discord.botUserId, { deny: ["EmbedLinks", "ReadMessageHistory"] });
    discord.overwrite(team, discord.botUserId, { allow: [] });
    const { Channels } = await check(muster, { removeNumbers: true });
    expect(Channels).toEqual([
      "problem: In #support (customers write here) the bot lacks: Read Message History, Embed Links, Manage Messages.",
      "problem: In #team (the desk works here) the bot lacks: View Channel.",
    ]);
    expect(await fixesOf(muster)).toContain(
      "Open the settings of #team, Permissions, add deskbell and allow them; docs/setup-discord.md says what each is for.",
    );
  });

  it("names the permission to pin where the desk file asks for a pinned message", async () => {
    const muster = await openMuster();
    const { Access, Channels } = await check(muster, { pins: true });
    expect(Channels?.[0]).toBe("problem: In #support (customers write here) the bot lacks: Pin Messages.");
    const { applicationId, guildId } = muster.discord;
    expect(Access?.[2]).toContain(inviteLink({ applicationId, guildId, ...plain, pins: true }));
  });

  it("looks at product management's channel as at the desk's own", async () => {
    const muster = await openMuster();
    const { discord, agents } = muster;
    discord.addTextChannel({ name: "product", visibleTo: [agents] });
    discord.addTextChannel({ name: "lounge" });
    discord.addTextChannel({ name: "closed", visibleTo: [agents], bot: false });
    const channelsWith = async (product: string) => {
      const { Channels = [] } = await check(muster, { channels: { ...byName.channels, product } });
      return Channels.slice(2);
    };
    expect(await channelsWith("#product")).toEqual(["ok: #product: product management is asked here."]);
    expect(await channelsWith("#lounge")).toContain(
      "problem: Everybody on the server can read product management's channel #lounge.",
    );
    expect((await channelsWith("#closed"))[0]).toMatch(
      /^problem: In #closed \(product management is asked here\) the bot lacks: View Channel/,
    );
  });

  it("warns when customers cannot answer in their threads", async () => {
    const muster = await openMuster();
    muster.discord.setEveryonesPermissions(["ViewChannel", "SendMessages"]);
    expect((await check(muster))["Channels"]).toContain(
      "warning: Customers may write in #support and not in its threads: they cannot answer the bot.",
    );
  });

  it("says that the message-content intent is off, and where it is switched", async () => {
    const muster = await openMuster();
    muster.discord.setIntents([]);
    const { Access } = await check(muster);
    expect(Access?.[1]).toBe(
      "problem: The bot may not read what people write: its Message Content Intent is off.",
    );
    expect(await fixesOf(muster)).toContain(
      `Switch on Message Content Intent at https://discord.com/developers/applications/${muster.discord.applicationId}/bot and save.`,
    );
  });

  it("gives the invite link to whoever has not invited the bot", async () => {
    const muster = await openMuster();
    muster.discord.removeBot();
    const { applicationId, guildId } = muster.discord;
    expect(await check(muster, { guild: guildId })).toEqual({
      Access: ["ok: The bot is deskbell.", `problem: The bot is on no server "${guildId}".`],
    });
    expect(await fixesOf(muster, { guild: guildId })).toEqual([
      `Invite it, with the right to manage that server: ${inviteLink({ applicationId, guildId, ...plain })}`,
    ]);
    expect(await readInviteLink(muster.rest, plain)).toBe(inviteLink({ applicationId, ...plain }));
  });

  it("says that leads would not be notified, and what is better than to make them mentionable", async () => {
    const muster = await openMuster();
    const { discord, team } = muster;
    discord.setEveryonesPermissions(["ViewChannel"]);
    const silent = discord.addRole({ name: "Night Shift", permissions: [], mentionable: false });
    const leads = { leads: ["@Night Shift", "@Support Lead"] };
    const { People } = await check(muster, leads);
    expect(People).toEqual([
      "ok: Agents: @Support.",
      "ok: Leads: @Night Shift.",
      "ok: Leads: @Support Lead.",
      "warning: @Night Shift cannot read #team, and so gets no cards and calls.",
      "warning: The bot cannot call @Night Shift: its mention notifies nobody.",
    ]);
    discord.overwrite(team, silent, { allow: ["ViewChannel"] });
    discord.overwrite(team, discord.botUserId, { allow: ["ViewChannel", "MentionEveryone"] });
    expect((await check(muster, leads))["People"]).toHaveLength(3);
  });

  it("names roles that read the internal channel without working there", async () => {
    const muster = await openMuster();
    const guests = muster.discord.addRole({ name: "Guests" });
    muster.discord.overwrite(muster.team, guests, { allow: ["ViewChannel"] });
    expect((await check(muster))["People"]).toContain(
      "warning: #team is also read by @Guests, who are neither agents nor leads.",
    );
    expect((await check(muster, { agents: null, leads: [] }))["People"]).toEqual([
      "ok: Agents: whoever can read #team.",
      "warning: Nobody leads, so nobody is called when a request needs somebody.",
    ]);
  });

  it("says that nobody works tickets when the desk's channel is elsewhere and no role is named", async () => {
    const { People } = await check(await openMuster(), {
      agents: null,
      channels: { support: ["#support"], internal: null },
    });
    expect(People?.[0]).toContain("warning: Nobody on Discord works tickets");
  });

  it("says that the bot was invited without commands", async () => {
    const muster = await openMuster();
    muster.discord.setInstallation({ mayRegisterCommands: false });
    const { Commands } = await check(muster);
    expect(Commands).toEqual([
      "problem: The bot may not have commands on the server: it was invited without the scope applications.commands.",
    ]);
  });

  it("says that the token is dead, or that Discord is out of reach", async () => {
    const muster = await openMuster();
    const dead = { ...muster, rest: restOf(muster.discord, muster.log, "MTA.aaaaaa.wrong") };
    expect(await check(dead)).toEqual({ Access: ["problem: Discord does not accept the bot's token."] });
    await expect(readInviteLink(dead.rest, plain)).rejects.toThrow("does not accept the bot's token");
    muster.discord.outage("cut");
    const { Access } = await check(muster);
    expect(Access?.[0]).toMatch(/^problem: Cannot log in: /);
    await expect(readInviteLink(muster.rest, plain)).rejects.toThrow("Cannot read which app it is");
  });
});
