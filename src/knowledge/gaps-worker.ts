import { parentPort, workerData } from "node:worker_threads";
import { gapsIn, type Lacking } from "./gaps-beside.ts";

// The other side of `gaps-beside.ts`.
const { given } = workerData as { readonly given: Lacking };
parentPort?.postMessage(gapsIn(given));
