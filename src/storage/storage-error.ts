/** The database cannot be used. The message is one sentence or two: what failed, where, and what to do. */
export class StorageError extends Error {
  override readonly name = "StorageError";
}
