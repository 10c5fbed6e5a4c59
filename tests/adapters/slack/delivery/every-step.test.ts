import { beforeAll, describe, expect, it } from "vitest";
import type { Mode } from "../../../support/slack-desk.ts";
import { atOnce } from "./at-once.ts";
import type { Blow, Plan, Step } from "./fate.ts";
import { type Deed, difference, picture, play } from "./people.ts";
import { startStand } from "./stand.ts";
import { intakeToReply, knownQuestion, numberByForm } from "./stories.ts";

/** Every so many steps one is struck. `EVERY_STEP=1` strikes each of them, in some minutes. */
const stride = Number(process.env["EVERY_STEP"] ?? 10);

const stories: readonly (readonly [string, readonly Deed[], Mode])[] = [
  ["a known question", knownQuestion, "socket"],
  ["intake, ticket, claim and reply by form", intakeToReply, "socket"],
  ["a number given by form", numberByForm, "http"],
];

/** What everybody sees at the end, and every step on the way there. */
const told = async (story: readonly Deed[], mode: Mode, plan: Plan) => {
  const stand = await startStand({ mode });
  try {
    await stand.settle();
    stand.fate.follow(plan);
    await play(stand, story);
    const steps = stand.fate.steps();
    stand.workspace.slack.assertClean();
    return { seen: picture(stand), steps };
  } finally {
    await stand.stop();
  }
};

/** What befalls the step of a number. */
type Trouble = (struck: number) => Plan;

const once =
  (blow: Blow): Trouble =>
  (struck) =>
  ({ number }) =>
    number === struck ? blow : null;

/** From this step on, the database takes nothing for a while. */
const diskFull: Trouble =
  (struck) =>
  ({ number, kind }) =>
    kind === "commit" && number >= struck && number < struck + 3 ? { how: "fails", when: "before" } : null;

const troubles: readonly (readonly [string, Trouble])[] = [
  ["the process dies before it", once({ how: "dies", when: "before" })],
  ["the process dies after it", once({ how: "dies", when: "after" })],
  ["it fails", once({ how: "fails", when: "before" })],
  ["its outcome is lost", once({ how: "fails", when: "after" })],
  ["the disk is full for a while", diskFull],
];

const named = ({ number, kind, name }: Step): string =>
  `step ${number} (${kind === "call" ? name : "commit"})`;

describe.each(stories)("%s", (story, deeds, mode) => {
  let whole: Awaited<ReturnType<typeof told>>;
  beforeAll(async () => {
    whole = await told(deeds, mode, () => null);
  });

  it.each(troubles)(
    "ends the same when %s, whichever step it is",
    async (trouble, strike) => {
      const differ: string[] = [];
      const first = (story.length + trouble.length) % stride;
      const struck = whole.steps.filter(({ number }) => number % stride === first);
      await atOnce(struck, async (step) => {
        try {
          const { seen } = await told(deeds, mode, strike(step.number));
          const found = difference(whole.seen, seen);
          if (found !== null) differ.push(`${named(step)}: ${found}`);
        } catch (error) {
          differ.push(`${named(step)}: ${error instanceof Error ? error.message : String(error)}`);
        }
      });
      expect(struck.length).toBeGreaterThan(0);
      expect(differ.join("\n")).toBe("");
    },
    600_000,
  );
});
