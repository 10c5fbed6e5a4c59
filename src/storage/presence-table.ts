import type { PersonKey } from "../core/person.ts";
import type { ColumnKit } from "./columns/kit.ts";

/** Who of the desk said that they are there, until when, and when they were given a ticket last. */
export const presenceTable = ({ table, id, text, ms }: ColumnKit) =>
  table("presence", {
    person: id("person").$type<PersonKey>(),
    name: text("name").notNull(),
    until: ms("until").notNull(),
    givenAt: ms("given_at").notNull(),
  });
