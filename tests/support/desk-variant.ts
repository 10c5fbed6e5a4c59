import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { sampleDeskFile } from "./sample-desk.ts";

/** A desk file in a folder of its own. */
export type DeskVariant = { readonly deskFile: string; readonly remove: () => Promise<void> };

/** The sample desk with more sections (YAML) at the end of its desk file. */
export const deskVariant = async (sections: string): Promise<DeskVariant> => {
  const folder = await mkdtemp(join(tmpdir(), "deskbell-variant-"));
  await cp(dirname(sampleDeskFile), folder, { recursive: true });
  const deskFile = join(folder, "desk.yaml");
  await writeFile(deskFile, `${await readFile(sampleDeskFile, "utf8")}\n${sections}`);
  return { deskFile, remove: () => rm(folder, { recursive: true }) };
};
