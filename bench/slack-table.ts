import { columns } from "./columns.ts";
import { percentile } from "./figures.ts";
import { type Load, promisedAck } from "./slack-events.ts";

const shares = [0.5, 0.9, 0.99] as const;
/** How many times longer than the bare bot the desk may take; `null`: not promised. */
const limits = [2, null, 3] as const;

const verdict = (ratio: number, limit: number | null): string =>
  limit === null
    ? `${ratio.toFixed(2)} x`
    : `${ratio.toFixed(2)} x (${ratio <= limit ? "met" : "missed"}: ${limit} x)`;

/** Times to the answer; the first row is the bare bot, which all others are compared with. */
export const answersTable = (
  title: string,
  rows: readonly { readonly what: string; readonly times: readonly number[] }[],
): string => {
  const found = rows.map(({ what, times }) => {
    const sorted = [...times].sort((one, other) => one - other);
    return { what, count: times.length, at: shares.map((share) => percentile(sorted, share)) };
  });
  const [bare, ...others] = found;
  const ratios = others.map(({ what, at }) => [
    `  ${what} / ${bare?.what ?? ""}`,
    ...at.map((ms, index) => verdict(ms / (bare?.at[index] ?? 0), limits[index] ?? null)),
    "",
  ]);
  return columns([
    [title, "p50", "p90", "p99", "asked"],
    ...found.map(({ what, at, count }) => [
      `  ${what}`,
      ...at.map((ms) => `${ms.toFixed(2)} ms`),
      `${count}`,
    ]),
    ...ratios,
  ]);
};

/** What became of messages at growing rates. */
export const eventsTable = (title: string, loads: readonly Load[]): string =>
  columns([
    [title, "sent", "acknowledged", "ack p50", "ack p99", `within ${promisedAck} ms`, "not in the inbox"],
    ...loads.map(({ sent, acknowledged, p50, p99, missing }) => [
      "",
      `${sent.toFixed(0)}/s`,
      `${acknowledged.toFixed(0)}/s`,
      `${p50.toFixed(2)} ms`,
      `${p99.toFixed(2)} ms`,
      p99 <= promisedAck ? "yes" : "no",
      `${missing}`,
    ]),
  ]);
