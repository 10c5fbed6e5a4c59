import type { Added } from "../core/editing.ts";
import type { Entry } from "../core/knowledge.ts";
import { joinGroups, usedGroups, type WordGroup } from "../core/synonym.ts";
import { phraseOf, type Synonyms, synonymsOf } from "./synonyms.ts";
import { withItems } from "./with-items.ts";

/** What a knowledge base is made of: what stands in files, and where answers may link to. */
export type Sources = {
  readonly files: readonly Entry[];
  readonly hosts: readonly string[];
  /** Those of them that may have a private address; left out: none. */
  readonly privateHosts?: readonly string[];
  /** Groups of words that mean the same; left out: none. */
  readonly synonyms?: readonly WordGroup[];
};

/** What questions are answered with. */
export type Known = { readonly entries: readonly Entry[]; readonly synonyms: Synonyms };

/** The knowledge of the files together with what was added to it. */
export const withAdded = ({ files, hosts, synonyms: inFile = [] }: Sources, added: Added): Known => ({
  entries: withItems(files, added.items, hosts),
  synonyms: synonymsOf(joinGroups(inFile, usedGroups(added.synonyms), phraseOf)),
});
