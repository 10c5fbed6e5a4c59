import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { databaseName } from "../src/storage/database-name.ts";
import type { Call } from "../tests/fakes/discord/fake-discord.ts";
import { startDeskProcess } from "../tests/support/desk-process.ts";
import { until } from "../tests/support/until.ts";
import { writeDiscordDesk } from "./discord-desk-file.ts";
import type { BenchWorkspace, Threads } from "./discord-workspace.ts";

/** A bot in a process of its own, and the Discord that it is connected to. */
export type Bot = {
  readonly workspace: BenchWorkspace;
  /** Whether a message that it posted answers the question. */
  readonly isAnswer: (posted: Call["body"], question: string) => boolean;
  /** Ends it, and its Discord. */
  readonly stop: () => Promise<void>;
};

/** The desk, with the file of its database. */
export type DeskBot = Bot & { readonly database: string };

const secretsFor = ({ discord }: BenchWorkspace) => ({
  DISCORD_TOKEN: discord.token,
  DISCORD_API_URL: discord.apiUrl,
});

const hasSaidSomething = (child: ChildProcess): Promise<void> =>
  new Promise((resolve, reject) => {
    child.stdout?.once("data", () => resolve());
    child.once("exit", (code) => reject(new Error(`The echo bot ended with code ${code}.`)));
  });

/** Starts the bare bot. `where` it repeats a message. */
export const startEcho = async (workspace: BenchWorkspace, where: "thread" | "channel"): Promise<Bot> => {
  const program = fileURLToPath(new URL("discord-echo.ts", import.meta.url));
  const child = spawn(process.execPath, ["--import", "tsx", program], {
    env: { ...process.env, ...secretsFor(workspace), ECHO_IN: where },
    stdio: ["ignore", "pipe", "inherit"],
  });
  await hasSaidSomething(child);
  return {
    workspace,
    isAnswer: (posted, question) => JSON.stringify(posted).includes(JSON.stringify(question)),
    stop: async () => {
      child.kill();
      await workspace.discord.stop();
    },
  };
};

/** After its start the desk reads the history of every channel, which is no part of any measurement. */
const caughtUp = async ({ discord, support }: BenchWorkspace): Promise<void> => {
  await until("the back-fill of the start", async () => {
    const read = new Set(
      discord.calls("GET /channels/:channel/messages").map(({ params }) => params["channel"]),
    );
    return read.size > support.length ? true : undefined;
  });
  await discord.idle();
};

/** Starts the desk as it ships, with its database in a folder. */
export const startDesk = async (
  workspace: BenchWorkspace,
  folder: string,
  threads: Threads,
): Promise<DeskBot> => {
  const DESK = await writeDiscordDesk(folder, workspace, threads);
  const desk = await startDeskProcess(folder, { ...secretsFor(workspace), DESK });
  await caughtUp(workspace);
  return {
    workspace,
    database: join(folder, databaseName),
    isAnswer: (posted) => JSON.stringify(posted).includes("https://hilfe.muster-hosting.example/"),
    stop: async () => {
      await desk.kill();
      await workspace.discord.stop();
    },
  };
};
