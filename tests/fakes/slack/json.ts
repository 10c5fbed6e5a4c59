/** What Slack and an app send each other. */
export type Json = { readonly [key: string]: unknown };

/** Whether a value is an object, and no list. */
export const isJson = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The object a value is; empty for anything else. */
export const objectOf = (value: unknown): Json => (isJson(value) ? value : {});

/** The objects in a list; empty for anything else. */
export const objectsOf = (value: unknown): readonly Json[] =>
  Array.isArray(value) ? value.filter((one): one is Json => isJson(one)) : [];

/** The text a value is; empty for anything else. */
export const stringOf = (value: unknown): string => (typeof value === "string" ? value : "");

/** The texts in a list; empty for anything else. */
export const stringsOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === "string") : [];

/** Leaves out what is `undefined`: Slack omits fields rather than sending nothing. */
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
