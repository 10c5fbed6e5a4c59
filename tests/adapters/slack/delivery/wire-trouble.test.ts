import { describe, expect, it } from "vitest";
import { changedCases } from "../../../../src/storage/cases.ts";
import { listDead } from "../../../../src/storage/outbox.ts";
import type { FakeSlack } from "../../../fakes/slack/fake-slack.ts";
import { modes } from "../../../support/slack-desk.ts";
import { until } from "../../../support/until.ts";
import { seenBy } from "./people.ts";
import { type Stand, type StandOptions, startStand } from "./stand.ts";

const question = "How do I set up my mailbox in Outlook?";
const answer = "imap.muster-hosting.example";

let people = 0;

/** Somebody new asks. */
const ask = ({ clock, workspace: { slack, support } }: Stand) => {
  clock.advance(1);
  people += 1;
  const user = slack.addUser({
    name: `customer-${people}`,
    displayName: `Customer ${people}`,
    locale: "en-GB",
  });
  slack.join(user, support);
  return { user, ts: slack.post(user, support, question) };
};

type Asked = ReturnType<typeof ask>;

const answersTo = ({ workspace: { slack, support } }: Stand, { user, ts }: Asked): number =>
  slack
    .seenBy(user, support)
    .filter((one) => one.ts === ts)
    .flatMap(({ replies }) => replies)
    .filter(({ shown }) => shown.includes(answer)).length;

/** Everybody is answered, once; nothing was given up. */
const expectServed = async (stand: Stand, asked: readonly Asked[]): Promise<void> => {
  await until("everybody to be answered", async () => {
    await stand.settle();
    return asked.every((one) => answersTo(stand, one) > 0) ? true : undefined;
  });
  expect(asked.map((one) => answersTo(stand, one))).toEqual(asked.map(() => 1));
  expect(await stand.store().read(listDead)).toEqual([]);
  const cases = await stand.store().read((db) => changedCases(db, 0, 1000));
  expect(cases).toHaveLength(asked.length);
};

/** Lines above `info`, without those that repeat. */
const complaints = ({ said }: Stand): readonly string[] => [
  ...new Set(said.map(({ line }) => line).filter((line) => !line.startsWith("info:"))),
];

/** The same with its facts. */
const details = ({ said }: Stand): string => JSON.stringify(said);

const twoStand = (slack: FakeSlack, opened: number) =>
  until(
    `two connections, ${opened} in all`,
    async () => (slack.sockets.count() === 2 && slack.sockets.opened() >= opened ? true : undefined),
    30_000,
  );

const withStand = async (options: StandOptions, work: (stand: Stand) => Promise<void>): Promise<void> => {
  const stand = await startStand(options);
  try {
    await stand.settle();
    await work(stand);
  } finally {
    await stand.stop();
  }
};

const overSockets: StandOptions = { mode: "socket", slack: { graceMs: 200, retryDelaysMs: [20, 100, 400] } };

describe.concurrent("connections", () => {
  it(
    "that Slack wants replaced leave no moment without one: no click, command or message is lost",
    () =>
      withStand(overSockets, async (stand) => {
        const { slack, people: staff, internal } = stand.workspace;
        const asked: Asked[] = [];
        const refreshes = [
          ["refresh_requested", "oldest", 1],
          ["refresh_requested", "newest", 1],
          ["refresh_requested", "all", 2],
          ["warning", "all", 2],
        ] as const;
        for (const [reason, which, replaced] of refreshes) {
          await twoStand(slack, 2);
          const opened = slack.sockets.opened() + replaced;
          slack.sockets.disconnect(reason, which);
          while (slack.sockets.opened() < opened) {
            if (asked.length < 20) asked.push(ask(stand));
            // While both are being replaced at once there is none for commands.
            if (which === "all" && reason !== "warning") await slack.idle();
            else {
              const given = await slack.command(staff.Tom, internal, "/ticket", "queue");
              expect(given.isAcknowledged).toBe(true);
            }
          }
        }
        await expectServed(stand, asked);
        expect(complaints(stand)).toEqual([]);
        slack.assertClean();
      }),
    60_000,
  );

  it(
    "that end without a word are made again, and nothing is missing",
    () =>
      withStand(overSockets, async (stand) => {
        const { slack } = stand.workspace;
        const asked: Asked[] = [];
        for (const which of ["oldest", "newest", "all"] as const) {
          slack.sockets.terminate(which);
          asked.push(ask(stand));
          slack.sockets.close(1001, which);
          asked.push(ask(stand));
          await twoStand(slack, slack.sockets.opened());
        }
        await expectServed(stand, asked);
      }),
    60_000,
  );

  it(
    "of which one is dead and does not say so are noticed, and nothing is missing",
    () =>
      withStand(
        { mode: "socket", slack: { ackWindowMs: 500, retryDelaysMs: [20, 100, 400] } },
        async (stand) => {
          const { slack } = stand.workspace;
          slack.sockets.answer(false, "oldest");
          const asked = [ask(stand), ask(stand), ask(stand)];
          await until(
            "a new connection",
            async () => (slack.sockets.opened() > 2 ? true : undefined),
            30_000,
          );
          await expectServed(stand, [...asked, ask(stand)]);
        },
      ),
    60_000,
  );

  it(
    "of which there are too many are given up but for one, and the log says what to do",
    () =>
      withStand(overSockets, async (stand) => {
        const { slack } = stand.workspace;
        slack.sockets.disconnect("too_many_websockets", "oldest");
        const asked = [ask(stand), ask(stand)];
        await expectServed(stand, asked);
        expect(complaints(stand)).toEqual([expect.stringContaining("Slack allows an app ten connections")]);
      }),
    60_000,
  );

  it(
    "that somebody switches off are told with the remedy, once",
    () =>
      withStand(overSockets, async (stand) => {
        const { slack } = stand.workspace;
        slack.sockets.disconnect("link_disabled", "oldest");
        const asked = [ask(stand), ask(stand)];
        await expectServed(stand, asked);
        expect(complaints(stand)).toEqual([
          expect.stringContaining("Switch it on at https://api.slack.com/apps"),
        ]);
      }),
    60_000,
  );

  it.each([
    ["503", { status: 503 }],
    ["429", { rateLimited: 1 }],
    ["internal_error", { error: "internal_error" }],
    ["a lost answer", { drop: "after" }],
  ] as const)(
    "that are refused with %s are made later, and what came meanwhile is found",
    (_, fault) =>
      withStand({ mode: "socket", slack: { retryDelaysMs: [] } }, async (stand) => {
        const { slack } = stand.workspace;
        slack.failNext("apps.connections.open", fault, 4);
        slack.sockets.terminate("all");
        // Nobody delivers these: they are only to be found.
        const asked = [ask(stand), ask(stand)];
        await twoStand(slack, 4);
        await expectServed(stand, [...asked, ask(stand)]);
      }),
    60_000,
  );
});

describe.concurrent.each(modes)("by %s", (mode) => {
  it(
    "what Slack left out because there was too much is looked for",
    () =>
      withStand({ mode }, async (stand) => {
        const { slack } = stand.workspace;
        slack.setSubscriptions([]);
        const missed = [ask(stand), ask(stand)];
        await slack.idle();
        expect(await slack.deliverRateLimited()).toMatchObject({ status: "acknowledged" });
        await expectServed(stand, missed);
      }),
    60_000,
  );

  it.each([["cut"], [{ status: 503 }]] as const)(
    "an outage of minutes (%j) loses nothing",
    (outage) =>
      withStand({ mode, slack: { retryDelaysMs: [] } }, async (stand) => {
        const { slack } = stand.workspace;
        const asked = [ask(stand)];
        slack.outage(outage);
        asked.push(ask(stand), ask(stand));
        for (let minute = 0; minute < 5; minute += 1) {
          stand.clock.advance(60_000);
          await slack.idle();
          await stand.desk().settle();
        }
        slack.outage(null);
        if (mode === "socket") await twoStand(slack, 4);
        await expectServed(stand, [...asked, ask(stand)]);
      }),
    120_000,
  );

  it(
    "a token that is revoked keeps every word until there is another, and the log says what to do",
    () =>
      withStand({ mode }, async (stand) => {
        const { slack } = stand.workspace;
        const served = ask(stand);
        await stand.settle();
        slack.failAlways("*", { error: "token_revoked" });
        const asked = [ask(stand), ask(stand)];
        for (let minute = 0; minute < 30; minute += 1) {
          stand.clock.advance(60_000);
          await slack.idle();
          await stand.desk().settle();
        }
        expect(details(stand)).toContain(
          "the bot token was revoked; install the app again and set the new token",
        );
        slack.failAlways("*", null);
        await expectServed(stand, [served, ...asked, ask(stand)]);
        expect(seenBy(stand, "Lena").filter(({ shown }) => /nicht zugestellt/.test(shown))).toEqual([]);
      }),
    120_000,
  );
});
