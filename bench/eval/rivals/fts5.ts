import Database from "better-sqlite3";
import { type Method, pagesOf } from "../method.ts";

/** The words of a question as FTS5 wants them: quoted, any of them. */
const anyWord = (question: string): string =>
  [...new Set(question.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])].map((word) => `"${word}"`).join(" OR ");

/** All runs of three characters of the words, for the trigram tokenizer. */
const anyTrigram = (question: string): string =>
  [
    ...new Set(
      (question.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []).flatMap((word) =>
        Array.from({ length: word.length - 2 }, (_, at) => `"${word.slice(at, at + 3)}"`),
      ),
    ),
  ].join(" OR ");

const withTokenizer = (name: string, tokenizer: string, termsOf: (question: string) => string): Method => ({
  name,
  build: (entries) => {
    const database = new Database(":memory:");
    database.exec(`CREATE VIRTUAL TABLE pages USING fts5(id UNINDEXED, text, tokenize='${tokenizer}')`);
    const insert = database.prepare("INSERT INTO pages VALUES (?, ?)");
    for (const { id, text } of pagesOf(entries)) insert.run(id, text);
    const select = database.prepare<[string], { id: string; score: number }>(
      "SELECT id, -bm25(pages) AS score FROM pages WHERE pages MATCH ? ORDER BY score DESC LIMIT 8",
    );
    return (question) => {
      const terms = termsOf(question);
      return terms === "" ? [] : select.all(terms);
    };
  },
});

/** SQLite's full-text search with BM25, one row an entry: by words, and by runs of three characters. */
export const fts5: readonly Method[] = [
  withTokenizer("SQLite FTS5", "unicode61", anyWord),
  withTokenizer("SQLite FTS5, trigram", "trigram", anyTrigram),
];
