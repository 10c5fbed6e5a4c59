import { parentPort, workerData } from "node:worker_threads";
import type { Unchecked } from "./check-beside.ts";
import { checkEntries } from "./check-entries.ts";

// The other side of `check-beside.ts`.
const { given } = workerData as { readonly given: Unchecked };
parentPort?.postMessage(checkEntries(given.entries, given));
