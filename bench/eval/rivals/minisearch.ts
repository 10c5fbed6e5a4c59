import MiniSearch from "minisearch";
import { type Method, pagesOf } from "../method.ts";

/** MiniSearch as it comes: BM25+ over title and variants. */
export const miniSearch: Method = {
  name: "MiniSearch 7.2, default",
  build: (entries) => {
    const index = new MiniSearch({ fields: ["title", "text"] });
    index.addAll(pagesOf(entries));
    return (question) => index.search(question).map(({ id, score }) => ({ id: String(id), score }));
  },
};
