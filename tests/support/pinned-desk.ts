import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeQuickDesk } from "./quick-desk.ts";

/** A desk file that can be written anew while its desk is down. */
export type PinnedDesk = {
  readonly deskFile: string;
  /** Whose name it bears, and in which languages it says what to have at hand. */
  readonly write: (company: string, languages: readonly string[]) => Promise<void>;
  readonly remove: () => Promise<void>;
};

/** The sample desk with a pinned message in German and English. */
export const writePinnedDesk = async (): Promise<PinnedDesk> => {
  const folder = await mkdtemp(join(tmpdir(), "deskbell-pinned-"));
  const deskFile = await writeQuickDesk(folder);
  const sample = await readFile(deskFile, "utf8");
  const write: PinnedDesk["write"] = (company, languages) =>
    writeFile(
      deskFile,
      sample
        .replace("company: Muster Hosting GmbH", `company: ${company}`)
        .replace("intake:", `intake:\n  pinned: [${languages.join(", ")}]`),
    );
  await write("Muster Hosting GmbH", ["de", "en"]);
  return { deskFile, write, remove: () => rm(folder, { recursive: true }) };
};
