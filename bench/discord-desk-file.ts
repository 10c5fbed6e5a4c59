import { readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { parseDocument } from "yaml";
import { sampleDeskFile } from "../tests/support/sample-desk.ts";
import type { BenchWorkspace, Threads } from "./discord-workspace.ts";

const ownFiles = /(?<=[\s-])(knowledge\/\S+\.yaml|customers\.csv|services\.yaml)/g;

/**
 * Writes the sample desk into a folder, on Discord instead of the playground; everything else is as it ships. Gives the
 * desk file.
 */
export const writeDiscordDesk = async (
  folder: string,
  { discord, support, internal, agents }: BenchWorkspace,
  threads: Threads,
): Promise<string> => {
  const sample = await readFile(sampleDeskFile, "utf8");
  const desk = parseDocument(sample.replaceAll(ownFiles, `${dirname(sampleDeskFile)}/$1`));
  desk.setIn(
    ["channels", "support"],
    support.map((name) => `discord:#${name}`),
  );
  desk.setIn(["channels", "internal"], `discord:#${internal}`);
  desk.set("discord", { guild: discord.guildName, agents: [`@${agents}`], threads });
  const file = join(folder, "desk.yaml");
  await writeFile(file, desk.toString());
  return file;
};
