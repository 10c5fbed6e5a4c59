import { describe, expect, it } from "vitest";
import { fc } from "../../../support/fast-check.ts";
import type { Mode } from "../../../support/slack-desk.ts";
import { stories } from "../../../support/stories.ts";
import { echoesLast, type Happening, happen, histories, tell } from "./history.ts";
import { act, difference, type Name, picture, seenBy } from "./people.ts";
import { type Stand, startStand } from "./stand.ts";

/** What Slack tells of a history, when and how often. */
type Telling = (bodies: readonly object[]) => readonly object[];

const confirm = async (stand: Stand, who: Name, label: string): Promise<void> => {
  const asks = seenBy(stand, who).some(({ blocks }) => JSON.stringify(blocks).includes(`"text":"${label}"`));
  if (asks) await act(stand, { who, presses: label });
  await stand.settle();
};

/** What everybody sees at the end, and the tickets. */
const ending = async (mode: Mode, history: readonly Happening[], telling: Telling) => {
  const stand = await startStand({ mode });
  try {
    await stand.settle();
    const bodies = happen(stand, history);
    for (const body of echoesLast(telling(bodies), bodies)) await tell(stand, body);
    await stand.settle();
    // All of it comes once more.
    stand.workspace.slack.release();
    await stand.letPass(3000);
    await confirm(stand, "Anna", "Ja, stimmt so");
    await confirm(stand, "Ben", "Yes, that is right");
    return picture(stand);
  } finally {
    await stand.stop();
  }
};

/** Slack's word that it left something out. */
const missed = { type: "app_rate_limited" };
const inOrder: Telling = (bodies) => bodies;
const modes = fc.constantFrom<Mode>("socket", "http");

describe("one history", () => {
  it("ends the same, whatever comes when and how often, live or from history", async () => {
    const property = fc.asyncProperty(
      histories,
      modes,
      fc.infiniteStream(fc.nat()),
      async (history, mode, random) => {
        const chance = (): number => random.next().value ?? 0;
        const shuffled: Telling = (bodies) =>
          bodies
            .flatMap((body) => (chance() % 4 === 0 ? [body, body] : [body]))
            .map((body) => ({ body, at: chance() }))
            .sort((a, b) => a.at - b.at)
            .map(({ body }) => body);
        const partly: Telling = (bodies) => {
          const told = shuffled(bodies).filter(() => chance() % 3 !== 0);
          const at = chance() % (told.length + 1);
          return [...told.slice(0, at), missed, ...told.slice(at)];
        };
        const [expected, live, backfilled] = await Promise.all([
          ending(mode, history, inOrder),
          ending(mode, history, shuffled),
          ending(mode, history, partly),
        ]);
        expect(difference(expected, live)).toBeNull();
        expect(difference(expected, backfilled)).toBeNull();
      },
    );
    await fc.assert(property, stories(25));
  }, 600_000);
});
