import { languages, roles } from "../core/person.ts";
import type { ColumnKit } from "./columns/kit.ts";

/** The playground's own chat server. */
export const playgroundTables = ({ table, index, id, text, enumText, ms, json, bytes }: ColumnKit) => ({
  playgroundPeople: table("playground_people", {
    id: id("id"),
    name: text("name").notNull(),
    role: enumText("role", roles).notNull(),
    locale: enumText("locale", languages).notNull(),
  }),
  playgroundMessages: table(
    "playground_messages",
    {
      id: id("id"),
      channel: text("channel").notNull(),
      thread: text("thread"),
      author: text("author").notNull(),
      body: json<unknown>("body"),
      visibleTo: text("visible_to"),
      orderId: text("order_id").unique("playground_messages_order"),
      at: ms("at").notNull(),
      editedAt: ms("edited_at"),
      deletedAt: ms("deleted_at"),
    },
    (messages) => [
      index("playground_messages_by_channel").on(messages.channel, messages.at, messages.id),
      index("playground_messages_by_time").on(messages.at, messages.id),
    ],
  ),
  playgroundFiles: table(
    "playground_files",
    { id: id("id"), message: text("message").notNull(), content: bytes("content").notNull() },
    (files) => [index("playground_files_by_message").on(files.message)],
  ),
});
