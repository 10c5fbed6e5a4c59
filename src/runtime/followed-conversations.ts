import { type Case, isTicket } from "../core/case.ts";
import { changedCases } from "../storage/cases.ts";
import type { Database } from "../storage/database.ts";
import { postsUnder } from "../storage/posts.ts";
import { threadsOpenedBy } from "../storage/threads.ts";
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

/** The desk's own threads below the cards of open tickets, where people of the desk write notes. */
const ofCards = async (db: Database, cases: readonly Case[]): Promise<readonly KnownConversation[]> => {
  const tickets = cases.filter((subject) => isTicket(subject) && subject.status !== "closed");
  const cards = await postsUnder(
    db,
    "card",
    tickets.map(({ id }) => id),
  );
  return cards.flatMap(({ caseId, platform, channel, remoteId }) => {
    const customer = tickets.find(({ id }) => id === caseId)?.customer.key;
    const conversation = { platform, channel, thread: remoteId };
    return customer === undefined ? [] : [{ conversation, customer, messages: [] }];
  });
};

/** The threads below what a customer wrote in the channel beside the first message: there too people may go on. */
const besideOf = async (db: Database, subject: Case): Promise<readonly KnownConversation[]> => {
  const { conversation, customer, said } = subject;
  const others = said.map(({ messageId }) => messageId).filter((id) => id !== conversation.thread);
  const threads = await threadsOpenedBy(db, conversation, others, subject.id);
  return threads.map((thread) => ({
    conversation: { ...conversation, thread },
    customer: customer.key,
    messages: [],
  }));
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
