import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import Sqlite from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { isTicket } from "../../src/core/case.ts";
import { changedCases } from "../../src/storage/cases.ts";
import { historyOf } from "../../src/storage/history.ts";
import { listQuarantined, pendingHeads } from "../../src/storage/inbox.ts";
import { countByStatus } from "../../src/storage/outbox.ts";
import { type Mode, modes } from "../support/slack-desk.ts";
import { until } from "../support/until.ts";
import {
  answersTo,
  type Customer,
  claimOne,
  confirmIfAsked,
  newCustomer,
  openSupport,
} from "./slack-customers.ts";
import { reading } from "./slack-database.ts";
import { prepareSlackProcess, type SlackProcess } from "./slack-process.ts";

/** Kills on every commit, in both modes together; `KILLS` asks for more. */
const kills = Number(process.env["KILLS"] ?? 30);
/** Milliseconds between two customers, and how many there are for each kill. */
const everyMs = 60;
const customersPerKill = 2;

const random = (ms: number): number => Math.floor(Math.random() * ms);

/** Somebody new comes, somebody confirms, an agent claims: until there were enough, whatever the desk is doing. */
const load = async ({ workspace }: SlackProcess, customers: Customer[], isOver: () => boolean) => {
  const clicking = new Set<Promise<unknown>>();
  const inBackground = (click: Promise<unknown>): void => {
    clicking.add(click);
    void click.finally(() => clicking.delete(click));
  };
  while (!isOver()) {
    if (customers.length < customersPerKill * kills) customers.push(newCustomer(workspace, customers.length));
    const one = customers[random(customers.length)];
    if (one !== undefined) inBackground(confirmIfAsked(workspace, one, openSupport(workspace)));
    if (random(10) === 0) inBackground(claimOne(workspace));
    await pause(everyMs);
  }
  await Promise.all(clicking);
};

const killAtRandom = async (desk: SlackProcess, count: number): Promise<void> => {
  for (let killed = 0; killed < count; killed += 1) {
    // Every other one before it is ready, so that starting is interrupted too.
    if (killed % 2 === 0) await desk.listening();
    await pause(random(killed % 2 === 0 ? 700 : 2_500));
    await desk.kill();
    desk.start();
  }
  await desk.kill();
};

const isAtRest = (desk: SlackProcess): Promise<boolean> =>
  reading(desk, (store) =>
    store.read(async (db) => {
      const { pending, attempting, unknown } = await countByStatus(db);
      return pending + attempting + unknown === 0 && (await pendingHeads(db, 1, [])).length === 0;
    }),
  );

/** Lets the desk work in peace until everybody has what they came for. */
const recover = async (desk: SlackProcess, customers: readonly Customer[]): Promise<void> => {
  const { workspace } = desk;
  desk.start();
  await desk.listening();
  await until(
    "everybody to be served",
    async () => {
      await pause(250);
      const channel = openSupport(workspace);
      for (const one of customers) await confirmIfAsked(workspace, one, channel);
      const isServed = customers.every(
        (one) => answersTo(workspace, one, channel).length > (one.wants === "ticket" ? 1 : 0),
      );
      return isServed && (await isAtRest(desk)) ? true : undefined;
    },
    120_000,
  );
};

const expectAllHandledOnce = (desk: SlackProcess, customers: readonly Customer[]): Promise<void> =>
  reading(desk, async (store) => {
    const { cases, entries } = await store.read(async (db) => {
      const found = await changedCases(db, 0, 10_000);
      const rows = await Promise.all(found.map(({ id }) => historyOf(db, id)));
      return { cases: found, entries: rows.flat().map(({ entry }) => entry) };
    });
    const statements = entries.flatMap((one) => (one.what === "statement" ? [one.messageId] : []));
    expect(statements.toSorted()).toEqual(customers.flatMap(({ written }) => written).toSorted());
    for (const { user, wants } of customers) {
      const own = cases.filter(({ customer }) => customer.key === `slack:${user}`);
      expect(own, `the cases of ${user}`).toHaveLength(1);
      expect(own.filter(isTicket)).toHaveLength(wants === "ticket" ? 1 : 0);
    }
    const numbers = cases.filter(isTicket).map(({ ticket }) => ticket.number);
    expect(numbers.toSorted((a, b) => a - b)).toEqual(numbers.map((_, index) => index + 1));
    expect(await store.read(listQuarantined)).toEqual([]);
    expect((await store.read(countByStatus)).dead).toBe(0);
  });

const expectNothingDoubled = ({ workspace }: SlackProcess, customers: readonly Customer[]): void => {
  const { slack, people, internal } = workspace;
  const channel = openSupport(workspace);
  for (const one of customers) {
    const texts = answersTo(workspace, one, channel).map(({ shown }) => shown);
    expect(new Set(texts).size, texts.join("\n")).toBe(texts.length);
  }
  const cards = slack.seenBy(people.Lena, internal).map(({ shown }) => shown.split("\n")[0]);
  expect(new Set(cards).size, cards.join("\n")).toBe(cards.length);
};

const expectWhole = ({ folder }: SlackProcess): void => {
  const database = new Sqlite(join(folder, "deskbell.db"), { readonly: true });
  expect(database.pragma("integrity_check", { simple: true })).toBe("ok");
  expect(database.pragma("foreign_key_check")).toEqual([]);
  database.close();
};

const killUnderLoad = async (mode: Mode): Promise<void> => {
  const desk = await prepareSlackProcess(mode, { retryDelaysMs: [100, 500, 1_500] });
  try {
    desk.start();
    await desk.listening();
    const customers: Customer[] = [];
    let isOver = false;
    const loading = load(desk, customers, () => isOver);
    await killAtRandom(desk, Math.ceil(kills / modes.length));
    isOver = true;
    await loading;
    await recover(desk, customers);
    // What stood there twice is removed by the look back at a start.
    await desk.kill();
    await recover(desk, customers);
    await desk.kill();
    await expectAllHandledOnce(desk, customers);
    expectNothingDoubled(desk, customers);
    expectWhole(desk);
    expect(desk.said().filter((line) => line.includes("nobody caught"))).toEqual([]);
    desk.workspace.slack.assertClean();
  } finally {
    await desk.stop();
  }
};

describe("a desk on Slack that is killed at any instant under load", () => {
  it.concurrent.each(modes)("loses nothing and doubles nothing, by %s", killUnderLoad, 600_000);
});
