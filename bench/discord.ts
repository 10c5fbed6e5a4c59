import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Answers, type Asked, type Asking, askInTurn } from "./discord-answers.ts";
import { type Bot, startDesk, startEcho } from "./discord-bots.ts";
import { measureEvents } from "./discord-events.ts";
import { callsTable, eventsTable } from "./discord-table.ts";
import { startBenchWorkspace, type Threads } from "./discord-workspace.ts";
import { describeMachine } from "./slack-machine.ts";
import { answersTable } from "./slack-table.ts";

const isQuick = process.argv.includes("--quick");

/**
 * Without any network between bot and Discord; over one that is faster than any; and as over the internet. All of them
 * open a thread for each question, and a server has 1,000 at a time.
 */
const near: Asking = isQuick
  ? { warmUp: 2, blocks: 2, perBlock: 2, callMs: 0 }
  : { warmUp: 200, blocks: 10, perBlock: 50, callMs: 0 };
const beside: Asking = isQuick
  ? { warmUp: 1, blocks: 1, perBlock: 2, callMs: 5 }
  : { warmUp: 5, blocks: 10, perBlock: 10, callMs: 5 };
const far: Asking = isQuick
  ? { warmUp: 1, blocks: 1, perBlock: 2, callMs: 50 }
  : { warmUp: 5, blocks: 10, perBlock: 10, callMs: 50 };

const rates = isQuick ? [20] : [25, 50, 100, 200, 400];
const seconds = isQuick ? 1 : 10;
const channels = isQuick ? 4 : 16;

const inFolder = async <T>(work: (folder: string) => Promise<T>): Promise<T> => {
  const folder = await mkdtemp(join(tmpdir(), "deskbell-bench-"));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
};

const stopping = async <T>(bots: readonly Bot[], work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } finally {
    for (const bot of bots) await bot.stop();
  }
};

const newDesk = async (folder: string, threads: Threads) =>
  startDesk(await startBenchWorkspace(channels), folder, threads);

/** The bare bots come first: the desk is compared with each of them. */
const printAnswers = async (all: readonly Asked[], asking: Asking): Promise<readonly Answers[]> => {
  const network = asking.callMs === 0 ? "no network" : `${asking.callMs} ms a call`;
  const title = `message to visible answer, ${network}`;
  const [inThread, inChannel, ...desks] = await askInTurn(all, asking);
  for (const bare of [inThread, inChannel])
    if (bare !== undefined) console.log(`\n${answersTable(title, [bare, ...desks])}`);
  return [inThread, inChannel, ...desks].filter((one) => one !== undefined);
};

const compare = (): Promise<void> =>
  inFolder((publicFolder) =>
    inFolder(async (privateFolder) => {
      const echoInThread = await startEcho(await startBenchWorkspace(channels), "thread");
      const echoInChannel = await startEcho(await startBenchWorkspace(channels), "channel");
      const publicDesk = await newDesk(publicFolder, "public");
      const privateDesk = await newDesk(privateFolder, "private");
      const all: readonly Asked[] = [
        { what: "bare echo in a thread", bot: echoInThread },
        { what: "bare echo in the channel", bot: echoInChannel },
        { what: "Deskbell, public threads", bot: publicDesk },
        { what: "Deskbell, private threads", bot: privateDesk },
      ];
      await stopping(
        all.map(({ bot }) => bot),
        async () => {
          await printAnswers(all, near);
          await printAnswers(all, beside);
          console.log(`\n${callsTable(await printAnswers(all, far))}`);
        },
      );
    }),
  );

const load = (threads: Threads): Promise<void> =>
  inFolder(async (folder) => {
    const desk = await newDesk(folder, threads);
    const loads = await stopping([desk], () => measureEvents(desk, rates, seconds));
    console.log(`\n${eventsTable(`durable events, ${threads} threads`, loads)}`);
  });

console.log(await inFolder(describeMachine));
console.log(
  `The desk as it ships, against the least that can be made with discord.js, on a fake Discord in another process: ${channels} channels in turn, one question after the other.`,
);
await compare();
await load("public");
await load("private");
