import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Command } from "commander";

/** Where the development data lies beside the project. */
export const usualFolder = "../shared/data";

/** Reads the option `--data` of a command; the usual folder when it is not given. */
export const dataFolderOf = (command: string, description: string): string => {
  const program = new Command(command)
    .description(description)
    .option("--data <folder>", "folder of the development data", usualFolder)
    .parse();
  return String(program.opts()["data"]);
};

/**
 * The path of a file or folder of the development data.
 *
 * @throws {Error} saying in a sentence what is needed, when it is not there.
 */
export const inDataFolder = (folder: string, name: string): string => {
  const path = join(folder, name);
  if (existsSync(path)) return path;
  throw new Error(
    `Cannot measure: ${path} is not there. The development data (answers/*.kb.jsonl with *.queries.jsonl, ` +
      "messages.jsonl, bug-reports.jsonl) is no part of the project; name its folder with --data.",
  );
};

/** The objects of a file of JSON lines, unchecked: these are files of our own making. */
export const readRows = <Row>(file: string): readonly Row[] =>
  readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as Row);

/** Runs a command; what it cannot do is said in a sentence. */
export const runCommand = async (work: () => Promise<void>): Promise<void> => {
  try {
    await work();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
};
