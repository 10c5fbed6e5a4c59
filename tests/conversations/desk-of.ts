import { readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { sampleDeskFile } from "../support/sample-desk.ts";
import type { Script } from "./script.ts";

const ownFiles = /(?<=[\s-])(knowledge\/\S+\.yaml|customers\.csv|services\.yaml)/g;

/** The desk file that a conversation is played with: the sample desk's, or that with the sections of the script's own. */
export const deskFileOf = async ({ sections }: Pick<Script, "sections">, folder: string): Promise<string> => {
  if (sections === null) return sampleDeskFile;
  const file = join(folder, "desk.yaml");
  const sample = await readFile(sampleDeskFile, "utf8");
  await writeFile(file, `${sample.replaceAll(ownFiles, `${dirname(sampleDeskFile)}/$1`)}\n${sections}`);
  return file;
};
