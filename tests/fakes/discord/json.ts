/** What Discord and an app send each other. */
export type Json = { readonly [key: string]: unknown };

/** Whether a value is an object, and no list. */
export const isJson = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The object a value is; empty for anything else. */
export const objectOf = (value: unknown): Json => (isJson(value) ? value : {});

/** The list a value is; empty for anything else. */
export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** The objects in a list; empty for anything else. */
export const objectsOf = (value: unknown): readonly Json[] => listOf(value).filter(isJson);

/** The text a value is; empty for anything else. */
export const stringOf = (value: unknown): string => (typeof value === "string" ? value : "");

/** A text or number as text; empty for anything else. */
export const wordOf = (value: unknown): string =>
  typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? String(value) : "";

/** The texts in a list; empty for anything else. */
export const stringsOf = (value: unknown): readonly string[] =>
  listOf(value).filter((one): one is string => typeof one === "string");

/** The number a value is; 0 for anything else. */
export const numberOf = (value: unknown): number => (typeof value === "number" ? value : 0);

/** Leaves out what is `undefined`: Discord omits fields rather than sending nothing. */
export const compact = (fields: Json): Json =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

/** What a text says as JSON; `undefined`: it is none. */
export const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
