import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  type Asked,
  type Asking,
  askInTurn,
  joiningCustomer,
  knownCustomer,
  newCustomer,
} from "./slack-answers.ts";
import { type Bot, startDesk, startEcho } from "./slack-bots.ts";
import type { Mode } from "./slack-desk-file.ts";
import { customersFor, measureEvents } from "./slack-events.ts";
import { describeMachine } from "./slack-machine.ts";
import { answersTable, eventsTable } from "./slack-table.ts";
import { startBenchWorkspace } from "./slack-workspace.ts";

const isQuick = process.argv.includes("--quick");

/**
 * Without any network between bot and Slack; over one that is faster than any; and with answers of Slack that take as
 * long as over the internet, where Slack itself takes rather longer.
 */
const near: Asking = isQuick
  ? { warmUp: 2, blocks: 2, perBlock: 2, callMs: 0 }
  : { warmUp: 200, blocks: 10, perBlock: 50, callMs: 0 };
const beside: Asking = isQuick
  ? { warmUp: 1, blocks: 1, perBlock: 2, callMs: 5 }
  : { warmUp: 5, blocks: 10, perBlock: 20, callMs: 5 };
const far: Asking = isQuick
  ? { warmUp: 1, blocks: 1, perBlock: 2, callMs: 50 }
  : { warmUp: 5, blocks: 10, perBlock: 10, callMs: 50 };

const rates = isQuick ? [20] : [25, 50, 100, 200, 400];
const seconds = isQuick ? 1 : 10;

/** At 64 answers a second, no channel gets more than the one message a second that Slack allows. */
const channels = isQuick ? 8 : 64;

/** Customers whom one bot meets. */
const met = ({ warmUp, blocks, perBlock }: Asking): number => warmUp + blocks * perBlock;
const customers = met(near) + met(beside) + met(far);

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

const printAnswers = async (all: readonly Asked[], asking: Asking): Promise<void> => {
  const times = await askInTurn(all, asking);
  const rows = all.map(({ what }, index) => ({ what, times: times[index] ?? [] }));
  const network = asking.callMs === 0 ? "no network" : `${asking.callMs} ms a call`;
  console.log(`\n${answersTable(`message to visible answer, ${network}`, rows)}`);
};

const compare = async (folder: string): Promise<void> => {
  const echo = await startEcho(await startBenchWorkspace({ customers, channels }));
  const desk = await startDesk(
    await startBenchWorkspace({ customers: 2 * customers, channels }),
    folder,
    "socket",
  );
  const all: readonly Asked[] = [
    { what: "bare Bolt echo", bot: echo, customer: newCustomer },
    { what: "Deskbell, customer known", bot: desk, customer: knownCustomer },
    { what: "Deskbell, first message", bot: desk, customer: newCustomer },
  ];
  const joining: Asked = { what: "Deskbell, joins and writes", bot: desk, customer: joiningCustomer };
  await stopping([echo, desk], async () => {
    await printAnswers(all, near);
    await printAnswers(all, beside);
    await printAnswers([...all, joining], far);
  });
};

const load = async (folder: string, mode: Mode): Promise<void> => {
  const workspace = await startBenchWorkspace({ customers: customersFor(rates, seconds), channels });
  const desk = await startDesk(workspace, folder, mode);
  const loads = await stopping([desk], () => measureEvents(desk, rates, seconds));
  console.log(`\n${eventsTable(`durable events, ${mode === "http" ? "HTTP" : "Socket Mode"}`, loads)}`);
};

console.log(await inFolder(describeMachine));
console.log(
  `The desk as it ships, against the least that can be made with Bolt, on a fake Slack in another process: ${channels} channels in turn, one question after the other. Who writes for the first time was in the channel when the desk started, and the desk has read who they are; who joins is read while they write.`,
);
await inFolder(compare);
await inFolder((folder) => load(folder, "socket"));
await inFolder((folder) => load(folder, "http"));
