import { and, asc, eq, gte, isNull, type SQL } from "drizzle-orm";
import type { Language, Role } from "../core/person.ts";
import type { Database } from "./database.ts";
import type { Tables } from "./schema.ts";
import type { Store } from "./store.ts";

/** Somebody of the playground's workspace. */
export type PlaygroundPerson = {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly locale: Language;
};

/** A message of the playground. `Body` is its adapter's affair, as long as it is JSON. */
export type PlaygroundMessage<Body> = {
  readonly id: string;
  readonly channel: string;
  readonly thread: string | null;
  readonly author: string;
  readonly body: Body;
  readonly visibleTo: string | null;
  /** Unique where present. */
  readonly orderId: string | null;
  /** Milliseconds since 1970, like the times below. */
  readonly at: number;
  readonly editedAt: number | null;
  readonly deletedAt: number | null;
};

/** The bytes of a file that came with a message; what it is called stands in the message. */
export type PlaygroundFile = { readonly id: string; readonly content: Uint8Array };

const selectMessages = async <Body>(
  { orm, tables: { playgroundMessages: messages } }: Database,
  condition: SQL | undefined,
): Promise<readonly PlaygroundMessage<Body>[]> => {
  const found = await orm
    .select()
    .from(messages)
    .where(condition)
    .orderBy(asc(messages.at), asc(messages.id));
  // The column holds what the adapter gave; only the adapter knows its type.
  return found as readonly PlaygroundMessage<Body>[];
};

const savePerson = async (
  { orm, tables: { playgroundPeople: people } }: Database,
  person: PlaygroundPerson,
): Promise<void> => {
  await orm.insert(people).values(person).onConflictDoUpdate({ target: people.id, set: person });
};

const addMessage = async (
  { orm, tables: { playgroundMessages: messages, playgroundFiles } }: Database,
  message: PlaygroundMessage<unknown>,
  files: readonly PlaygroundFile[],
): Promise<"new" | "duplicate"> => {
  const added = await orm
    .insert(messages)
    .values(message)
    .onConflictDoNothing()
    .returning({ id: messages.id });
  if (added.length === 0) return "duplicate";
  const contents = files.map((file) => ({ ...file, message: message.id }));
  if (contents.length > 0) await orm.insert(playgroundFiles).values(contents);
  return "new";
};

/** The bytes go with the message: nobody can ask for them any more. */
const deleteMessage = async (db: Database, id: string, deletedAt: number): Promise<void> => {
  const { playgroundFiles: files } = db.tables;
  await changeMessage(db, id, { deletedAt });
  await db.orm.delete(files).where(eq(files.message, id));
};

const selectFile = async (
  { orm, tables: { playgroundFiles: files } }: Database,
  id: string,
): Promise<(PlaygroundFile & { readonly message: string }) | null> => {
  const [found] = await orm.select().from(files).where(eq(files.id, id));
  return found ?? null;
};

const changeMessage = async (
  { orm, tables: { playgroundMessages: messages } }: Database,
  id: string,
  change: Partial<Pick<PlaygroundMessage<unknown>, "body" | "editedAt" | "deletedAt">>,
): Promise<void> => {
  await orm.update(messages).set(change).where(eq(messages.id, id));
};

/** What the playground's "server" remembers, in the form in which the web adapter asks for it. */
export const playgroundStore = <Body>(store: Store) => {
  const messages = (condition: (columns: Tables["playgroundMessages"]) => SQL | undefined) =>
    store.read((db) => selectMessages<Body>(db, condition(db.tables.playgroundMessages)));
  return {
    /** Everybody, by id. */
    people: (): Promise<readonly PlaygroundPerson[]> =>
      store.read(async ({ orm, tables: { playgroundPeople: people } }) =>
        orm.select().from(people).orderBy(asc(people.id)),
      ),
    /** Adds a person or changes the one with this id. */
    savePerson: (person: PlaygroundPerson) => store.tx((db) => savePerson(db, person)),
    /** Adds a message with its files; one with an id or order that is there already changes nothing. */
    addMessage: (message: PlaygroundMessage<Body>, files: readonly PlaygroundFile[] = []) =>
      store.tx((db) => addMessage(db, message, files)),
    changeMessage: (id: string, body: Body, editedAt: number | null) =>
      store.tx((db) => changeMessage(db, id, { body, editedAt })),
    /** Its files are gone for good. */
    deleteMessage: (id: string, deletedAt: number) => store.tx((db) => deleteMessage(db, id, deletedAt)),
    file: (id: string) => store.read((db) => selectFile(db, id)),
    message: async (id: string) => (await messages((of) => eq(of.id, id)))[0] ?? null,
    messageOfOrder: async (orderId: string) => (await messages((of) => eq(of.orderId, orderId)))[0] ?? null,
    /** The messages of a channel that are not deleted, oldest first. */
    messagesIn: (channel: string) => messages((of) => and(eq(of.channel, channel), isNull(of.deletedAt))),
    /** The messages since a moment, deleted ones included, oldest first. */
    messagesSince: (at: number) => messages((of) => gte(of.at, at)),
  };
};
