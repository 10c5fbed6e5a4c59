import { Worker } from "node:worker_threads";
import type { Entry } from "../core/knowledge.ts";
import type { PreparedMatcher } from "./matcher.ts";

/** A new thread knows no TypeScript, whatever the process was started with: it begins by learning it. */
const beginning = `
  const { workerData } = require("node:worker_threads");
  import("tsx/esm/api").then(({ tsImport }) => tsImport(workerData.module, workerData.module));
`;

/**
 * Prepares a matcher in a thread of its own, while this one goes on answering.
 *
 * @throws {Error} when the thread ended without a result.
 */
export const prepareBeside = (entries: readonly Entry[]): Promise<PreparedMatcher> =>
  new Promise((resolve, reject) => {
    const { href: module } = new URL("./prepare-worker.ts", import.meta.url);
    const worker = new Worker(beginning, { eval: true, workerData: { module, entries } });
    worker.once("message", resolve);
    worker.once("error", reject);
    worker.once("exit", (code) =>
      reject(new Error(`The knowledge was not prepared: its thread ended with ${code}.`)),
    );
    // A desk that is to end does not wait for it.
    worker.unref();
  });
