import { Worker } from "node:worker_threads";

/** A new thread knows no TypeScript, whatever the process was started with: it begins by learning it. */
const beginning = `
  const { workerData } = require("node:worker_threads");
  import("tsx/esm/api").then(({ tsImport }) => tsImport(workerData.module, workerData.module));
`;

/**
 * Does something that takes long in a thread of its own, while this one goes on answering. The module finds what it is
 * given under `workerData.given`, and posts its result.
 *
 * @param module address of a module of the desk.
 * @throws {Error} when the thread ended without a result.
 */
export const doBeside = <Result>(module: URL, given: unknown): Promise<Result> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(beginning, { eval: true, workerData: { module: module.href, given } });
    worker.once("message", resolve);
    worker.once("error", reject);
    worker.once("exit", (code) => reject(new Error(`Nothing came of it: the thread ended with ${code}.`)));
    // A desk that is to end does not wait for it.
    worker.unref();
  });
