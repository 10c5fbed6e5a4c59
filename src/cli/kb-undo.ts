import type { Desk } from "../config/desk.ts";
import type { AgentSay } from "../core/say.ts";
import { undo } from "../handbook/knowledge/decisions.ts";
import { readKnowledge } from "../knowledge/knowledge.ts";
import type { DatabasePlace } from "../storage/open-store.ts";
import { withStore } from "./desk-store.ts";
import { changeKnowledge, commandLine } from "./knowledge-book.ts";
import { print } from "./print.ts";

const counted = (count: number): string => (count === 1 ? "one entry" : `${count} entries`);

const sentenceFor = (say: AgentSay): string => {
  if (say.say === "knowledgeChanged")
    return `The latest decision about ${say.name} "${say.title}" is taken back.`;
  if (say.say === "synonymsChanged")
    return `The latest change of synonyms is taken back: ${[...say.words, ...say.apart].join(", ")}.`;
  if (say.say !== "knowledgeImportUndone")
    throw new Error("There is no import or decision that can be taken back as things are now.");
  const stays = say.left === 0 ? "" : ` ${say.left} changed since and stay as they are.`;
  return `The import from ${say.source} is taken back: ${counted(say.entries)}.${stays}`;
};

/**
 * Takes the latest import or decision about the knowledge back, and prints which.
 *
 * @throws {Error} when there is none that can be.
 */
export const undoKnowledge = async (desk: Desk, place: DatabasePlace): Promise<void> => {
  const files = await readKnowledge(desk.knowledge.files, desk.knowledge.hosts);
  const { say } = await withStore(place, (store) =>
    changeKnowledge(store, { files, desk }, (book) => undo({ book, person: commandLine, now: Date.now() })),
  );
  print(sentenceFor(say));
};
