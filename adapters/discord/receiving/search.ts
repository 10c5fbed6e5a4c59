import type { KnownConversation } from "../../../src/runtime/port.ts";
import { timeOf } from "../ids.ts";
import type { ThreadBook } from "../options.ts";
import type { Places, Workspace } from "../workspace.ts";
import type { History } from "./history.ts";
import { newsOf, type PastPlace } from "./past-bodies.ts";

/** Milliseconds before the search in which a message must have been written for its deletion to be looked for. */
const deletedWithin = 24 * 60 * 60 * 1000;

/** One search of the past for news. */
export type Search = {
  readonly history: History;
  readonly workspace: Workspace;
  readonly places: Places;
  readonly threadBook: Pick<ThreadBook, "threadOf">;
  /** Milliseconds since 1970. */
  readonly since: number;
  readonly now: number;
  /** In the desk's channels, and directly. */
  readonly followed: readonly KnownConversation[];
  /** Ids of every message found so far. */
  readonly found: Set<string>;
};

/** News as bodies such as Discord delivers. */
export type Bodies = readonly unknown[];

/** Whether a message is so young that its author may still change or delete it unnoticed. */
export const isRecent = ({ since }: Search, id: string): boolean => timeOf(id) > since - deletedWithin;

/** From when on a place is read: with what is known of it lately, to see what of that was changed or is gone. */
export const readFrom = (search: Search, known: readonly KnownConversation[]): number => {
  const recent = known.flatMap(({ messages }) => messages).filter((id) => isRecent(search, id));
  return recent.reduce((earliest, id) => Math.min(earliest, timeOf(id)), search.since);
};

/** What was written and changed in a place since then; `from` (milliseconds since 1970) is where the reading begins. */
export const newsIn = async (search: Search, place: PastPlace, from: number): Promise<Bodies> => {
  const messages = (await search.history.messages(place.channel, from)) ?? [];
  for (const { id } of messages) search.found.add(id);
  return messages.flatMap((message) => newsOf(message, place, search.since));
};
