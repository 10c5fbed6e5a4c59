import { create, insertMultiple, search } from "@orama/orama";
import { type Method, pagesOf } from "../method.ts";

/** Orama's full-text search as it comes. */
export const orama: Method = {
  name: "Orama 3.1",
  build: async (entries) => {
    const index = create({ schema: { id: "string", title: "string", text: "string" } });
    await insertMultiple(
      index,
      pagesOf(entries).map(({ id, title, text }) => ({ id, title, text })),
    );
    return async (question) => {
      const { hits } = await search(index, { term: question, properties: ["title", "text"], limit: 8 });
      return hits.map(({ id, score }) => ({ id, score }));
    };
  },
};
