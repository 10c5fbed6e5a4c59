import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Weights } from "../../src/knowledge/calibration.ts";
import { columns } from "../columns.ts";
import { weightsByOtherOrigins } from "./by-origin.ts";
import { dataFolderOf, inDataFolder, runCommand } from "./data-folder.ts";
import { type Figures, figureNames } from "./figures.ts";
import { fitWeights } from "./fit-weights.ts";
import { loadSets } from "./labelled-sets.ts";
import { defaultAnswerAt, measureSets } from "./matcher-method.ts";

const weightsFile = fileURLToPath(new URL("../../src/knowledge/weights.ts", import.meta.url));

type Measured = ReturnType<typeof measureSets>;

const table = (measured: Measured): string =>
  columns([
    ["", ...figureNames],
    ...measured.map(({ name, figures }) => [
      name,
      ...figureNames.map((figure) => figures[figure].toFixed(1)),
    ]),
  ]);

const rounded = (weights: Record<string, number>): string =>
  Object.entries(weights)
    .map(([name, value]) => `    ${name}: ${Number(value.toFixed(3))},`)
    .join("\n");

const worst = (measured: Measured, figure: keyof Figures, pick: (...values: number[]) => number): string =>
  pick(
    ...measured
      .slice(0, -1)
      .map(({ figures }) => figures[figure])
      .filter((value) => !Number.isNaN(value)),
  ).toFixed(1);

const moduleOf = ({ strength, probability }: Weights, measured: Measured): string => {
  const macro = measured.at(-1)?.figures;
  const of = (figure: keyof Figures) => (macro?.[figure] ?? 0).toFixed(1);
  return `import type { Weights } from "./calibration.ts";

/**
 * Written by \`npm run fit\` from development sets of questions (hosting, banking, chatbots; German, English, both).
 * What they reach at a probability of ${defaultAnswerAt}, in per cent, mean of the sets, each measured with weights fitted on the
 * sets of other origin:
 *
 * right entry first ${of("hit1")}, among three ${of("hit3")}, area under the ROC curve ${of("auroc")}; answered right ${of("right")}, answers
 * right ${of("precision")} (worst set ${worst(measured, "precision", Math.min)}), gaps answered ${of("near")} (worst set ${worst(measured, "near", Math.max)}), other domains answered ${of("far")}.
 */
export const weights: Weights = {
  strength: {
${rounded(strength)}
  },
  probability: {
${rounded(probability)}
  },
};
`;
};

await runCommand(async () => {
  const folder = dataFolderOf("fit", "fits the weights of matching and writes them for review");
  const sets = await loadSets(inDataFolder(folder, "answers"));
  const fitted = fitWeights(sets);
  const crossed = measureSets(sets, weightsByOtherOrigins(sets));
  console.log(
    `At a probability of ${defaultAnswerAt}, in per cent. Fitted on all sets, measured on the same:\n`,
  );
  console.log(table(measureSets(sets, () => fitted)));
  console.log("\nEach set measured with weights fitted on the sets of other origin:\n");
  console.log(table(crossed));
  writeFileSync(weightsFile, moduleOf(fitted, crossed));
  console.log(`\nWritten to ${weightsFile}. Look at the difference before you keep it.`);
});
