import type { AnswerCounts } from "./answer-counts.ts";
import type { EditProblem, Flaw, Item, ItemEdit, Suggestion } from "./editing.ts";
import type { EntryFinding } from "./entry-finding.ts";
import type { DraftedGap } from "./gap.ts";
import type { ShownEntry } from "./knowledge.ts";
import type { LinkCheck } from "./link-finding.ts";
import type { PromiseCounts } from "./promise-end.ts";
import type { ShownGroup, WordGroup } from "./synonym.ts";

/** What the desk says to its own people about what answers are made of, and what they achieve. */
export type KnowledgeSentences = {
  found: { text: string; entries: readonly ShownEntry[] };
  /** A draft for the knowledge base, with what it still lacks and where it may belong. */
  knowledgeDraft: {
    draft: Item;
    /** The entry whose wordings it holds; `null`: it is one of its own. */
    to: Suggestion | null;
    flaws: readonly Flaw[];
    suggestions: readonly Suggestion[];
    /** Whoever sees it decides what becomes official. */
    decides: boolean;
    isNew: boolean;
  };
  knowledgeDrafts: {
    drafts: readonly { readonly draft: Item; readonly flaws: readonly Flaw[] }[];
    decides: boolean;
  };
  /** What customers asked in the last `days` days that nothing answered them; `more` are not shown. */
  knowledgeGaps: {
    gaps: readonly DraftedGap[];
    more: number;
    days: number;
    timeZone: string;
    decides: boolean;
  };
  /** What came of asking for the pages that answers link to. */
  knowledgeLinks: LinkCheck;
  /** What an editor should mend among so many answers; the pages that they link to are still being asked for. */
  knowledgeFindings: { findings: readonly EntryFinding[]; more: number; answers: number };
  knowledgeChanged: { what: ItemEdit; name: string; title: string };
  /** `left`: entries that somebody has changed since, and that stay. */
  knowledgeImportUndone: { source: string; entries: number; left: number };
  /** Words that mean the same to the bot. */
  knowledgeSynonyms: { groups: readonly ShownGroup[]; decides: boolean };
  /** `words` mean the same now, or what is left of a group; `apart` do no longer. */
  synonymsChanged: { what: "synonym" | "separate" | "undo"; words: WordGroup; apart: WordGroup };
  knowledgeRefused: { problem: EditProblem };
  /** What the bot achieved in the last `days` days; to leads, what came of promises to customers too (S3). */
  stats: { counts: AnswerCounts; days: number; promises?: PromiseCounts };
};
