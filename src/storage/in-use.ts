import { StorageError } from "./storage-error.ts";

/** Why a database cannot be opened that another process of a desk has. */
export const inUse = (database: string, cause?: unknown): StorageError =>
  new StorageError(
    `The database ${database} is in use by another Deskbell process. Stop that one first, or give this one another ` +
      "database.",
    { cause },
  );
