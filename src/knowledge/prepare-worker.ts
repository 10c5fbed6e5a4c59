import { parentPort, workerData } from "node:worker_threads";
import { prepareMatcher } from "./matcher.ts";
import type { Unprepared } from "./prepare-beside.ts";

// The other side of `prepare-beside.ts`.
const { given } = workerData as { readonly given: Unprepared };
parentPort?.postMessage(prepareMatcher(given.entries, given.synonyms));
