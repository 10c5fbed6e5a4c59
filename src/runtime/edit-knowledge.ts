import { isTicket, type TicketCase } from "../core/case.ts";
import type { KnowledgeCommand } from "../core/command.ts";
import type { ActChosen } from "../core/event.ts";
import { mayCommand } from "../core/permissions.ts";
import { partyOf } from "../core/person.ts";
import type { AgentSay } from "../core/say.ts";
import type { Book } from "../handbook/knowledge/book.ts";
import { approve, discard, dismiss, merge, retire, undo } from "../handbook/knowledge/decisions.ts";
import { add, draftsFor, edit, turnInto, variant } from "../handbook/knowledge/drafts.ts";
import { type Edited, type Editing, refuse } from "../handbook/knowledge/edit.ts";
import { callSame, listSynonyms, separate } from "../handbook/knowledge/synonyms.ts";
import { phraseOf } from "../knowledge/synonyms.ts";
import { withAdded } from "../knowledge/with-added.ts";
import type { Database } from "../storage/database.ts";
import { record } from "../storage/history.ts";
import { addedKnowledge, knowledgeRevision, latestChanges, writeKnowledge } from "../storage/knowledge.ts";
import { Conflict } from "./conflict.ts";
import { findCase } from "./find-case.ts";
import { originOfGap } from "./gaps.ts";
import { type Source, sourceOf } from "./origin-of.ts";
import type { Parts } from "./parts.ts";

/** Decisions that can be taken back. */
const keptChanges = 200;

/** What is said about a command to whoever gave it, and what is written with it. */
export type Answered = { readonly say: AgentSay; readonly write: (db: Database) => Promise<void> };

/** All there is to know about the knowledge now. */
export const readBook = (parts: Parts): Promise<Book> =>
  parts.store.read(async (db) => {
    const { sources, match } = parts.knowledge;
    // The number first: a book that has changed while it was read is then refused, and read again.
    const revision = await knowledgeRevision(db);
    const added = await addedKnowledge(db);
    const changes = await latestChanges(db, keptChanges);
    const { entries } = withAdded(sources, added);
    const words = { inFile: sources.synonyms ?? [], phraseOf };
    return { revision, ...added, words, changes, entries, hosts: sources.hosts, match };
  });

const ticketOf = async (parts: Parts, event: ActChosen): Promise<TicketCase | null> => {
  const found = await parts.store.read((db) => findCase(db, parts, event));
  return found !== null && isTicket(found.case) ? found.case : null;
};

const noTicket = ({ target }: ActChosen, { verb }: KnowledgeCommand): AgentSay =>
  target !== null && "ticket" in target
    ? { say: "noSuchTicket", ticket: target.ticket }
    : { say: "unclear", problem: { problem: "noTicket", verb } };

/** Customers' words are freed of what is personal before anybody reads them as knowledge. */
const fromTicket = (
  editing: Editing,
  { origin, withoutPersonal }: Source,
  command: Extract<KnowledgeCommand, { verb: "kb add" | "kb variant" }>,
): Edited => {
  if (command.verb === "kb variant")
    return variant(editing, origin, command.to, command.wording && withoutPersonal(command.wording));
  const { written } = command;
  const variants = written.variants?.map(withoutPersonal);
  return add(editing, origin, variants === undefined ? written : { ...written, variants });
};

const fromGap = async (
  parts: Parts,
  editing: Editing,
  { gap = "", written }: Extract<KnowledgeCommand, { verb: "kb add" }>,
): Promise<Edited> => {
  const origin = await originOfGap(parts, gap, "draft");
  return origin === null ? refuse({ problem: "noSuchGap", name: gap }) : add(editing, origin, written);
};

const dismissGap = async (parts: Parts, editing: Editing, gap: string): Promise<Edited> => {
  const origin = await originOfGap(parts, gap, "dismissal");
  return origin === null ? refuse({ problem: "noSuchGap", name: gap }) : dismiss(editing, origin);
};

const byName = async (parts: Parts, editing: Editing, command: KnowledgeCommand): Promise<Edited> => {
  switch (command.verb) {
    case "kb add":
      return fromGap(parts, editing, command);
    case "kb variant":
      return turnInto(editing, command.draft ?? "", command.to);
    case "kb edit":
      return edit(editing, command.draft, command.written);
    case "kb drafts":
      return { change: null, say: draftsFor(editing) };
    case "kb approve":
      return approve(editing, command.draft);
    case "kb discard":
      return discard(editing, command.draft);
    case "kb retire":
      return retire(editing, command.entry);
    case "kb merge":
      return merge(editing, command.into, command.from);
    case "kb dismiss":
      return dismissGap(parts, editing, command.gap);
    case "kb synonym":
      return callSame(editing, command.words);
    case "kb synonyms":
      return { change: null, say: listSynonyms(editing, command.text) };
    case "kb separate":
      return separate(editing, command.word);
    case "kb undo":
      return undo(editing);
  }
};

const needsTicket = (
  command: KnowledgeCommand,
): command is Extract<KnowledgeCommand, { verb: "kb add" | "kb variant" }> =>
  (command.verb === "kb add" && command.gap === undefined) ||
  (command.verb === "kb variant" && command.draft === null);

const writing =
  (parts: Parts, event: ActChosen, command: KnowledgeCommand, edited: Edited, subject: TicketCase | null) =>
  async (db: Database): Promise<void> => {
    const { change } = edited;
    if (change === null) return;
    if (!(await writeKnowledge(db, change)))
      throw new Conflict(`Somebody else has made change ${change.number} of the knowledge.`);
    if (subject === null) return;
    const by = partyOf(event.person);
    const entry = { what: "work", verb: command.verb, by, text: null } as const;
    const { id: caseId } = subject;
    await record(db, [{ id: parts.newId(), caseId, at: change.at, eventId: event.id, actor: by.key, entry }]);
  };

/** Carries out a command about the knowledge base, for somebody of the desk. */
export const editKnowledge = async (
  parts: Parts,
  event: ActChosen,
  command: KnowledgeCommand,
): Promise<Answered> => {
  const only = (say: AgentSay): Answered => ({ say, write: async () => {} });
  const { person } = event;
  const subject = needsTicket(command) ? await ticketOf(parts, event) : null;
  if (!mayCommand(person.role, command.verb, subject?.route))
    return only({ say: "notPermitted", verb: command.verb });
  const editing: Editing = { book: await readBook(parts), person, now: parts.clock.now() };
  if (!needsTicket(command)) {
    const edited = await byName(parts, editing, command);
    return { say: edited.say, write: writing(parts, event, command, edited, null) };
  }
  if (subject === null) return only(noTicket(event, command));
  const edited = fromTicket(editing, await sourceOf(subject, parts), command);
  return { say: edited.say, write: writing(parts, event, command, edited, subject) };
};
