import { describe, expect, it } from "vitest";
import { listQuarantined, pendingHeads } from "../../../../src/storage/inbox.ts";
import { fc } from "../../../support/fast-check.ts";
import { type Mode, modes } from "../../../support/slack-desk.ts";
import { type Hostile, hostile } from "./mutations.ts";
import { pictureFor, play, seenBy } from "./people.ts";
import { type Stand, startStand } from "./stand.ts";
import { intakeToReply } from "./stories.ts";

/** Bodies that are sent on every commit, in each mode; `DELIVERY_RUNS` asks for more. */
const bodies = Number(process.env["DELIVERY_RUNS"] ?? 600);
const atATime = 100;

const question = "How do I set up my mailbox in Outlook?";
const answer = "imap.muster-hosting.example";

/** One of each kind of body that Slack sends, as it really sends it. */
const realBodies = async (stand: Stand): Promise<readonly Hostile[]> => {
  const { slack, people, support, internal } = stand.workspace;
  await play(stand, intakeToReply);
  const ts = slack.post(people.Ben, support, "My site is down", {
    files: [{ name: "error.png", content: "png" }],
  });
  slack.edit(people.Ben, support, ts, "My site is up again");
  slack.remove(people.Ben, support, ts);
  slack.post(people.Ben, support, `<@${slack.bot.userId}> hello`);
  slack.openHome(people.Tom);
  await slack.command(people.Tom, internal, "/ticket", "note T-1 looks like the module");
  await stand.settle();
  return slack.deliveries();
};

const tell = async (stand: Stand, { kind, body }: Hostile): Promise<string> => {
  const outcome = await stand.workspace.slack.deliverRaw(body, { type: kind });
  return outcome.status === "failed" ? outcome.reason : outcome.status;
};

/** What an honest person must not notice. */
const expectServed = async (stand: Stand, round: number): Promise<void> => {
  const { slack, support } = stand.workspace;
  const user = slack.addUser({ name: `honest-${round}`, displayName: `Honest ${round}`, locale: "en-GB" });
  slack.join(user, support);
  stand.clock.advance(1);
  const ts = slack.post(user, support, question);
  await stand.settle();
  const asked = slack.seenBy(user, support).find((one) => one.ts === ts);
  const answers = asked?.replies.filter(({ shown }) => shown.includes(answer));
  expect(answers).toHaveLength(1);
};

const isNote = (line: string): boolean => /verarbeiten/.test(line);

const attack = async (mode: Mode): Promise<void> => {
  const stand = await startStand({ mode, slack: { retryDelaysMs: [] } });
  try {
    const real = await realBodies(stand);
    const outcomes = new Map<string, number>();
    for (let round = 0; round * atATime < bodies; round += 1) {
      const sent = fc.sample(hostile(real), atATime);
      const said = await Promise.all(sent.map((one) => tell(stand, one)));
      for (const outcome of said) outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      await expectServed(stand, round);
    }
    // Requests that are none are refused; everything else is taken in.
    const refused = mode === "http" ? ["http_error"] : [];
    expect(["acknowledged", ...refused]).toEqual(expect.arrayContaining([...outcomes.keys()]));
    const quarantined = await stand.store().read(listQuarantined);
    expect(quarantined.length).toBeGreaterThan(0);
    expect(await stand.store().read((db) => pendingHeads(db, 1, []))).toEqual([]);
    const notes = pictureFor(stand, "Lena").filter(isNote);
    expect(notes.length).toBeGreaterThan(3);
    expect(notes.length).toBeLessThan(12);
    expect(stand.said.filter(({ line }) => line.includes("not taken in"))).toEqual([]);
  } finally {
    await stand.stop();
  }
};

describe("whatever comes over the wire", () => {
  it.each(modes)("ends nothing and keeps nobody from being served, by %s", attack, 300_000);

  it("is told to agents, and floods nobody when there is very much of it", async () => {
    const stand = await startStand({ mode: "socket" });
    try {
      const { slack } = stand.workspace;
      const garbage = (index: number) => tell(stand, { kind: "events_api", body: { garbage: index } });
      for (let round = 0; round < 10; round += 1)
        await Promise.all(Array.from({ length: 100 }, (_, index) => garbage(100 * round + index)));
      await expectServed(stand, 0);
      expect(await stand.store().read(listQuarantined)).toHaveLength(1000);
      const notes = seenBy(stand, "Lena").filter(({ shown }) => isNote(shown));
      expect(notes.map(({ shown }) => /\d+(?= Ereignisse)/.exec(shown)?.[0])).toEqual([
        undefined,
        undefined,
        undefined,
        "4",
        "10",
        "100",
        "1000",
      ]);
      expect(seenBy(stand, "Anna").filter(({ shown }) => isNote(shown))).toEqual([]);
      slack.assertClean();
    } finally {
      await stand.stop();
    }
  }, 120_000);
});
