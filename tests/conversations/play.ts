import type { Expected, Script, Step } from "./script.ts";
import { lookAround, newMessages, perform, type Stage } from "./stage.ts";

/** One step as it went. */
export type Played = { readonly step: Step; readonly appeared: readonly Expected[] };

const quietMs = 3000;

/** A conversation that took another turn: what the script does next cannot be done. */
export class CannotGoOn extends Error {
  override readonly name = "CannotGoOn";
  readonly played: readonly Played[];

  constructor(message: string, played: readonly Played[]) {
    super(message);
    this.played = played;
  }
}

/** Messages of a burst are written before anything is expected of the desk: it waits for a pause after the last. */
const pauseAfter = (script: Script, index: number): number => {
  const step = script.steps[index];
  if (step?.deed.deed === "waits") return Math.max(step.deed.ms, quietMs);
  return 0;
};

/**
 * Plays a conversation. After each step everything due happens; time itself passes only where the script says so.
 * `between` is called after every step: to restart the desk, for example.
 */
export const play = async (
  script: Script,
  stage: Stage,
  between: () => Promise<void> = async () => {},
): Promise<readonly Played[]> => {
  const played: Played[] = [];
  let before = await lookAround(stage);
  for (const [index, step] of script.steps.entries()) {
    try {
      await perform(stage, step.deed);
    } catch (error) {
      throw new CannotGoOn(
        `Line ${step.line}: ${error instanceof Error ? error.message : String(error)}`,
        played,
      );
    }
    await stage.letPass(pauseAfter(script, index));
    await between();
    await stage.letPass(0);
    const after = await lookAround(stage);
    played.push({ step, appeared: newMessages(before, after) });
    before = after;
  }
  return played;
};
