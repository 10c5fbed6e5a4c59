/** Name of the SQLite file in the data folder. */
export const databaseName = "deskbell.db";
