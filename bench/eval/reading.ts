import { columns } from "../columns.ts";
import { intervalsOf } from "./bootstrap.ts";
import { inDataFolder } from "./data-folder.ts";
import { readMessages, readReports } from "./labelled-messages.ts";
import { type Baseline, messageBaselines, reportBaselines } from "./reading-baselines.ts";
import { type Measure, messageMeasures, reportMeasures } from "./reading-figures.ts";

const rowsOf = <Item>(
  items: readonly Item[],
  measures: readonly Measure<Item>[],
): readonly (readonly string[])[] => {
  const intervals = intervalsOf([items], ([drawn = []]) => measures.map(({ of }) => of(drawn)));
  return measures.map(({ name, of }, at) => {
    const { low, high } = intervals[at] ?? { low: 0, high: 0 };
    return [name, of(items).toFixed(1), `${low.toFixed(1)}-${high.toFixed(1)}`];
  });
};

const baselineRow = ({ name, value }: Baseline): readonly string[] => [name, value.toFixed(1), ""];

/** Measures reading, and what simpler ways reach; lines for people. */
export const evaluateReading = async (folder: string): Promise<readonly string[]> => {
  const messages = readMessages(inDataFolder(folder, "messages.jsonl"));
  const reports = readReports(inDataFolder(folder, "bug-reports.jsonl"));
  return [
    `Reading: ${messages.length} statements, ${reports.length} bug reports; per cent, with the interval as above.`,
    "These are rules, and not fitted; but their words were chosen with these statements in view.",
    "",
    columns([
      ["", "reached", "interval"],
      ...rowsOf(messages, messageMeasures),
      ...rowsOf(reports, reportMeasures),
    ]),
    "",
    "Simpler ways, on the same:",
    columns([
      ["", "reached", ""],
      ...[...(await messageBaselines(messages)), ...reportBaselines(reports)].map(baselineRow),
    ]),
  ];
};
