import type { Language, Role } from "../../src/core/person.ts";

/** Somebody of the playground's workspace. */
export type WorkspacePerson = {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly locale: Language;
};

/** A message of the playground, as its "server" keeps it. `Body` is the adapter's affair. */
export type WorkspaceMessage<Body> = {
  readonly id: string;
  readonly channel: string;
  /** Id of the first message of the thread; `null` for a message of the channel itself. */
  readonly thread: string | null;
  /** Id of a workspace person, or of the bot. */
  readonly author: string;
  readonly body: Body;
  /** Only this person sees it; `null`: everybody in the channel. */
  readonly visibleTo: string | null;
  /** Unique where present: a job carried out twice adds one message. */
  readonly orderId: string | null;
  readonly at: number;
  readonly editedAt: number | null;
  readonly deletedAt: number | null;
};

/** The bytes of a file that came with a message. */
export type WorkspaceFile = { readonly id: string; readonly content: Uint8Array };

/** What the playground needs to remember; kept in the desk's own database so that it survives a restart. */
export type WorkspaceStore<Body> = {
  readonly people: () => Promise<readonly WorkspacePerson[]>;
  /** Adds a person or changes the one with this id. */
  readonly savePerson: (person: WorkspacePerson) => Promise<void>;
  /** Adds a message with its files; one with an id or `orderId` that is there already changes nothing. */
  readonly addMessage: (
    message: WorkspaceMessage<Body>,
    files?: readonly WorkspaceFile[],
  ) => Promise<"new" | "duplicate">;
  readonly changeMessage: (id: string, body: Body, editedAt: number | null) => Promise<void>;
  /** The bytes of its files go with it. */
  readonly deleteMessage: (id: string, deletedAt: number) => Promise<void>;
  /** A file and the message that it came with. */
  readonly file: (id: string) => Promise<(WorkspaceFile & { readonly message: string }) | null>;
  readonly message: (id: string) => Promise<WorkspaceMessage<Body> | null>;
  readonly messageOfOrder: (orderId: string) => Promise<WorkspaceMessage<Body> | null>;
  /** All messages of a channel that are not deleted, oldest first. */
  readonly messagesIn: (channel: string) => Promise<readonly WorkspaceMessage<Body>[]>;
  /** All messages since, deleted ones included, oldest first, for back-fill. */
  readonly messagesSince: (at: number) => Promise<readonly WorkspaceMessage<Body>[]>;
};
