import MiniSearch from "minisearch";
import { fold } from "../../../src/core/fold.ts";
import { stemsOf } from "../../../src/knowledge/stems.ts";
import { type Method, pagesOf } from "../method.ts";

/** MiniSearch with all that helps it: stems of both languages, no stop words, umlauts folded, fuzzy, one page an entry. */
export const tunedMiniSearch: Method = {
  name: "MiniSearch 7.2, tuned",
  build: (entries) => {
    const index = new MiniSearch({
      fields: ["text"],
      tokenize: (text) => [...stemsOf(fold(text))],
      processTerm: (term) => term,
      searchOptions: { fuzzy: 0.2, prefix: true },
    });
    index.addAll(pagesOf(entries));
    return (question) => index.search(question).map(({ id, score }) => ({ id: String(id), score }));
  },
};
