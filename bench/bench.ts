import { cpus, totalmem } from "node:os";
import { measureAccept } from "./accept.ts";
import { measureAnswers } from "./answers.ts";
import { measureDecisions } from "./decisions.ts";
import { type Figures, row } from "./figures.ts";

const gib = (bytes: number): string => `${(bytes / 2 ** 30).toFixed(1)} GiB`;
const mib = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(0)} MiB`;

const [processor] = cpus();
console.log(
  `${cpus().length} x ${processor?.model ?? "unknown processor"}, ${gib(totalmem())}, Node ${process.version}, SQLite on disk, WAL, synchronous=FULL\n`,
);

const figures: readonly Figures[] = [await measureDecisions(), await measureAccept(), await measureAnswers()];
for (const one of figures) console.log(row(one));
console.log(
  `memory: ${mib(process.memoryUsage().rss)} resident after all of it, ${mib(process.memoryUsage().heapUsed)} heap`,
);
