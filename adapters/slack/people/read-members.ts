import type { webApi } from "@slack/bolt";
import type { Ask } from "../web-api/patience.ts";
import { refusalCode } from "../web-api/problem.ts";
import type { Places, Workspace } from "../workspace.ts";
import { membersOf, pageSize } from "./members.ts";
import { manyPeople, type Profiles } from "./profiles.ts";

/** What people are read with. */
export type Reading = {
  readonly reads: webApi.WebClient;
  readonly profiles: Profiles;
  readonly workspace: Pick<Workspace, "botUserId">;
  readonly places: Pick<Places, "support">;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** For what Slack answers a hundred times a minute: members of a channel, one person. */
  readonly ask: Ask;
  /** For pages of the list of people; Slack answers twenty a minute. */
  readonly askPage: Ask;
};

/** How many people were read, how many were not, and in sentences why channels could not be. */
export type ReadMembers = {
  readonly read: number;
  readonly unread: number;
  readonly refused: readonly string[];
};

/** A page of the list takes this many turns of a pace that is made for fifty reads a minute. */
export const turnsForPage = 3;
/** Half of what the memory holds (some 13 MB): who writes from elsewhere is to stay in it, too. */
const mostAhead = manyPeople / 2;
/** People who are asked for one by one, because no list can be shorter. */
const fewPeople = 10;
/** The list may leave out whole companies of Slack Connect; at fifty a minute, these take twenty minutes. */
const mostSingly = 1_000;

/**
 * Takes from the list of everybody whom it needs. It ends where going on would cost more than asking for the rest one
 * by one: nobody says beforehand how long the list is.
 */
const readList = async (
  { reads, profiles, askPage, clock }: Reading,
  missing: Set<string>,
): Promise<void> => {
  let cursor: string | undefined;
  for (let turns = 0; missing.size > turns; turns += turnsForPage) {
    const at = clock();
    const page = await askPage("read the list of people", () =>
      reads.users.list({ include_locale: true, limit: pageSize, ...(cursor && { cursor }) }),
    );
    for (const user of page.members ?? [])
      if (user.id !== undefined && missing.delete(user.id)) profiles.keep(user.id, user, at);
    cursor = page.response_metadata?.next_cursor;
    if (!cursor) return;
  }
};

/** What Slack says of one person, and not of all whom it is asked for. */
const ofOnePerson: ReadonlySet<string | null> = new Set(["user_not_found", "user_not_visible"]);

const readSingly = async ({ reads, profiles, ask, clock }: Reading, missing: Set<string>): Promise<void> => {
  for (const user of [...missing].slice(0, mostSingly)) {
    const at = clock();
    try {
      const answer = await ask(`read who ${user} is`, () => reads.users.info({ user, include_locale: true }));
      profiles.keep(user, answer.user ?? {}, at);
      missing.delete(user);
    } catch (error) {
      if (!ofOnePerson.has(refusalCode(error))) throw error;
    }
  }
};

/**
 * Reads who the people of the support channels are, and keeps it. A page of the list tells of two hundred for the
 * price of three; only those who are not on it, or too few for it, are asked for one by one.
 *
 * @throws what the SDK throws when Slack refuses to say who people are, and `Unreachable` when it does not answer.
 */
export const readMembers = async (reading: Reading): Promise<ReadMembers> => {
  const { reads, ask, places, workspace } = reading;
  const { users, refused } = await membersOf(reads, ask, places.support, mostAhead);
  const missing = new Set(users);
  missing.delete(workspace.botUserId);
  const wanted = missing.size;
  if (wanted > fewPeople) await readList(reading, missing);
  await readSingly(reading, missing);
  return { read: wanted - missing.size, unread: missing.size, refused };
};
