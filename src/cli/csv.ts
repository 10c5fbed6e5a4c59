/** A text that a spreadsheet would take for a formula, and customers write what they like. */
const formula = /^[=+\-@\t\r]/;

const cell = (value: string | number): string => {
  const text = typeof value === "string" && formula.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** A row of comma-separated values (RFC 4180), without its line break; no cell of it is a formula. */
export const csvRow = (values: readonly (string | number)[]): string => values.map(cell).join(",");
