import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type DeskProcess, startDeskProcess } from "../tests/support/desk-process.ts";
import { residentMemory } from "./memory.ts";

/** Runs a measurement against a desk in a process of its own, on a new database on disk; with its memory at the end. */
export const onRunningDesk = async <T>(
  measure: (desk: DeskProcess) => Promise<T>,
): Promise<{ readonly measured: T; readonly memory: number | null }> => {
  const data = await mkdtemp(join(tmpdir(), "deskbell-bench-"));
  const desk = await startDeskProcess(data, { LOG_LEVEL: "error" });
  try {
    const measured = await measure(desk);
    const memory = await residentMemory(desk.pid);
    return { measured, memory };
  } finally {
    await desk.kill();
    await rm(data, { recursive: true });
  }
};
