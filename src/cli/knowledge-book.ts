import type { Desk } from "../config/desk.ts";
import type { KnowledgeChange } from "../core/editing.ts";
import type { Entry } from "../core/knowledge.ts";
import type { Person } from "../core/person.ts";
import type { Book } from "../handbook/knowledge/book.ts";
import { phraseOf } from "../knowledge/synonyms.ts";
import { withAdded } from "../knowledge/with-added.ts";
import type { Database } from "../storage/database.ts";
import { addedKnowledge, knowledgeRevision, latestChanges, writeKnowledge } from "../storage/knowledge.ts";
import type { Store } from "../storage/store.ts";

/** Who the history names for what was done on the command line: whoever may use it, may do what leads may. */
export const commandLine: Person = {
  key: "desk:command-line",
  name: "desk kb",
  role: "lead",
  locale: null,
};

/** Changes that can be taken back. */
const keptChanges = 200;
/** Somebody in chat may be faster, but not for ever. */
const mostTries = 20;

/** The knowledge of a desk that has written nothing down yet. */
export const emptyBook = (files: readonly Entry[], { knowledge: { hosts } }: Desk): Book => ({
  revision: 0,
  items: [],
  synonyms: [],
  // Nothing is called the same on the command line: only what was done in chat is taken back there.
  words: { inFile: [], phraseOf },
  changes: [],
  entries: files,
  hosts,
  match: () => [],
});

const readBook = async (db: Database, files: readonly Entry[], desk: Desk): Promise<Book> => {
  // The number first: a book that has changed while it was read is then refused, and read again.
  const revision = await knowledgeRevision(db);
  const added = await addedKnowledge(db);
  const changes = await latestChanges(db, keptChanges);
  const { entries } = withAdded({ files, hosts: desk.knowledge.hosts }, added);
  return { ...emptyBook(files, desk), revision, ...added, changes, entries };
};

/**
 * Decides on the knowledge as it is now, and writes the change; decides again when somebody was faster.
 *
 * @throws {Error} when somebody always is.
 */
export const changeKnowledge = async <Decided extends { readonly change: KnowledgeChange | null }>(
  store: Store,
  { files, desk }: { readonly files: readonly Entry[]; readonly desk: Desk },
  decide: (book: Book) => Decided,
): Promise<Decided> => {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const decided = decide(await store.read((db) => readBook(db, files, desk)));
    const { change } = decided;
    if (change === null || (await store.tx((db) => writeKnowledge(db, change)))) return decided;
  }
  throw new Error("The knowledge is being changed all the time. Try again in a moment.");
};
