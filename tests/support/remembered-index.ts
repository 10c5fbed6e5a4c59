import {
  buildKnowledge,
  type Indexer,
  type KnowledgeBase,
  readEntries,
} from "../../src/knowledge/knowledge.ts";

const remembered = <Args extends readonly unknown[], Made>(
  keyOf: (...args: Args) => string,
  make: (...args: Args) => Made,
): ((...args: Args) => Made) => {
  const known = new Map<string, Made>();
  return (...args) => {
    const key = keyOf(...args);
    const made = known.get(key) ?? make(...args);
    known.set(key, made);
    return made;
  };
};

/**
 * Reads the same files and indexes the same entries once: tests start the sample desk hundreds of times, and this is
 * most of a start. Knowledge is only read, so desks can share it.
 */
export const rememberedIndex: Indexer = {
  read: remembered((...args) => JSON.stringify(args), readEntries),
  build: remembered<Parameters<typeof buildKnowledge>, KnowledgeBase>(
    (entries, synonyms) => JSON.stringify([entries, [...(synonyms ?? [])]]),
    buildKnowledge,
  ),
};
