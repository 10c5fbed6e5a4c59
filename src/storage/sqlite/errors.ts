import { dirname } from "node:path";
import { StorageError } from "../storage-error.ts";

const codeOf = (error: unknown): string => {
  if (!(error instanceof Error)) return "";
  return "code" in error && typeof error.code === "string" ? error.code : codeOf(error.cause);
};

const sentence = (code: string, file: string): string | null => {
  if (code === "SQLITE_NOTADB")
    return `${file} is not a database. Give another path, or move the file away to begin with an empty one.`;
  if (code.startsWith("SQLITE_CORRUPT"))
    return `The database ${file} is damaged. Restore it from a backup, or rescue what is left with "sqlite3 ${file} .recover".`;
  if (code === "SQLITE_FULL" || code === "ENOSPC")
    return `The disk that holds the database ${file} is full. Make room on it.`;
  if (/^(SQLITE_(CANTOPEN|READONLY|PERM)|EACCES|EPERM|EROFS|EEXIST|ENOTDIR|ENOENT)/.test(code))
    return (
      `The database ${file} cannot be written (${code}). Make the folder ${dirname(file)} and everything in it ` +
      "writable for this user, or give another path."
    );
  return null;
};

/** Says in a sentence why a database file cannot be used and what to do; `otherwise` where the cause is a rare one. */
export const explain = (error: unknown, file: string, otherwise: string): StorageError =>
  error instanceof StorageError
    ? error
    : new StorageError(sentence(codeOf(error), file) ?? otherwise, { cause: error });
