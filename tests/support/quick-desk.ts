import { readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { sampleDeskFile } from "./sample-desk.ts";

const ownFiles = /(?<=[\s-])(knowledge\/\S+\.yaml|customers\.csv|services\.yaml)/g;

/** Writes the sample desk into a folder, with a short pause: for tests that run in real time. Gives the desk file. */
export const writeQuickDesk = async (folder: string): Promise<string> => {
  const file = join(folder, "desk.yaml");
  const sample = await readFile(sampleDeskFile, "utf8");
  const absolute = sample.replaceAll(ownFiles, `${dirname(sampleDeskFile)}/$1`);
  await writeFile(file, absolute.replace(/quietMs: \d+/, "quietMs: 150"));
  return file;
};
