import type { WebBody, WebMessage } from "../../../adapters/web/body.ts";
import type {
  WorkspaceFile,
  WorkspacePerson,
  WorkspaceStore,
} from "../../../adapters/web/workspace-store.ts";

/** The playground's store in memory: what the real one promises, and a switch that makes it fail. */
export type MemoryStore = WorkspaceStore<WebBody> & {
  /** While true, every call rejects. */
  fails: boolean;
};

/** An empty store. */
export const memoryStore = (): MemoryStore => {
  const people = new Map<string, WorkspacePerson>();
  const messages = new Map<string, WebMessage>();
  const files = new Map<string, WorkspaceFile & { readonly message: string }>();
  const inOrder = (): WebMessage[] => [...messages.values()].sort((one, other) => one.at - other.at);
  const ofOrder = (orderId: string): WebMessage | null =>
    inOrder().find((message) => message.orderId === orderId) ?? null;
  const alter = (id: string, change: Partial<WebMessage>): void => {
    const message = messages.get(id);
    if (message !== undefined) messages.set(id, { ...message, ...change });
  };
  const answer = async <Value>(work: () => Value): Promise<Value> => {
    if (store.fails) throw new Error("disk full");
    return work();
  };
  const store: MemoryStore = {
    fails: false,
    people: () => answer(() => [...people.values()]),
    savePerson: (person) => answer(() => void people.set(person.id, person)),
    addMessage: (message, attached = []) =>
      answer(() => {
        const known = message.orderId !== null && ofOrder(message.orderId) !== null;
        if (known || messages.has(message.id)) return "duplicate";
        messages.set(message.id, message);
        for (const file of attached) files.set(file.id, { ...file, message: message.id });
        return "new";
      }),
    changeMessage: (id, body, editedAt) => answer(() => alter(id, { body, editedAt })),
    deleteMessage: (id, deletedAt) =>
      answer(() => {
        alter(id, { deletedAt });
        for (const [file, { message }] of files) if (message === id) files.delete(file);
      }),
    file: (id) => answer(() => files.get(id) ?? null),
    message: (id) => answer(() => messages.get(id) ?? null),
    messageOfOrder: (orderId) => answer(() => ofOrder(orderId)),
    messagesIn: (channel) =>
      answer(() => inOrder().filter((one) => one.channel === channel && one.deletedAt === null)),
    messagesSince: (at) => answer(() => inOrder().filter((one) => one.at >= at)),
  };
  return store;
};
