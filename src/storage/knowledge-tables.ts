import { edits, type ItemChange, type ItemSource, itemStates } from "../core/editing.ts";
import type { Limits } from "../core/limits.ts";
import { languages, type Party } from "../core/person.ts";
import { type SynonymChange, synonymStates, type WordGroup } from "../core/synonym.ts";
import type { ColumnKit } from "./columns/kit.ts";

/** What was added to the knowledge in chat or by an import, and every change of it. */
export const knowledgeTables = ({ table, primaryKey, text, enumText, int, ms, json }: ColumnKit) => ({
  knowledgeItems: table(
    "knowledge_items",
    {
      number: int("number").notNull(),
      entry: text("entry").notNull(),
      state: enumText("state", itemStates).notNull(),
      language: enumText("language", languages).notNull(),
      title: text("title").notNull(),
      gist: text("gist").notNull(),
      url: text("url").notNull(),
      path: json<readonly string[]>("path").notNull(),
      variants: json<readonly string[]>("variants").notNull(),
      by: json<Party>("by").notNull(),
      at: ms("at").notNull(),
      ticket: int("ticket"),
      limits: json<Limits>("limits"),
      source: json<ItemSource>("source"),
    },
    (items) => [primaryKey({ columns: [items.number] })],
  ),
  knowledgeChanges: table(
    "knowledge_changes",
    {
      number: int("number").notNull(),
      at: ms("at").notNull(),
      by: json<Party>("by").notNull(),
      what: enumText("what", edits).notNull(),
      undoes: int("undoes"),
      items: json<readonly ItemChange[]>("items").notNull(),
      synonyms: json<readonly SynonymChange[]>("synonyms"),
    },
    (changes) => [primaryKey({ columns: [changes.number] })],
  ),
  knowledgeSynonyms: table(
    "knowledge_synonyms",
    {
      number: int("number").notNull(),
      state: enumText("state", synonymStates).notNull(),
      words: json<WordGroup>("words").notNull(),
      by: json<Party>("by").notNull(),
      at: ms("at").notNull(),
    },
    (synonyms) => [primaryKey({ columns: [synonyms.number] })],
  ),
});
