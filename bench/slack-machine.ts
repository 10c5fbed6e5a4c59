import { open } from "node:fs/promises";
import { cpus, loadavg, totalmem } from "node:os";
import { join } from "node:path";
import { percentile } from "./figures.ts";

const writes = 200;

/** Milliseconds that the disk of a folder takes to keep 4 KiB, in the middle of many tries. */
const syncTime = async (folder: string): Promise<number> => {
  const file = await open(join(folder, "sync"), "w");
  const times: number[] = [];
  for (let written = 0; written < writes; written += 1) {
    const before = performance.now();
    await file.write(Buffer.alloc(4096, written));
    await file.sync();
    times.push(performance.now() - before);
  }
  await file.close();
  return percentile(
    times.sort((one, other) => one - other),
    0.5,
  );
};

/** What a measurement depends on: processor, load, memory, Node and disk. */
export const describeMachine = async (folder: string): Promise<string> => {
  const [processor] = cpus();
  const load = loadavg()[0] ?? 0;
  return [
    `${cpus().length} x ${processor?.model ?? "unknown processor"} (load before: ${load.toFixed(1)})`,
    `${(totalmem() / 2 ** 30).toFixed(1)} GiB`,
    `Node ${process.version}`,
    `SQLite on disk, WAL, synchronous=FULL; one sync of the disk takes ${(await syncTime(folder)).toFixed(2)} ms`,
  ].join(", ");
};
