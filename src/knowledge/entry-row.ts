import { z } from "zod";
import type { Entry } from "../core/knowledge.ts";
import { type LimitFields, limitFields, limitRemedies, limitsIn, refuseEmptySpan } from "./limit-fields.ts";

const text = z.string().trim().min(1);
const language = z.enum(["de", "en"]);
const webAddress = z.url({ protocol: /^https?$/ });

const kindFields = {
  kind: z.enum(["answer", "selfCheck"]).default("answer"),
  services: z.array(text).default([]),
};

type KindFields = z.output<z.ZodObject<typeof kindFields>>;

const checking = ({ kind, services }: KindFields): Pick<Entry, "selfCheck"> =>
  kind === "selfCheck" ? { selfCheck: { services } } : {};

/** An answer is found by its wordings alone. */
const refuseServices = ({ kind, services }: KindFields, context: z.RefinementCtx): void => {
  if (kind === "answer" && services.length > 0)
    context.addIssue({ code: "custom", path: ["services"], message: "of an answer" });
};

const limited = (row: LimitFields): Pick<Entry, "limits"> => {
  const limits = limitsIn(row);
  return limits === null ? {} : { limits };
};

/** One entry of a YAML knowledge file. Unknown fields are refused: most are misspelt ones. */
export const yamlRow = z
  .strictObject({
    id: text,
    language,
    title: text,
    variants: z.array(text),
    gist: text,
    url: webAddress,
    path: z.array(text).default([]),
    official: z.boolean(),
    ...kindFields,
    ...limitFields,
  })
  .superRefine(refuseEmptySpan)
  .superRefine(refuseServices)
  .transform((row): Entry => {
    const { id, language: rowLanguage, title, variants, gist, url, path, official } = row;
    const base = { id, language: rowLanguage, title, variants, gist, url, path, official };
    return { ...base, ...limited(row), ...checking(row) };
  });

/** One line of a JSONL knowledge file; further fields are passed over. */
export const jsonlRow = z
  .object({
    answerId: text,
    lang: language,
    url: webAddress,
    title: text,
    variants: z.array(text),
    ...limitFields,
  })
  .superRefine(refuseEmptySpan)
  .transform(
    ({ answerId, lang, url, title, variants, ...rest }): Entry => ({
      id: answerId,
      language: lang,
      title,
      variants,
      gist: title,
      url,
      path: [],
      official: true,
      ...limited(rest),
    }),
  );

const remedies: Readonly<Record<string, string>> = {
  id: "Write a short text, the same for all languages of an answer.",
  answerId: "Write a short text, the same for all languages of an answer.",
  language: 'Write "de" or "en".',
  lang: 'Write "de" or "en".',
  title: "Write the question in a few words.",
  variants: "List the ways in which customers ask for it, each a text.",
  gist: "Write the answer in one or two sentences.",
  url: "Write a web address that begins with https://.",
  path: "List the clicks that lead there, each a text.",
  official: "Write true if customers may see it, otherwise false.",
  kind: 'Write "selfCheck" for what customers check themselves before a fault is filed, or leave it out.',
  services: "List ids of services, and write kind: selfCheck.",
  ...limitRemedies,
  question: "Write the customer's question as text.",
};

const quote = (value: unknown): string => {
  const shown = JSON.stringify(value) ?? "nothing";
  return shown.length > 60 ? `${shown.slice(0, 59)}…` : shown;
};

const valueAt = (row: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, key) => (typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined),
    row,
  );

/** What is wrong with a row, a sentence each: place, field, value, and what to do. */
export const explain = (place: string, row: unknown, error: z.ZodError): readonly string[] =>
  error.issues.map((issue) => {
    if (issue.code === "unrecognized_keys")
      return `${place}, field ${issue.keys.map(quote).join(", ")}: unknown. Remove it or correct its name.`;
    const field = issue.path.map(String).join(".");
    const value = valueAt(row, issue.path);
    const problem = value === undefined ? "is missing" : `${quote(value)} is not accepted`;
    const remedy = remedies[String(issue.path[0])] ?? "Write an entry with its fields.";
    return `${place}${field === "" ? "" : `, field "${field}"`}: ${problem}. ${remedy}`;
  });
