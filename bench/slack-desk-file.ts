import { readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { parseDocument } from "yaml";
import { sampleDeskFile } from "../tests/support/sample-desk.ts";
import type { BenchWorkspace } from "./slack-workspace.ts";

const ownFiles = /(?<=[\s-])(knowledge\/\S+\.yaml|customers\.csv|services\.yaml)/g;

/** How Slack reaches a bot. */
export type Mode = "socket" | "http";

/**
 * Writes the sample desk into a folder, on Slack instead of the playground; everything else is as it ships, except that
 * the back-fill of the start is read fast, so that it is over before anything is measured. Gives the desk file.
 */
export const writeSlackDesk = async (
  folder: string,
  { support, internal }: Pick<BenchWorkspace, "support" | "internal">,
  mode: Mode,
): Promise<string> => {
  const sample = await readFile(sampleDeskFile, "utf8");
  const desk = parseDocument(sample.replaceAll(ownFiles, `${dirname(sampleDeskFile)}/$1`));
  desk.setIn(
    ["channels", "support"],
    support.map((name) => `slack:#${name}`),
  );
  desk.setIn(["channels", "internal"], `slack:#${internal}`);
  desk.set("slack", { receive: mode, readsPerMinute: 1000 });
  const file = join(folder, "desk.yaml");
  await writeFile(file, desk.toString());
  return file;
};
