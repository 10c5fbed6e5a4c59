import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type DeskProcess, startDeskProcess } from "../tests/support/desk-process.ts";

/** Runs a measurement against a desk in a process of its own, on a new database on disk. */
export const onRunningDesk = async <T>(measure: (desk: DeskProcess) => Promise<T>): Promise<T> => {
  const data = await mkdtemp(join(tmpdir(), "deskbell-bench-"));
  const desk = await startDeskProcess(data, { LOG_LEVEL: "error" });
  try {
    return await measure(desk);
  } finally {
    await desk.kill();
    await rm(data, { recursive: true });
  }
};
