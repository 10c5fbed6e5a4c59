import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { type SampleDesk, startSampleDesk } from "../support/sample-desk.ts";
import { createVirtualClock, type VirtualClock } from "../support/virtual-clock.ts";
import { CannotGoOn, type Played, play } from "./play.ts";
import { readScript, type Script, writeScript } from "./script.ts";
import { createWebStage } from "./web-stage.ts";

const folder = fileURLToPath(new URL(".", import.meta.url));
const files = (await readdir(folder)).filter((name) => name.endsWith(".md") && name !== "README.md");

/** Wednesday, 4 March 2026, 10:00 in Berlin: the sample desk is open. */
const start = Date.parse("2026-03-04T09:00:00Z");

const onSampleDesk = async (
  work: (desk: { current: SampleDesk }, restart: () => Promise<void>, clock: VirtualClock) => Promise<void>,
): Promise<void> => {
  const data = await mkdtemp(join(tmpdir(), "deskbell-"));
  const clock = createVirtualClock(start);
  const desk = { current: await startSampleDesk(data, clock) };
  const restart = async (): Promise<void> => {
    await desk.current.stop();
    desk.current = await startSampleDesk(data, clock);
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

describe.each(files)("%s", async (file) => {
  const markdown = await readFile(join(folder, file), "utf8");
  const script = readScript(markdown);

  it("plays word for word", () =>
    onSampleDesk(async (desk, _restart, clock) => {
      const stage = createWebStage(() => desk.current, clock);
      if (record) return rewrite(file, script, () => play(script, stage));
      const played = await play(script, stage);
      for (const { step, appeared } of played)
        expect(appeared, `${file}, line ${step.line}`).toEqual(step.expected);
    }));

  it.skipIf(record)("plays the same with a restart after every step", () =>
    onSampleDesk(async (desk, restart, clock) => {
      const played = await play(
        script,
        createWebStage(() => desk.current, clock),
        restart,
      );
      for (const { step, appeared } of played)
        expect(appeared, `${file}, line ${step.line}, restarted`).toEqual(step.expected);
    }),
  );
});
