import { columns } from "./columns.ts";
import type { Answers } from "./discord-answers.ts";
import { type Load, promised } from "./discord-events.ts";

/** The calls of each bot up to its answer. */
export const callsTable = (all: readonly Answers[]): string =>
  all
    .map(
      ({ what, calls }) =>
        `  ${what}: ${calls.length} calls, one after the other\n    ${calls.join("\n    ")}`,
    )
    .join("\n");

/** What became of messages at growing rates. */
export const eventsTable = (title: string, loads: readonly Load[]): string =>
  columns([
    [title, "sent", "in the inbox", "p50", "p99", `within ${promised} ms`, "not in the inbox"],
    ...loads.map(({ sent, kept, p50, p99, missing }) => [
      "",
      `${sent.toFixed(0)}/s`,
      `${kept.toFixed(0)}/s`,
      `${p50.toFixed(2)} ms`,
      `${p99.toFixed(2)} ms`,
      p99 <= promised ? "yes" : "no",
      `${missing}`,
    ]),
  ]);
