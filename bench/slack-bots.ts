import { type ChildProcess, spawn } from "node:child_process";
import { createServer } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { databaseName } from "../src/storage/database-name.ts";
import type { Call } from "../tests/fakes/slack/fake-slack.ts";
import { startDeskProcess } from "../tests/support/desk-process.ts";
import { until } from "../tests/support/until.ts";
import { type Mode, writeSlackDesk } from "./slack-desk-file.ts";
import type { BenchWorkspace } from "./slack-workspace.ts";

/** A bot in a process of its own, and the Slack that it is connected to. */
export type Bot = {
  readonly workspace: BenchWorkspace;
  /** Whether a message that it posted answers the question. */
  readonly isAnswer: (posted: Call["args"], question: string) => boolean;
  /** Ends it, and its Slack. */
  readonly stop: () => Promise<void>;
};

/** The desk, with the file of its database. */
export type DeskBot = Bot & { readonly database: string };

const secretsFor = ({ slack }: BenchWorkspace) => ({
  SLACK_BOT_TOKEN: slack.botToken,
  SLACK_APP_TOKEN: slack.appToken,
  SLACK_SIGNING_SECRET: slack.signingSecret,
  SLACK_API_URL: slack.apiUrl,
});

const hasSaidSomething = (child: ChildProcess): Promise<void> =>
  new Promise((resolve, reject) => {
    child.stdout?.once("data", () => resolve());
    child.once("exit", (code) => reject(new Error(`The echo bot ended with code ${code}.`)));
  });

/** Starts the bare bot. */
export const startEcho = async (workspace: BenchWorkspace): Promise<Bot> => {
  const program = fileURLToPath(new URL("slack-echo.ts", import.meta.url));
  const child = spawn(process.execPath, ["--import", "tsx", program], {
    env: { ...process.env, ...secretsFor(workspace) },
    stdio: ["ignore", "pipe", "inherit"],
  });
  await hasSaidSomething(child);
  return {
    workspace,
    isAnswer: ({ text }, question) => text === question,
    stop: async () => {
      child.kill();
      await workspace.slack.stop();
    },
  };
};

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer();
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });

/** People whom the desk has read, from the list of all or one by one. */
const peopleRead = ({ slack }: BenchWorkspace): ReadonlySet<unknown> => {
  const listed = slack.calls("users.list").flatMap(({ answer }) => answer?.["members"] ?? []);
  return new Set([
    ...listed.map((user) => (typeof user === "object" && user !== null && "id" in user ? user.id : null)),
    ...slack
      .calls("users.info")
      .filter(({ answer }) => answer !== null)
      .map(({ args }) => args["user"]),
  ]);
};

/**
 * After its start the desk reads the history of every channel, and who is in it. Both are over within minutes of a
 * desk's start, and no part of any measurement.
 */
const caughtUp = async (workspace: BenchWorkspace): Promise<void> => {
  const { slack, support, members } = workspace;
  await until("the back-fill of the start", async () => {
    const read = new Set(slack.calls("conversations.history").map(({ args }) => args["channel"]));
    return read.size > support.length ? true : undefined;
  });
  await until("the people of the channels to be read", async () => {
    const read = peopleRead(workspace);
    return members.every((user) => read.has(user)) ? true : undefined;
  });
};

/** Starts the desk as it ships, with its database in a folder. */
export const startDesk = async (workspace: BenchWorkspace, folder: string, mode: Mode): Promise<DeskBot> => {
  const port = await freePort();
  const desk = await startDeskProcess(folder, {
    ...secretsFor(workspace),
    DESK: await writeSlackDesk(folder, workspace, mode),
    SLACK_PORT: String(port),
  });
  if (mode === "http") workspace.slack.useHttp(`http://127.0.0.1:${port}/slack/events`);
  await caughtUp(workspace).catch(async (error: unknown) => {
    await desk.kill();
    throw error;
  });
  return {
    workspace,
    database: join(folder, databaseName),
    isAnswer: ({ blocks }) => JSON.stringify(blocks).includes("https://hilfe.muster-hosting.example/"),
    stop: async () => {
      await desk.kill();
      await workspace.slack.stop();
    },
  };
};
