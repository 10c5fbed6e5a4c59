import { evaluateClustering } from "./clustering.ts";
import { evaluateCosts } from "./costs.ts";
import { dataFolderOf, inDataFolder, runCommand } from "./data-folder.ts";
import { loadSets } from "./labelled-sets.ts";
import { evaluateMatching } from "./matching.ts";
import { evaluateReading } from "./reading.ts";

await runCommand(async () => {
  const folder = dataFolderOf("eval", "measures matching and reading on the development data");
  const sets = await loadSets(inDataFolder(folder, "answers"));
  const tell = (lines: readonly string[]): void => console.log(`${lines.join("\n")}\n`);
  tell(evaluateCosts(sets));
  tell(await evaluateMatching(sets));
  tell(evaluateClustering(sets));
  tell(await evaluateReading(folder));
});
