import { cpus, totalmem } from "node:os";
import { measureAccept } from "./accept.ts";
import { measureAnswers } from "./answers.ts";
import { measureDecisions } from "./decisions.ts";
import { row } from "./figures.ts";

const gib = (bytes: number): string => `${(bytes / 2 ** 30).toFixed(1)} GiB`;
const mib = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(0)} MiB`;

const [processor] = cpus();
console.log(
  `${cpus().length} x ${processor?.model ?? "unknown processor"}, ${gib(totalmem())}, Node ${process.version}, SQLite on disk, WAL, synchronous=FULL\n`,
);

const told = (bytes: number | null): string => (bytes === null ? "unknown here" : mib(bytes));

const accept = await measureAccept();
const answers = await measureAnswers();
for (const one of [await measureDecisions(), accept.measured, answers.measured]) console.log(row(one));
console.log(
  `memory of the desk: ${told(accept.memory)} after the messages, ${told(answers.memory)} after the answers`,
);
