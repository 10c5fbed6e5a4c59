import { parentPort, workerData } from "node:worker_threads";
import type { Entry } from "../core/knowledge.ts";
import { prepareMatcher } from "./matcher.ts";

// The other side of `prepare-beside.ts`.
const { given } = workerData as { readonly given: readonly Entry[] };
parentPort?.postMessage(prepareMatcher(given));
