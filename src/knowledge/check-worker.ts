import { parentPort, workerData } from "node:worker_threads";
import type { Entry } from "../core/knowledge.ts";
import { checkEntries } from "./check-entries.ts";

// The other side of `check-beside.ts`.
const { given } = workerData as { readonly given: readonly Entry[] };
parentPort?.postMessage(checkEntries(given));
