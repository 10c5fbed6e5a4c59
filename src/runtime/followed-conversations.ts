import { type Case, isTicket } from "../core/case.ts";
import { changedCases } from "../storage/cases.ts";
import type { Database } from "../storage/database.ts";
import { postsBeginning, postsUnder } from "../storage/posts.ts";
import { threadsOfCase } from "../storage/threads.ts";
import type { Parts } from "./parts.ts";
import type { KnownConversation } from "./port.ts";

/** A word in the thread of a case that has been still for longer is found in its channel, or by the customer's next one. */
const followedMs = 7 * 24 * 60 * 60 * 1000;
/** The cases that changed last; more would take a platform's reading limits for themselves. */
const mostFollowed = 200;

/** Threads beside those of the cases themselves, for the same reason. */
const mostBeside = 200;

const ofCase = ({ conversation, customer, said }: Case): KnownConversation => ({
  conversation,
  customer: customer.key,
  messages: said.map(({ messageId }) => messageId),
});

/** The desk's own threads below the cards of open tickets, and below questions: there people write notes, and answer. */
const ofCards = async (db: Database, cases: readonly Case[]): Promise<readonly KnownConversation[]> => {
  const tickets = cases.filter((subject) => isTicket(subject) && subject.status !== "closed");
  const ids = tickets.map(({ id }) => id);
  const cards = [...(await postsUnder(db, "card", ids)), ...(await postsBeginning(db, "consult-", ids))];
  return cards.flatMap(({ caseId, platform, channel, remoteId }) => {
    const customer = tickets.find(({ id }) => id === caseId)?.customer.key;
    const conversation = { platform, channel, thread: remoteId };
    return customer === undefined ? [] : [{ conversation, customer, messages: [] }];
  });
};

/**
 * The threads of a case beside the one it goes on in: there too people may go on, and what they said there stands
 * there still when the message above it was deleted.
 */
const besideOf = async (db: Database, { id, conversation, customer }: Case) => {
  const threads = await threadsOfCase(db, id);
  const beside = threads.filter(
    ({ channel, thread }) => channel !== conversation.channel || thread !== conversation.thread,
  );
  return beside.map((other) => ({ conversation: other, customer: customer.key, messages: [] }));
};

const allBeside = async (db: Database, cases: readonly Case[]): Promise<readonly KnownConversation[]> => {
  const found: KnownConversation[] = [];
  for (const subject of cases) found.push(...(await besideOf(db, subject)));
  return found.slice(0, mostBeside);
};

/** The conversations on a platform in which something may be said that concerns the desk. */
export const followedConversations = (
  { store, clock }: Parts,
  platform: string,
): Promise<readonly KnownConversation[]> =>
  store.read(async (db) => {
    const cases = await changedCases(db, clock.now() - followedMs, mostFollowed);
    const all = [...cases.map(ofCase), ...(await ofCards(db, cases)), ...(await allBeside(db, cases))];
    return all.filter(({ conversation }) => conversation.platform === platform);
  });
