import type { HistoryEntry } from "../../../../src/core/history.ts";
import type { Told } from "./handled.ts";

/** A message of a customer. */
export type Written = {
  readonly user: string;
  readonly id: string;
  /** The thread it stands in; `null`: the support channel. */
  readonly thread: string | null;
  /** What stands above the first message of a post in a forum. */
  readonly title: string | null;
  /** What it said when the desk last looked; `null`: it was not there. */
  readonly before: string | null;
  /** `null`: deleted. */
  text: string | null;
};

const textWith = (title: string | null, text: string): string =>
  title === null ? text : `${title}\n${text}`;

/** How the desk has taken a message in, and how it should have. */
export const takenIn = ({ cases, entries }: Told, { id, title, before, text }: Written) => {
  const count = (what: HistoryEntry["what"]): number =>
    entries.filter((entry) => entry.what === what && "messageId" in entry && entry.messageId === id).length;
  const said = cases
    .flatMap((one) => one.said)
    .filter(({ messageId }) => messageId === id)
    .map((one) => one.text);
  const isKnown = before !== null || text !== null;
  return {
    is: { id, statements: count("statement"), said, edits: count("edit"), deletions: count("deletion") },
    ought: {
      id,
      statements: isKnown ? 1 : 0,
      said: text === null ? [] : [textWith(title, text)],
      edits: before !== null && text !== null && text !== before ? 1 : 0,
      deletions: before !== null && text === null ? 1 : 0,
    },
  };
};
