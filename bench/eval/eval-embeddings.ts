import { Command } from "commander";
import { readEnvironment } from "../../src/config/environment.ts";
import { endpointAt } from "../../src/knowledge/embeddings/endpoint.ts";
import { inDataFolder, runCommand, usualFolder } from "./data-folder.ts";
import { type EmbeddingsRow, embeddingsTable, measureEmbeddings } from "./embeddings.ts";
import { loadSets } from "./labelled-sets.ts";
import { defaultAnswerAt } from "./matcher-method.ts";

const { data, url, model, prefix } = new Command("eval:embeddings")
  .description("measures what a model adds to words on the development data; the key is EMBEDDINGS_API_KEY")
  .requiredOption("--url <address>", "endpoint that speaks OpenAI's API, without /embeddings")
  .requiredOption("--model <name>", "the model there")
  .option("--prefix <text>", "what the model wants before every text", "")
  .option("--data <folder>", "folder of the development data", usualFolder)
  .parse()
  .opts<Record<"data" | "url" | "model" | "prefix", string>>();

await runCommand(async () => {
  const sets = await loadSets(inDataFolder(data, "answers"));
  const ask = endpointAt({ url, model, prefix, dimensions: null, apiKey: readEnvironment().embeddingsKey });
  const rows: EmbeddingsRow[] = [];
  for (const set of sets) rows.push(await measureEmbeddings(ask, set));
  console.log(
    `${model} at a probability of ${defaultAnswerAt}, in per cent; calibrated with each set's wordings:\n`,
  );
  console.log(embeddingsTable(rows));
});
