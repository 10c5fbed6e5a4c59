import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type DiscordWorkspace, startDiscordWorkspace } from "../support/discord-people.ts";
import { writeQuickDesk } from "../support/quick-desk.ts";
import { until } from "../support/until.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const answer = "imap.muster-hosting.example";
const question = "Wie richte ich mein Postfach in Outlook ein?";
/** Milliseconds that a loaded machine may take. */
const patience = 60_000;

type Process = {
  readonly child: ChildProcess;
  readonly said: () => string;
  readonly end: Promise<number | null>;
};

let data: string;
let workspace: DiscordWorkspace;
let running: Process;

/** The sample desk with its channels on Discord. */
const writeDesk = async (): Promise<string> => {
  const file = await writeQuickDesk(data);
  const desk = await readFile(file, "utf8");
  const onDiscord = desk
    .replace('["web:support"]', '["discord:#support"]')
    .replace('"web:internal"', '"discord:#support-desk"');
  const roles = `discord:\n  guild: ${workspace.discord.guildName}\n  agents: ["@Agents"]\n  leads: ["@Leads"]\n`;
  await writeFile(file, `${onDiscord}\n${roles}`);
  return file;
};

const run = async (): Promise<Process> => {
  const { token, apiUrl } = workspace.discord;
  const DESK = await writeDesk();
  const child = spawn(process.execPath, ["--import", "tsx", "src/main.ts"], {
    cwd: root,
    env: {
      ...process.env,
      PORT: "0",
      HOST: "127.0.0.1",
      DESK,
      DESKBELL_DATA: data,
      DISCORD_TOKEN: token,
      DISCORD_API_URL: apiUrl,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream?.on("data", (chunk: Buffer) => {
      said += chunk.toString();
    });
  const end = new Promise<number | null>((resolve) => child.once("exit", resolve));
  return { child, said: () => said, end };
};

const start = async (): Promise<Process> => {
  const started = await run();
  await until(
    "the desk to listen",
    async () => {
      if (started.child.exitCode !== null) throw new Error(`The desk ended: ${started.said()}`);
      return started.said().includes("deskbell listening on") ? true : undefined;
    },
    patience,
  );
  return started;
};

const kill = async ({ child, end }: Process): Promise<void> => {
  child.kill("SIGKILL");
  await end;
};

beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), "deskbell-discord-"));
  workspace = await startDiscordWorkspace({ identifyMs: 0 });
});

afterEach(async () => {
  await kill(running);
  await workspace.discord.stop();
  await rm(data, { recursive: true });
});

/** Somebody new. */
const arrive = (name: string): string => workspace.discord.addUser({ name, globalName: name, locale: "de" });

/** What the desk tells somebody, as far as it has these words in it. */
const told = (user: string, words: string): readonly string[] => {
  const { discord } = workspace;
  return discord
    .seenBy(user)
    .filter(({ author, shown }) => author === discord.botUserId && shown.includes(words))
    .map(({ shown }) => shown);
};

type Row = { readonly components: readonly { readonly custom_id: string; readonly label: string }[] };

/** Presses the last button with this label as soon as it is there. */
const press = async (user: string, label: string): Promise<void> => {
  const { discord } = workspace;
  const pressed = await until(
    `the button "${label}"`,
    async () =>
      discord
        .seenBy(user)
        .flatMap(({ id, components }) =>
          (components as readonly Row[])
            .flatMap((row) => row.components)
            .filter((button) => button.label === label)
            .map((button) => discord.press(user, id, button.custom_id)),
        )
        .at(-1),
    patience,
  );
  expect(pressed.isAnswered).toBe(true);
};

describe("the process on Discord", () => {
  it("starts, answers, and ends with a clear sentence when its token is reset", async () => {
    running = await start();
    const { discord, support } = workspace;
    const anna = arrive("anna-b");
    discord.post(anna, support, question);
    await until("an answer", async () => (told(anna, answer).length > 0 ? true : undefined), patience);
    discord.resetToken();
    expect(await running.end).toBe(1);
    expect(running.said()).toContain("Discord does not accept the bot's token.");
    expect(running.said()).not.toContain("nobody caught this");
    const lines = running.said().trim().split("\n");
    expect(lines.filter((line) => line.includes("DISCORD_TOKEN"))).toHaveLength(1);
  });

  it("does not start with a dead token, and says so", async () => {
    const old = workspace.discord.token;
    workspace.discord.resetToken();
    expect(workspace.discord.token).toBe(old);
    running = await run();
    expect(await running.end).toBe(1);
    expect(running.said()).toContain("DISCORD_TOKEN");
    expect(running.said()).not.toMatch(/^\s+at /m);
  });

  it("loses nothing and doubles nothing, killed at any instant under load", {
    timeout: 180_000,
  }, async () => {
    running = await start();
    const { discord, support, people } = workspace;
    const asked: { readonly user: string; readonly message: string }[] = [];
    for (let round = 0; round < 5; round += 1) {
      for (let index = 0; index < 6; index += 1) {
        const user = arrive(`customer-${round}-${index}`);
        asked.push({ user, message: discord.post(user, support, question) });
      }
      const anna = round === 0 ? people.Anna : arrive(`anna-${round}`);
      discord.post(
        anna,
        support,
        'Auf www.brandt-keramik.example erscheint seit heute 9 Uhr "500 Internal Server Error". Kundennummer 10584',
      );
      // Any instant: somewhere between the first packet and the last answer.
      await pause(Math.random() * 700);
      await kill(running);
      const away = arrive(`away-${round}`);
      asked.push({ user: away, message: discord.post(away, support, question) });
      running = await start();
    }
    await until(
      "all answers",
      async () => (asked.every(({ user }) => told(user, answer).length > 0) ? true : undefined),
      patience,
    );
    await press(people.Anna, "Ja, stimmt so");
    await kill(running);
    running = await start();
    await until("a ticket", async () => (told(people.Anna, "T-1").length > 0 ? true : undefined), patience);
    await until("its card", async () => (told(people.Lena, "T-1").length > 0 ? true : undefined), patience);
    await discord.idle();
    expect(asked.map(({ user }) => told(user, answer).length)).toEqual(asked.map(() => 1));
    const cards = discord
      .seenBy(people.Lena, workspace.internal)
      .filter(({ thread, shown }) => thread === null && shown.includes("T-1"));
    expect(cards).toHaveLength(1);
    expect(running.said()).not.toContain("nobody caught this");
  });
});
