import { readFileSync } from "node:fs";
import { type Fault, wholeFile } from "./data-file-error.ts";

/** The text of a file, or why it cannot be read. */
export type TextFile = { readonly text: string } | { readonly fault: Fault };

const reasonOf = (error: unknown): Fault => {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  switch (code) {
    case "ENOENT":
      return wholeFile("There is no such file.", "Create it, or correct the path.");
    case "EISDIR":
      return wholeFile("It is a folder.", "Give the path of a file.");
    case "EACCES":
      return wholeFile("It may not be read.", "Give the user that runs Deskbell the right to read it.");
    default:
      return wholeFile(`It cannot be read (${code || String(error)}).`, "Check the path and the disk.");
  }
};

/** Reads a file of text in UTF-8. Anything else is refused, since names and umlauts would arrive broken. */
export const readText = (file: string): TextFile => {
  try {
    const bytes = readFileSync(file);
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch (error) {
    if (error instanceof TypeError)
      return { fault: wholeFile("It is not encoded in UTF-8.", "Save it again with the encoding UTF-8.") };
    return { fault: reasonOf(error) };
  }
};
