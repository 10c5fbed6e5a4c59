import type { Command } from "commander";
import { embeddingsAccess } from "../config/embeddings-access.ts";
import { readEnvironment } from "../config/environment.ts";
import { loadDesk } from "../config/load-desk.ts";
import { matchFile } from "../knowledge/match-file.ts";
import { withStore } from "./desk-store.ts";
import { calibrateEmbeddings } from "./kb-calibrate.ts";
import { checkKnowledge } from "./kb-check.ts";
import { printGaps } from "./kb-gaps.ts";
import { importKnowledge } from "./kb-import.ts";
import { undoKnowledge } from "./kb-undo.ts";
import { print } from "./print.ts";

/** Adds what the command line can do about the knowledge base. */
export const addKnowledgeCommands = (program: Command): void => {
  const knowledge = program.command("kb").description("the knowledge base");
  knowledge
    .command("check")
    .description(
      "say what an editor should mend: entries that contradict each other, dates that are past, ...",
    )
    .option("--links", "also ask for the pages that answers link to, on knowledge.hosts alone")
    .action(({ links = false }: { links?: boolean }) => {
      const environment = readEnvironment();
      return checkKnowledge(loadDesk(environment.deskFile), environment, links);
    });
  knowledge
    .command("import <source>")
    .description("take in entries from Markdown, CSV or JSON (a file or a folder), or the pages of a sitemap")
    .option("--dry-run", "only say what would change")
    .action((source: string, { dryRun = false }: { dryRun?: boolean }) => {
      const environment = readEnvironment();
      return importKnowledge(loadDesk(environment.deskFile), environment, { source, dryRun });
    });
  knowledge
    .command("undo")
    .description("take the latest import or decision about the knowledge back, as /ticket kb undo does")
    .action(() => {
      const environment = readEnvironment();
      return undoKnowledge(loadDesk(environment.deskFile), environment);
    });
  knowledge
    .command("gaps")
    .description("what customers asked that nothing answered them: questions that ask for the same, together")
    .option("--since <day>", "first day on the desk's clock, as in 2026-12-24; without it, 90 days ago")
    .option("--csv", "as comma-separated values, for a spreadsheet")
    .action((asked: { since?: string; csv?: boolean }) =>
      withStore(readEnvironment(), (store) => printGaps(store, loadDesk(readEnvironment().deskFile), asked)),
    );
  knowledge
    .command("match")
    .description("print for each question whether it would be answered, and by which entry (JSON lines)")
    .requiredOption("--kb <file>", "knowledge base, YAML or JSON lines")
    .requiredOption("--queries <file>", "questions, JSON lines with id and question")
    .action(({ kb, queries }: { kb: string; queries: string }) => {
      const { answers, knowledge } = loadDesk(readEnvironment().deskFile);
      const files = { kbFile: kb, queriesFile: queries, synonymsFile: knowledge.synonyms };
      return matchFile({ ...files, ...answers, write: print });
    });

  knowledge
    .command("calibrate")
    .description(
      "find out what the model of answers.embeddings is worth with this knowledge, and use it if it helps",
    )
    .action(() => {
      const environment = readEnvironment();
      const desk = loadDesk(environment.deskFile);
      const access = embeddingsAccess(desk, environment);
      return withStore(environment, (store) => calibrateEmbeddings(desk, access, { store, write: print }));
    });
};
