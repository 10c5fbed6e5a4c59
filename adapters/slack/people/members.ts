import type { webApi } from "@slack/bolt";
import { failureOf } from "../web-api/failure.ts";
import type { Ask } from "../web-api/patience.ts";
import { refusalCode } from "../web-api/problem.ts";

/** Slack allows a thousand and asks for no more than two hundred a page. */
export const pageSize = 200;

/** Who is in some channels. */
export type Members = {
  readonly users: ReadonlySet<string>;
  /** Why channels could not be read, in sentences. */
  readonly refused: readonly string[];
};

const addMembers = async (
  reads: webApi.WebClient,
  ask: Ask,
  channel: string,
  add: (users: readonly string[]) => boolean,
): Promise<void> => {
  let cursor: string | undefined;
  do {
    const page = await ask(`read who is in the channel ${channel}`, () =>
      reads.conversations.members({ channel, limit: pageSize, ...(cursor && { cursor }) }),
    );
    if (!add(page.members ?? [])) return;
    cursor = page.response_metadata?.next_cursor;
  } while (cursor);
};

/**
 * Reads who is in some channels, one after the other and each person once. One that Slack refuses does not keep the
 * others from being read.
 *
 * @param most people to read; from there on nothing more is asked.
 * @throws {Unreachable} when Slack does not answer.
 */
export const membersOf = async (
  reads: webApi.WebClient,
  ask: Ask,
  channels: Iterable<string>,
  most: number,
): Promise<Members> => {
  const users = new Set<string>();
  const refused: string[] = [];
  const add = (found: readonly string[]): boolean => {
    for (const user of found) if (users.size < most) users.add(user);
    return users.size < most;
  };
  for (const channel of channels) {
    try {
      await addMembers(reads, ask, channel, add);
    } catch (error) {
      if (refusalCode(error) === null) throw error;
      refused.push(failureOf(`read who is in the channel ${channel}`, error).message);
    }
    if (users.size === most) break;
  }
  return { users, refused };
};
