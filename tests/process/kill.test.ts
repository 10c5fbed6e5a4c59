import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type DeskProcess, startDeskProcess } from "../support/desk-process.ts";
import { type PlaygroundMessage, playgroundClient } from "../support/playground-client.ts";
import { writeQuickDesk } from "../support/quick-desk.ts";
import { until } from "../support/until.ts";

let data: string;
let desk: DeskProcess;

beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), "deskbell-kill-"));
});

afterEach(async () => {
  await desk.kill();
  await rm(data, { recursive: true });
});

const start = async (): Promise<DeskProcess> => startDeskProcess(data, { DESK: await writeQuickDesk(data) });

const restart = async (): Promise<void> => {
  await desk.kill();
  desk = await start();
};

const fromBot = ({ author }: PlaygroundMessage): boolean => author.role === "bot";

const seen = (as: string, fits: (message: PlaygroundMessage) => boolean): Promise<PlaygroundMessage> =>
  until(`a message of the desk to ${as}`, async () =>
    (await playgroundClient(desk.url).messages(as, "support")).filter(fromBot).findLast(fits),
  );

const press = async (as: string, label: string): Promise<void> => {
  const message = await seen(as, ({ actions }) => actions.some((action) => action.label === label));
  const action = message.actions.find((one) => one.label === label);
  await playgroundClient(desk.url).act(as, message.id, action?.id ?? "");
};

describe("a desk that is killed", () => {
  it("goes on where it was, after kill -9 behind every step of an intake", async () => {
    desk = await start();
    const root = await playgroundClient(desk.url).post("anna", "geht nicht!!");
    await restart();
    const asked = await seen("anna", ({ form }) => form !== undefined);
    await restart();
    await playgroundClient(desk.url).act("anna", asked.id, asked.form?.id ?? "", { number: "10584" });
    await restart();
    await seen("anna", ({ actions }) => actions.some(({ label }) => label === "Kann ich nicht sagen"));
    await playgroundClient(desk.url).post(
      "anna",
      "Es kommt seit heute 9 Uhr Fehler 500 auf www.brandt-keramik.example",
      root,
    );
    await restart();
    await press("anna", "Ja, stimmt so");
    await restart();
    await seen("anna", ({ text }) => text.includes("T-1"));
    const mine = (await playgroundClient(desk.url).messages("anna", "support")).filter(fromBot);
    expect(mine.filter(({ form }) => form !== undefined)).toHaveLength(0);
    expect(mine.filter(({ text }) => text.includes("T-1"))).toHaveLength(1);
    const cards = (await playgroundClient(desk.url).messages("lena", "internal")).filter(
      ({ thread }) => thread === null,
    );
    expect(cards.filter(({ text }) => text.includes("T-1"))).toHaveLength(1);
  });

  it("loses nothing it accepted and doubles nothing, killed at any instant under load", async () => {
    desk = await start();
    const accepted: Record<string, string[]> = { anna: [], ben: [] };
    for (let round = 0; round < 6; round += 1) {
      const client = playgroundClient(desk.url);
      // Whoever writes first is acknowledged first, so they take turns.
      const people = Object.entries(accepted);
      const posts = (round % 2 === 0 ? people : people.toReversed()).flatMap(([as, ids]) =>
        Array.from({ length: 4 }, async (_, index) => {
          ids.push(
            await client.post(as, `Fehler ${round}${index}0 auf www.brandt-keramik.example seit heute`),
          );
        }),
      );
      // Some posts have been acknowledged by now, others have not: these may be lost, those may not.
      await Promise.race(posts);
      await desk.kill();
      await Promise.allSettled(posts);
      desk = await start();
    }
    for (const [as, ids] of Object.entries(accepted)) {
      await seen(as, () => true);
      const messages = await playgroundClient(desk.url).messages(as, "support");
      expect(messages.map(({ id }) => id)).toEqual(expect.arrayContaining(ids));
      const answers = messages.filter(fromBot).map(({ thread, text }) => `${thread}: ${text}`);
      expect(new Set(answers).size, answers.join("\n")).toBe(answers.length);
    }
  });
});
