/** A piece of HTML. */
export type Html = { readonly html: string };

/** Text as HTML that shows it. */
export const escapeHtml = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

type Part = string | number | Html | readonly Html[];

const partHtml = (part: Part): string => {
  if (typeof part === "string") return escapeHtml(part);
  if (typeof part === "number") return String(part);
  return "html" in part ? part.html : part.map((one) => one.html).join("");
};

/** HTML from a template: texts are escaped, pieces of HTML stay as they are. */
export const html = (strings: TemplateStringsArray, ...parts: readonly Part[]): Html => ({
  html: strings.map((string, index) => string + partHtml(parts[index] ?? "")).join(""),
});

/** No HTML. */
export const nothing: Html = { html: "" };
