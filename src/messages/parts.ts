import { excerpt, oneLine } from "./excerpt.ts";
import type { Action, Form, Message, Part } from "./message.ts";

const maxLabelLength = 75;
const maxFormTitleLength = 24;
const maxUrlLength = 800;

/** A plain paragraph. */
export const text = (words: string): Part => ({ part: "text", text: words });

/** A heading of one line. */
export const title = (words: string): Part => ({ part: "title", text: oneLine(words, 150) });

/** Somebody's own words; more than one empty line in a row says nothing and is left out. */
export const quote = (words: string): Part => ({
  part: "quote",
  text: words.trim().replace(/\n\s*\n\s*/g, "\n\n"),
});

/** One line of a table of labels and values; `null` is no line at all. */
export type Row = readonly [label: string, value: string] | null;

/** Labels and values; empty values are shown as a dash, for platforms refuse them. */
export const fields = (rows: readonly Row[]): Part => ({
  part: "fields",
  fields: rows
    .filter((row) => row !== null)
    .map(([label, value]) => ({ label, value: value.trim() === "" ? "–" : value })),
});

/** A link. An address above 800 characters is left out whole: half an address leads nowhere. */
export const link = (url: string, label: string): Part | null =>
  url.length > maxUrlLength
    ? null
    : { part: "link", url, label: oneLine(label, maxLabelLength) || oneLine(url, maxLabelLength) };

const isEmpty = (part: Part): boolean => {
  switch (part.part) {
    case "fields":
      return part.fields.length === 0;
    case "link":
      return part.url === "";
    case "text":
    case "title":
    case "quote":
      return part.text.trim() === "";
    case "conversation":
    case "file":
      return false;
  }
};

/** Puts a message together; empty parts, which platforms refuse, are left out. */
export const message = (
  parts: readonly (Part | null)[],
  actions: readonly Action[] = [],
  form: Form | null = null,
  moreForms: readonly Form[] = [],
): Message => ({
  parts: parts.filter((part) => part !== null).filter((part) => !isEmpty(part)),
  actions,
  form,
  ...(moreForms.length > 0 && { moreForms }),
});

/** A message of a single paragraph. */
export const paragraph = (words: string): Message => message([text(words)]);

/** A button; its label keeps the platforms' limit. */
export const button = (id: string, label: string, style: Action["style"] = "plain"): Action => ({
  id,
  label: oneLine(label, maxLabelLength),
  style,
});

/** What a form with a single field says. */
export type FormWords = {
  readonly title: string;
  readonly open: string;
  readonly submit: string;
  readonly label: string;
};

/** A form with a single, empty, required field. */
export const form = (
  id: string,
  words: FormWords,
  field: { readonly name: string; readonly type: "text" | "longText" },
): Form => ({
  id,
  title: excerpt(words.title, maxFormTitleLength),
  open: excerpt(words.open, maxLabelLength),
  submit: excerpt(words.submit, maxLabelLength),
  fields: [{ ...field, label: excerpt(words.label, maxLabelLength), required: true, value: "" }],
});
