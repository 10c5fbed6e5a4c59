import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it } from "vitest";
import { type SampleDesk, startSampleDesk } from "../support/sample-desk.ts";
import { createVirtualClock, type VirtualClock } from "../support/virtual-clock.ts";
import { expectWordForWord, files, folder, scriptIn, start } from "./conversations.ts";
import { deskFileOf } from "./desk-of.ts";
import { CannotGoOn, type Played, play } from "./play.ts";
import { type Script, writeScript } from "./script.ts";
import { createWebStage } from "./web-stage.ts";

const onSampleDesk = async (
  script: Script,
  work: (desk: { current: SampleDesk }, restart: () => Promise<void>, clock: VirtualClock) => Promise<void>,
): Promise<void> => {
  const data = await mkdtemp(join(tmpdir(), "deskbell-"));
  const clock = createVirtualClock(start);
  const deskFile = await deskFileOf(script, data);
  const desk = { current: await startSampleDesk(data, clock, deskFile) };
  const restart = async (): Promise<void> => {
    await desk.current.stop();
    desk.current = await startSampleDesk(data, clock, deskFile);
  };
  try {
    await work(desk, restart, clock);
  } finally {
    await desk.current.stop();
    await rm(data, { recursive: true });
  }
};

/** Writes what really appeared into the script; after a turn that it cannot follow, the rest stays as it was. */
const rewrite = async (
  file: string,
  script: Script,
  played: () => Promise<readonly Played[]>,
): Promise<void> => {
  const write = async (known: readonly Played[]): Promise<void> => {
    const steps = script.steps.map((step, index) => ({
      ...step,
      expected: known[index]?.appeared ?? step.expected,
    }));
    await writeFile(join(folder, file), writeScript({ ...script, steps }));
  };
  try {
    await write(await played());
  } catch (error) {
    if (error instanceof CannotGoOn) await write(error.played);
    throw error;
  }
};

const record = process.env["RECORD"] === "1";

describe.concurrent.each(files)("%s", async (file) => {
  const script = await scriptIn(file);

  it("plays word for word", () =>
    onSampleDesk(script, async (desk, _restart, clock) => {
      const stage = createWebStage(() => desk.current, clock);
      if (record) return rewrite(file, script, () => play(script, stage));
      expectWordForWord(file, await play(script, stage));
    }));

  it.skipIf(record)("plays the same with a restart after every step", () =>
    onSampleDesk(script, async (desk, restart, clock) => {
      const stage = createWebStage(() => desk.current, clock);
      expectWordForWord(file, await play(script, stage, restart));
    }),
  );
});
