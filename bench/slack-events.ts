import { setTimeout as pause } from "node:timers/promises";
import Sqlite from "better-sqlite3";
import type { Delivery } from "../tests/fakes/slack/fake-slack.ts";
import { until } from "../tests/support/until.ts";
import { percentile } from "./figures.ts";
import type { DeskBot } from "./slack-bots.ts";
import type { BenchWorkspace } from "./slack-workspace.ts";

/** What became of messages that came at a steady rate, whether or not those before were acknowledged. */
export type Load = {
  /** Messages a second, as sent and as acknowledged. */
  readonly sent: number;
  readonly acknowledged: number;
  /** Milliseconds from sending to the acknowledgement. */
  readonly p50: number;
  readonly p99: number;
  /** Acknowledged messages that the inbox does not hold. */
  readonly missing: number;
};

/** Messages of one person, all in one burst. */
const messagesEach = 5;
/** Milliseconds within which 99 of 100 messages are to be acknowledged. */
export const promisedAck = 50;

/** Customers that it takes to send messages at these rates. */
export const customersFor = (rates: readonly number[], seconds: number): number =>
  [rates[0] ?? 1, ...rates].reduce((sum, rate) => sum + Math.ceil((rate * seconds) / messagesEach), 0);

const send = async (workspace: BenchWorkspace, rate: number, seconds: number): Promise<void> => {
  const start = performance.now();
  let { user, channel } = workspace.newCustomer();
  for (let sent = 0; sent < rate * seconds; sent += 1) {
    const wait = start + (sent * 1000) / rate - performance.now();
    if (wait > 0) await pause(wait);
    if (sent > 0 && sent % messagesEach === 0) ({ user, channel } = workspace.newCustomer());
    workspace.slack.post(user, channel, `Der Upload bricht seit heute ab, Versuch ${sent}`);
  }
};

/** What a person wrote: the messages of the bot come over the wire too. */
const isOfPerson = ({ body }: Delivery): boolean => JSON.stringify(body["event"]).includes("client_msg_id");

const count = (database: string, condition: string): number => {
  const client = new Sqlite(database, { readonly: true });
  const rows = client.prepare(`select count(*) from inbox where ${condition}`).pluck().get();
  client.close();
  return Number(rows);
};

const settled = ({ slack }: BenchWorkspace, from: number): Promise<readonly Delivery[]> =>
  until("the last acknowledgement", async () => {
    const own = slack.deliveries().slice(from).filter(isOfPerson);
    return own.some(({ status }) => status === "pending") ? undefined : own;
  });

const handled = (database: string): Promise<true> =>
  until(
    "everything to be handled",
    async () => (count(database, "status = 'pending'") === 0 ? true : undefined),
    120_000,
  );

const loadAt = async ({ workspace, database }: DeskBot, rate: number, seconds: number): Promise<Load> => {
  const from = workspace.slack.deliveries().length;
  const before = count(database, "platform = 'slack'");
  const start = performance.now();
  await send(workspace, rate, seconds);
  const sentIn = (performance.now() - start) / 1000;
  const deliveries = await settled(workspace, from);
  const tookAll = (performance.now() - start) / 1000;
  const acknowledged = deliveries.filter(({ status }) => status === "acknowledged");
  const times = acknowledged
    .map(({ attempts }) => attempts.reduce((sum, { afterMs }) => sum + (afterMs ?? 0), 0))
    .sort((one, other) => one - other);
  return {
    sent: deliveries.length / sentIn,
    acknowledged: acknowledged.length / tookAll,
    p50: percentile(times, 0.5),
    p99: percentile(times, 0.99),
    missing: Math.max(0, acknowledged.length - (count(database, "platform = 'slack'") - before)),
  };
};

/** Milliseconds for an acknowledgement beyond which a higher rate tells nothing more. */
const hopelessAck = 1000;

/** Raises the rate (messages a second) until acknowledgements fall behind; what comes first is for warming up. */
export const measureEvents = async (
  desk: DeskBot,
  rates: readonly number[],
  seconds: number,
): Promise<readonly Load[]> => {
  const loads: Load[] = [];
  for (const rate of [rates[0] ?? 1, ...rates]) {
    await handled(desk.database);
    const load = await loadAt(desk, rate, seconds);
    loads.push(load);
    if (load.p99 > hopelessAck) break;
  }
  return loads.length > 1 ? loads.slice(1) : loads;
};
