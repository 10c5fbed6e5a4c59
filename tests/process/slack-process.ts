import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { FakeSlackOptions } from "../fakes/slack/fake-slack.ts";
import { writeQuickDesk } from "../support/quick-desk.ts";
import type { Mode } from "../support/slack-desk.ts";
import { type SlackWorkspace, startWorkspace } from "../support/slack-people.ts";
import { until } from "../support/until.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** The sample desk in a process of its own, on a fake Slack in this one. */
export type SlackProcess = {
  readonly workspace: SlackWorkspace;
  /** Where its database is. */
  readonly folder: string;
  /** Starts it. Resolves at once. */
  readonly start: () => void;
  /** Resolves when it listens; fails with what it said when it ends before. */
  readonly listening: () => Promise<void>;
  /** Ends it as a power cut would. Resolves when it is gone. */
  readonly kill: () => Promise<void>;
  /** How it ended by itself, or by a tidy stop; `null`: it runs, or never did. */
  readonly exitCode: () => number | null;
  /** Everything that all its lives have logged, one line a fact. */
  readonly said: () => readonly string[];
  /** Ends it for good, with its Slack. */
  readonly stop: () => Promise<void>;
};

const onSlack = `slack:
  receive: MODE
  agents: ["@agents"]
  leads: ["@leads"]
  postsPerSecond: 20
  readsPerMinute: 1000
`;

const writeDesk = async (folder: string, mode: Mode): Promise<string> => {
  const file = await writeQuickDesk(folder);
  const quick = await readFile(file, "utf8");
  const channels = quick
    .replace('support: ["web:support"]', 'support: ["slack:#support"]')
    .replace('internal: "web:internal"', 'internal: "slack:#support-desk"')
    // Hundreds of customers with the same number: what it takes to link a second one is another matter.
    .replace("customers:\n", "customers:\n  linking: number\n");
  await writeFile(file, `${channels}\n${onSlack.replace("MODE", mode)}`);
  return file;
};

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  return typeof address === "object" && address !== null ? address.port : 0;
};

const gone = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
};

/** Makes everything ready for it; nothing is started yet. */
export const prepareSlackProcess = async (
  mode: Mode,
  options: FakeSlackOptions = {},
): Promise<SlackProcess> => {
  const folder = await mkdtemp(join(tmpdir(), "deskbell-slack-"));
  const workspace = await startWorkspace(options);
  const { slack } = workspace;
  const desk = await writeDesk(folder, mode);
  const port = await freePort();
  if (mode === "http") slack.useHttp(`http://127.0.0.1:${port}/slack/events`);
  const secret =
    mode === "socket" ? { SLACK_APP_TOKEN: slack.appToken } : { SLACK_SIGNING_SECRET: slack.signingSecret };
  const env = {
    ...process.env,
    PORT: "0",
    HOST: "127.0.0.1",
    DESK: desk,
    DESKBELL_DATA: folder,
    LOG_LEVEL: "info",
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_API_URL: slack.apiUrl,
    SLACK_PORT: String(port),
    ...secret,
  };
  let said = "";
  let listens = 0;
  let child: ChildProcess | null = null;
  const start = (): void => {
    child = spawn(process.execPath, ["--import", "tsx", "src/main.ts"], {
      cwd: root,
      env,
      stdio: ["ignore", "pipe", "pipe"],
    });
    child.stdout?.on("data", (chunk: Buffer) => {
      if (chunk.toString().includes("listening")) listens = child?.pid ?? 0;
    });
    child.stderr?.on("data", (chunk: Buffer) => {
      said += chunk.toString();
    });
  };
  const kill = async (): Promise<void> => {
    child?.kill("SIGKILL");
    if (child !== null) await gone(child);
  };
  return {
    workspace,
    folder,
    start,
    listening: () =>
      until("the desk to listen", async () => {
        if (child?.exitCode !== null) throw new Error(`The desk ended: ${said.slice(-2_000)}`);
        return listens === child?.pid ? listens : undefined;
      }).then(() => {}),
    kill,
    exitCode: () => child?.exitCode ?? null,
    said: () => said.split("\n"),
    stop: async () => {
      await kill();
      await slack.stop();
      await rm(folder, { recursive: true });
    },
  };
};
