import { isJson } from "../json.ts";

/** All the text that blocks hold, in characters: texts, links and labels, but no ids and values. */
export const textLength = (value: unknown): number => {
  if (Array.isArray(value)) return value.reduce<number>((sum, one) => sum + textLength(one), 0);
  if (!isJson(value)) return 0;
  return Object.entries(value).reduce(
    (sum, [key, one]) =>
      sum +
      (typeof one === "string"
        ? ["text", "url", "alt_text"].includes(key)
          ? one.length
          : 0
        : textLength(one)),
    0,
  );
};
