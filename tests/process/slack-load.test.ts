import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { changedCases } from "../../src/storage/cases.ts";
import { historyOf } from "../../src/storage/history.ts";
import { modes } from "../support/slack-desk.ts";
import { until } from "../support/until.ts";
import { reading } from "./slack-database.ts";
import { prepareSlackProcess, type SlackProcess } from "./slack-process.ts";

/** How long messages come, in seconds; `LOAD_SECONDS` asks for longer. */
const seconds = Number(process.env["LOAD_SECONDS"] ?? 3);
const perSecond = Number(process.env["LOAD_PER_SECOND"] ?? 200);
const customers = 100;

/** Lets messages come at a steady rate, whatever the desk makes of it. */
const pour = async ({ workspace: { slack, support } }: SlackProcess): Promise<readonly string[]> => {
  const users = Array.from({ length: customers }, (_, index) =>
    slack.addUser({ name: `customer-${index}`, locale: "de-DE" }),
  );
  for (const user of users) slack.join(user, support);
  await slack.idle();
  const began = performance.now();
  const posted: string[] = [];
  for (let index = 0; index < perSecond * seconds; index += 1) {
    const wait = began + (index * 1000) / perSecond - performance.now();
    if (wait > 0) await pause(wait);
    posted.push(slack.post(users[index % customers] ?? "", support, `Fehler ${index} auf meiner Seite`));
  }
  return posted;
};

/** Milliseconds from sending a message to its acknowledgement, sorted. */
const acknowledgements = ({ workspace: { slack } }: SlackProcess): readonly number[] =>
  slack
    .deliveries()
    .filter(({ body }) => JSON.stringify(body).includes("Fehler"))
    .map(({ attempts }) => attempts.at(-1)?.afterMs ?? Number.POSITIVE_INFINITY)
    .sort((one, other) => one - other);

const percentile = (sorted: readonly number[], part: number): string =>
  (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0).toFixed(1);

const heard = (desk: SlackProcess): Promise<readonly string[]> =>
  reading(desk, (store) =>
    store.read(async (db) => {
      const cases = await changedCases(db, 0, 10_000);
      const rows = await Promise.all(cases.map(({ id }) => historyOf(db, id)));
      return rows.flat().flatMap(({ entry }) => (entry.what === "statement" ? [entry.messageId] : []));
    }),
  );

describe.each(modes)("messages that come 200 a second, by %s,", (mode) => {
  it("are each heard once", async () => {
    const desk = await prepareSlackProcess(mode, { retryDelaysMs: [50, 500, 2_000, 5_000, 10_000] });
    try {
      desk.start();
      await desk.listening();
      const posted = await pour(desk);
      await until(
        "every message to be heard",
        async () => ((await heard(desk)).length >= posted.length ? true : undefined),
        60_000,
      );
      await desk.workspace.slack.idle();
      expect((await heard(desk)).toSorted()).toEqual(posted.toSorted());
      const times = acknowledgements(desk);
      console.log(
        `${mode}: ${times.length} acknowledgements, p50 ${percentile(times, 0.5)} ms, p99 ${percentile(times, 0.99)} ms`,
      );
    } finally {
      await desk.stop();
    }
  }, 180_000);
});
