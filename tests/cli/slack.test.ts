import { execFile } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { manifestText, scopes } from "../../adapters/slack/setup/manifest.ts";
import { openMuster } from "../adapters/slack/setup/muster.ts";
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

const deskFile = `desk: { company: Muster, links: { help: "https://help.example.com" } }
channels: { support: ["slack:#support"], internal: slack:team }
slack: { agents: ["@agents"], leads: ["@leads"] }
customers: { file: customers.csv, number: { pattern: "[1-9][0-9]{4}", example: "10584" } }
`;

const folder = (): string =>
  join(folderWith({ "desk.yaml": deskFile, "customers.csv": "number,company,name\n" }), "desk.yaml");

describe("desk check, for a desk on Slack", () => {
  it("looks at the files, then at Slack, and prints no secret", async () => {
    const { slack } = await openMuster();
    slack.setScopes(scopes);
    const { stdout, stderr, code } = await desk(
      {
        DESK: folder(),
        SLACK_BOT_TOKEN: slack.botToken,
        SLACK_APP_TOKEN: slack.appToken,
        SLACK_API_URL: slack.apiUrl,
      },
      "check",
    );
    expect({ stderr, code }).toEqual({ stderr: "", code: 0 });
    expect(stdout).toMatch(/Customers +0\n/);
    expect(stdout.slice(stdout.indexOf("Slack: Channels"))).toBe(`Slack: Channels
  ok       #support: customers write here.
  ok       #team: the desk works here.

Slack: People
  ok       Agents: @agents, one person.
  ok       Leads: @leads, one person.

Slack: App
  warning  Without SLACK_CONFIG_TOKEN, Slack does not tell whether events, buttons, the command and Socket Mode are switched on.
           Compare https://api.slack.com/apps/${slack.bot.appId}/app-manifest with docs/slack-manifest.yaml, or set the token; docs/setup-slack.md says how.

All is well, but for 1 warning.
`);
    expect(stdout).not.toMatch(/xoxb-|xapp-/);
  });

  it("ends with 1 when Slack is out of reach, after it has looked at the files", async () => {
    const { slack } = await openMuster();
    await slack.stop();
    const env = {
      DESK: folder(),
      SLACK_BOT_TOKEN: slack.botToken,
      SLACK_APP_TOKEN: slack.appToken,
      SLACK_API_URL: slack.apiUrl,
    };
    const { stdout, stderr, code } = await desk(env, "check");
    expect(code).toBe(1);
    expect(stdout).toContain("Customers");
    expect(stdout).toContain("PROBLEM  Cannot log in: Slack was not reached");
    expect(stderr).toBe("There is 1 problem.\n");
  });

  it("names the secrets that are missing", async () => {
    const { stdout, stderr, code } = await desk({ DESK: folder() }, "check");
    expect(code).toBe(1);
    expect(stdout).toContain("Customers");
    expect(stderr).toContain(
      "SLACK_BOT_TOKEN and SLACK_APP_TOKEN are not set. docs/setup-slack.md shows how.",
    );
  });
});

describe("desk slack manifest", () => {
  it("prints the manifest for Socket Mode, or for an address", async () => {
    expect((await desk({}, "slack", "manifest")).stdout).toBe(manifestText({ mode: "socket" }));
    const requestUrl = "https://desk.example.com/slack/events";
    const printed = await desk(
      {},
      "slack",
      "manifest",
      "--name",
      "Hilfe",
      "--http",
      "https://desk.example.com",
    );
    expect(printed.stdout).toBe(manifestText({ name: "Hilfe", mode: "http", requestUrl }));
  });

  it("refuses an address that Slack cannot call", async () => {
    const { stderr, code } = await desk({}, "slack", "manifest", "--http", "localhost");
    expect(code).toBe(1);
    expect(stderr).toContain('Slack cannot send requests to "localhost".');
  });
});
