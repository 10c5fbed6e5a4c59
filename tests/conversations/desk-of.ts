import { readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { parse, stringify } from "yaml";
import { sampleDeskFile } from "../support/sample-desk.ts";
import type { Script } from "./script.ts";

const ownFiles = /(?<=[\s-])(knowledge\/\S+\.yaml|customers\.csv|services\.yaml)/g;

/** The desk file that a conversation is played with: the sample desk's, or that with the script's own in place of its sections; `null` leaves one out. */
export const deskFileOf = async ({ sections }: Pick<Script, "sections">, folder: string): Promise<string> => {
  if (sections === null) return sampleDeskFile;
  const file = join(folder, "desk.yaml");
  const sample = await readFile(sampleDeskFile, "utf8");
  const written = parse(sample.replaceAll(ownFiles, `${dirname(sampleDeskFile)}/$1`));
  const changed = Object.entries({ ...written, ...parse(sections) }).filter(([, value]) => value !== null);
  await writeFile(file, stringify(Object.fromEntries(changed)));
  return file;
};
