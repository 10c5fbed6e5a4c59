import { DrizzleQueryError } from "drizzle-orm";
import { StorageError } from "../storage-error.ts";

/** Says that a database cannot be reached, and what to look at. */
export const unreachable = (database: string, cause: unknown): StorageError =>
  new StorageError(
    `The PostgreSQL database ${database} cannot be opened (${String(cause)}). See that the server runs, and that the ` +
      "database, user and password in DATABASE_URL are right.",
    { cause },
  );

/**
 * The error of PostgreSQL or its connection, out of drizzle's: that one tells the whole statement with its values, which
 * are words of customers, and messages of errors go to the log.
 */
export const withoutValues = (error: unknown): unknown =>
  error instanceof DrizzleQueryError ? (error.cause ?? new Error("A statement failed.")) : error;
