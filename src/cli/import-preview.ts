import type { Flaw, Item, TextName } from "../core/editing.ts";
import type { ImportPlan, ImportStep, Source } from "../core/importing.ts";
import { print } from "./print.ts";

/** Lines shown of each kind: a first import may have hundreds. */
const mostLines = 50;

const names: Readonly<Record<TextName, string>> = {
  title: "title",
  gist: "short answer",
  url: "address",
  path: "click path",
  wording: "wording",
};

const flawText = (flaw: Flaw): string => {
  switch (flaw.flaw) {
    case "missing":
      return `no ${names[flaw.what]}`;
    case "tooLong":
      return `the ${names[flaw.what]} is longer than ${flaw.most} characters`;
    case "noAddress":
      return `"${flaw.url}" is no address`;
    case "foreignHost":
      return `${flaw.host} is not in knowledge.hosts`;
    case "duplicate":
      return `"${flaw.wording}" leads to ${flaw.entry} already`;
    case "noEntry":
      return `${flaw.entry} is gone`;
  }
};

const nameOf = ({ entry, language, title }: Item): string => `${entry} (${language}) "${title}"`;

const draftNote = ({ state, source }: Item, flaws: readonly Flaw[]): string => {
  if (state !== "draft") return "";
  const reasons =
    flaws.length === 0 && !source?.said.official ? ["not called official"] : flaws.map(flawText);
  return `; draft: ${reasons.slice(0, 3).join(", ")}`;
};

const lineOf = (step: ImportStep): string => {
  switch (step.step) {
    case "new":
      return `+ ${nameOf(step.item)}${draftNote(step.item, step.flaws)}`;
    case "changed":
      return `~ ${nameOf(step.item)}: ${step.fields.join(", ")}${draftNote(step.item, step.flaws)}`;
    case "gone":
      return `- ${nameOf(step.item)}`;
    case "same":
      return `  ${nameOf(step.item)}`;
    case "decided":
      return `= ${nameOf(step.item)}`;
    case "inFile":
      return `= ${step.row.id} (${step.row.language})`;
    case "elsewhere":
      return `= ${step.row.id} (${step.row.language}), from ${step.source}`;
  }
};

const headings = {
  new: "New",
  changed: "Changed",
  gone: "No longer there",
  same: "Unchanged",
  decided: "Left alone: retired, or made wordings of another entry, in chat",
  inFile: "Left alone: stands in a file of the desk file, which counts",
  elsewhere: "Left alone: belongs to another source",
} as const satisfies Record<ImportStep["step"], string>;

const printList = (heading: string, lines: readonly string[]): void => {
  if (lines.length === 0) return;
  print(`\n${heading} (${lines.length})`);
  for (const line of lines.slice(0, mostLines)) print(`  ${line}`);
  if (lines.length > mostLines) print(`  ... and ${lines.length - mostLines} more`);
};

/** Prints what an import does: what is new, changed, gone and left alone, and what cannot be used. */
export const printPlan = ({ steps, keepsAll }: ImportPlan, { name, problems }: Source): void => {
  print(`Source  ${name}`);
  for (const kind of Object.keys(headings) as readonly ImportStep["step"][]) {
    const lines = steps.filter(({ step }) => step === kind).map(lineOf);
    if (kind === "same" && lines.length > 0) print(`\n${headings.same} (${lines.length})`);
    else printList(headings[kind], lines);
  }
  printList(
    "Cannot be used",
    problems.map(({ sentence }) => sentence),
  );
  if (keepsAll) print("\nNothing is taken for gone, because not all of the source could be read.");
};
