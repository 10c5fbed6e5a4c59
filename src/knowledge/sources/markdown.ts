import { marked, type Token } from "marked";
import { parseDocument } from "yaml";
import type { SourceRead } from "../../core/importing.ts";
import type { Language } from "../../core/person.ts";
import { readRow, unusable } from "./source-row.ts";

const frontMatter = /^\uFEFF?---[ \t]*\r?\n(?:(?<fields>[\s\S]*?)\r?\n)?---[ \t]*(?:\r?\n(?<body>[\s\S]*))?$/;

/** The words of a piece of Markdown, without its marks; pictures say nothing. */
const wordsOf = (token: Token): string => {
  if (token.type === "image" || token.type === "html") return "";
  if (token.type === "br") return " ";
  return "tokens" in token && token.tokens !== undefined
    ? token.tokens.map(wordsOf).join("")
    : "text" in token
      ? String(token.text)
      : "";
};

const firstOf = (tokens: readonly Token[], type: Token["type"]): string | undefined => {
  const words = tokens
    .filter((token) => token.type === type)
    .map((token) => wordsOf(token).replace(/\s+/g, " ").trim());
  return words.find((one) => one !== "");
};

/** What the text says where the front matter does not: the first heading, the first paragraph. */
const fieldsIn = (body: string): object => {
  const tokens = marked.lexer(body);
  const title = firstOf(tokens, "heading");
  const gist = firstOf(tokens, "paragraph");
  return { ...(title !== undefined && { title }), ...(gist !== undefined && { gist }) };
};

/** `mail/create.en.md` is the entry `mail/create` in English. */
const fieldsOfName = (file: string): { readonly id: string; readonly language?: string } => {
  const name = file.replace(/\.(?:md|markdown)$/i, "").replace(/\s+/g, "-");
  const language = /\.(de|en)$/i.exec(name)?.[1]?.toLowerCase();
  return language === undefined ? { id: name } : { id: name.slice(0, -3), language };
};

/**
 * Reads a Markdown file as one entry: its fields stand in the front matter. Without `id` or `language` there, the
 * file's name says them; without `title` or `gist`, the first heading and the first paragraph do.
 *
 * @param file its path within the source.
 */
export const readMarkdown = (file: string, text: string, language: Language): SourceRead => {
  const named = fieldsOfName(file);
  const groups = frontMatter.exec(text)?.groups;
  if (groups === undefined)
    return unusable([`${file}: has no front matter. Begin it with a line "---", fields, "---".`], named.id);
  const document = parseDocument(groups["fields"] ?? "");
  const [broken] = document.errors;
  if (broken !== undefined) {
    const line = 1 + (broken.linePos?.[0].line ?? 1);
    return unusable([`${file}, line ${line}: not YAML (${broken.code}). Correct the line.`]);
  }
  const fields: unknown = document.toJS() ?? {};
  if (typeof fields !== "object" || fields === null || Array.isArray(fields))
    return unusable([`${file}: its front matter has no fields. Write them as "title: ...".`], named.id);
  return readRow(file, { ...named, ...fieldsIn(groups["body"] ?? ""), ...fields }, language);
};
