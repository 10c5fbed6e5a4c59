import { execFile } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { inviteLink } from "../../adapters/discord/setup/invite.ts";
import { type Muster, openMuster, plain } from "../adapters/discord/setup/muster.ts";
import { folderWith } from "../directory/files/temporary-folder.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const run = promisify(execFile);

type Ended = { readonly stdout: string; readonly stderr: string; readonly code: number };

const desk = async (env: Readonly<Record<string, string>>, ...words: readonly string[]): Promise<Ended> => {
  try {
    const options = { cwd: root, env: { ...process.env, ...env } };
    const ended = await run(process.execPath, ["--import", "tsx", "src/cli.ts", ...words], options);
    return { ...ended, code: 0 };
  } catch (error) {
    return error as Ended;
  }
};

const deskFile = (
  discord: string,
): string => `desk: { company: Muster, links: { help: "https://help.example.com" } }
channels: { support: ["discord:#support"], internal: discord:team }
discord: ${discord}
customers: { file: customers.csv, number: { pattern: "[1-9][0-9]{4}", example: "10584" } }
`;

const folder = (
  discord = '{ guild: Muster Hosting, agents: ["@Support"], leads: ["@Support Lead"] }',
): string =>
  join(folderWith({ "desk.yaml": deskFile(discord), "customers.csv": "number,company,name\n" }), "desk.yaml");

const environmentOf = ({ discord }: Muster, file = folder()) => ({
  DESK: file,
  DISCORD_TOKEN: discord.token,
  DISCORD_API_URL: discord.apiUrl,
});

describe("desk check, for a desk on Discord", () => {
  it("looks at the files, then at Discord, and prints no secret", async () => {
    const muster = await openMuster();
    const { applicationId, guildId, token } = muster.discord;
    const { stdout, stderr, code } = await desk(environmentOf(muster), "check");
    expect({ stderr, code }).toEqual({ stderr: "", code: 0 });
    expect(stdout).toMatch(/Customers +0\n/);
    expect(stdout.slice(stdout.indexOf("Discord: Access"))).toBe(`Discord: Access
  ok       The bot is deskbell on Muster Hosting (${guildId}).
  ok       The bot may read what people write.
  ok       Its invite link, with all that it needs: ${inviteLink({ applicationId, guildId, ...plain })}

Discord: Channels
  ok       #support: customers write here.
  ok       #team: the desk works here.

Discord: People
  ok       Agents: @Support.
  ok       Leads: @Support Lead.

Discord: Commands
  ok       /ticket and the entries in the menu of a message are not there yet; the desk registers them at its start.
  ok       /ticket is seen by whoever may Manage Threads, until you choose roles under Server Settings, Integrations. What somebody may do with it, the desk decides.

All is well.
`);
    expect(stdout).not.toContain(token);
    muster.discord.assertClean();
  });

  it("ends with 1 when Discord is out of reach, after it has looked at the files", async () => {
    const muster = await openMuster();
    await muster.discord.stop();
    const { stdout, stderr, code } = await desk(environmentOf(muster), "check");
    expect(code).toBe(1);
    expect(stdout).toContain("Customers");
    expect(stdout).toContain("PROBLEM  Cannot log in: Discord was not reached");
    expect(stderr).toBe("There is 1 problem.\n");
  });

  it("names what is missing", async () => {
    const { stdout, stderr, code } = await desk({ DESK: folder("{}") }, "check");
    expect(code).toBe(1);
    expect(stdout).toContain("Customers");
    expect(stderr).toContain("DISCORD_TOKEN is not set.");
    expect(stderr).toContain("discord.guild is not set.");
  });
});

describe("desk discord invite", () => {
  it("prints the link with what this desk needs", async () => {
    const muster = await openMuster();
    const { applicationId } = muster.discord;
    const file = folder("{ threads: public, removeNumbers: true }");
    const { stdout, stderr } = await desk(environmentOf(muster, file), "discord", "invite");
    const link = inviteLink({ applicationId, threads: "public", removeNumbers: true });
    expect({ stdout, stderr }).toEqual({ stdout: `${link}\n`, stderr: "" });
    expect(link).not.toBe(inviteLink({ applicationId, ...plain }));
  });

  it("says where the token is found, and that a dead one is dead", async () => {
    const muster = await openMuster();
    expect((await desk({ DISCORD_TOKEN: "" }, "discord", "invite")).stderr).toContain(
      "DISCORD_TOKEN is not set. Make one at https://discord.com/developers/applications",
    );
    const environment = environmentOf(muster);
    muster.discord.resetToken();
    const { stderr, code } = await desk(environment, "discord", "invite");
    expect(code).toBe(1);
    expect(stderr).toContain("Discord does not accept the bot's token.");
  });
});
