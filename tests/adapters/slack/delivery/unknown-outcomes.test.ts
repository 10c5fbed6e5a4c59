import { expect, it } from "vitest";
import { listDead } from "../../../../src/storage/outbox.ts";
import type { Seen } from "../../../fakes/slack/fake-slack.ts";
import { fc } from "../../../support/fast-check.ts";
import { stories } from "../../../support/stories.ts";
import type { Blow } from "./fate.ts";
import { type Stand, startStand } from "./stand.ts";

/** Calls that go wrong on every commit; `DELIVERY_RUNS` asks for more. */
const troubles = Number(process.env["DELIVERY_RUNS"] ?? 200);

const blows: readonly Blow[] = [
  { how: "fails", when: "before" },
  { how: "fails", when: "after" },
  { how: "fails", when: "before", answer: 503 },
  { how: "fails", when: "after", answer: 503 },
  { how: "fails", when: "after", answer: 502 },
  { how: "fails", when: "after", answer: "nonsense" },
];

const question = "Wie richte ich mein Postfach in Outlook ein?";
const answer = "imap.muster-hosting.example";

/** Somebody new asks in the channel. */
const ask = ({ clock, workspace: { slack, support } }: Stand, name: string) => {
  clock.advance(1);
  const user = slack.addUser({ name, displayName: name, locale: "de-DE" });
  slack.join(user, support);
  return { user, ts: slack.post(user, support, question) };
};

const answersTo = (
  { workspace: { slack, support } }: Stand,
  asked: ReturnType<typeof ask>,
): readonly Seen[] =>
  slack
    .seenBy(asked.user, support)
    .filter(({ ts }) => ts === asked.ts)
    .flatMap(({ replies }) => replies)
    .filter(({ shown }) => shown.includes(answer));

/** Lets posts fail, and looks for them fail or miss what was posted last; never more than three times in a row. */
const createTrouble = ({ fate, workspace: { slack } }: Stand, chance: () => number) => {
  let struck = 0;
  let stale = 0;
  let inRow = 0;
  let isOn = true;
  const pick = (): Blow => blows[chance() % blows.length] ?? { how: "fails", when: "after" };
  const strike = (): Blow | null => {
    inRow = inRow < 3 && chance() % 4 > 0 ? inRow + 1 : 0;
    if (inRow === 0) return null;
    struck += 1;
    return pick();
  };
  const look = (): Blow | null => {
    if (chance() % 5 === 0) return { how: "fails", when: "after" };
    if (chance() % 4 === 0) {
      stale += 1;
      slack.staleHistory(1, 1);
    }
    return null;
  };
  fate.follow(({ name }) => {
    if (!isOn) return null;
    if (name === "chat.postMessage") return strike();
    return name === "conversations.replies" ? look() : null;
  });
  const turn = (on: boolean): void => {
    isOn = on;
    slack.staleHistory(0);
  };
  return { struck: () => struck, stale: () => stale, turn };
};

const total = (stand: Stand, asked: readonly ReturnType<typeof ask>[]): number =>
  asked.map((one) => answersTo(stand, one).length).reduce((sum, count) => sum + count, 0);

const elevenMinutes = 11 * 60_000;

it("of every message whose outcome was lost, exactly one remains", async () => {
  const random = fc.sample(fc.nat(), { ...stories(0), numRuns: 100_000 });
  const stand = await startStand({ mode: "socket" });
  try {
    await stand.settle();
    const trouble = createTrouble(stand, () => random.pop() ?? 0);
    for (let round = 0; trouble.struck() < troubles; round += 1) {
      const before = trouble.stale();
      const asked = Array.from({ length: 10 }, (_, index) => ask(stand, `customer-${round}-${index}`));
      await stand.settle();
      // Where a look missed what was posted, it stands there twice at first.
      expect(total(stand, asked)).toBeGreaterThanOrEqual(asked.length);
      expect(total(stand, asked)).toBeLessThanOrEqual(asked.length + trouble.stale() - before);
      trouble.turn(false);
      // After a restart nobody remembers what was doubtful.
      if (round % 3 === 0) await stand.kill().then(stand.comeBack);
      await stand.letPass(elevenMinutes);
      for (const one of asked) expect(answersTo(stand, one)).toHaveLength(1);
      const [first] = asked;
      if (first !== undefined) await expectKnown(stand, first);
      trouble.turn(true);
    }
    expect(await stand.store().read(listDead)).toEqual([]);
    stand.workspace.slack.assertClean();
  } finally {
    await stand.stop();
  }
}, 600_000);

/** The message that remains is the one the desk knows: its button works, and it changes. */
const expectKnown = async (stand: Stand, asked: ReturnType<typeof ask>): Promise<void> => {
  const { slack, support } = stand.workspace;
  const [shown] = answersTo(stand, asked);
  const [, actionId = ""] = /"action_id":"(solved:[^"]*)"/.exec(JSON.stringify(shown?.blocks)) ?? [];
  const press = async (): Promise<boolean> => {
    stand.clock.advance(1);
    const { isAcknowledged } = await slack.press(asked.user, support, shown?.ts ?? "", actionId);
    await stand.settle();
    return isAcknowledged;
  };
  // A click that meets a connection just being renewed gets Slack's warning, and people click again.
  if (!(await press())) await press();
  const [left] = answersTo(stand, asked);
  expect(JSON.stringify(left?.blocks)).not.toContain("solved:");
};

it("what remains after a restart is the message that the desk found, were it not the last", async () => {
  const stand = await startStand({ mode: "socket" });
  try {
    await stand.settle();
    const { slack } = stand.workspace;
    // Posted, lost and not yet to be seen; posted again, lost, and only the first is to be seen.
    slack.failNext("chat.postMessage", { drop: "after" });
    slack.failNext("chat.postMessage", { drop: "after" });
    slack.staleHistory(2, 1);
    const asked = ask(stand, "customer");
    await stand.settle();
    expect(answersTo(stand, asked)).toHaveLength(2);
    await stand.kill();
    await stand.comeBack();
    await stand.letPass(elevenMinutes);
    expect(answersTo(stand, asked)).toHaveLength(1);
    await expectKnown(stand, asked);
  } finally {
    await stand.stop();
  }
}, 60_000);

it("a call that is never answered leaves one message too", async () => {
  const hung = async (when: "post" | "look"): Promise<void> => {
    const stand = await startStand({ mode: "socket" });
    try {
      const { slack } = stand.workspace;
      slack.failNext("chat.postMessage", when === "post" ? { hang: true } : { drop: "after" });
      if (when === "look") slack.failNext("conversations.replies", { hang: true });
      const asked = ask(stand, "customer");
      await stand.settle();
      expect(answersTo(stand, asked)).toHaveLength(1);
    } finally {
      await stand.stop();
    }
  };
  await Promise.all([hung("post"), hung("look")]);
}, 60_000);
