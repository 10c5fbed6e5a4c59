/** The columns and tables of one dialect. Every dialect's kit has the exports of this one. */
export type ColumnKit = typeof import("./sqlite.ts");
