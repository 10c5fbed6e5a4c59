import { afterEach, beforeEach, describe } from "vitest";
import type { Store } from "../../../src/storage/store.ts";
import { callsContract } from "./calls.ts";
import { casesContract } from "./cases.ts";
import { customersContract } from "./customers.ts";
import { deletingContract } from "./deleting.ts";
import { embeddingsContract } from "./embeddings.ts";
import { forgettingContract } from "./forgetting.ts";
import { heldNewsContract } from "./held-news.ts";
import { historyContract } from "./history.ts";
import { inboxContract } from "./inbox.ts";
import { incidentsContract } from "./incidents.ts";
import { knowledgeContract } from "./knowledge.ts";
import { lightsContract } from "./lights.ts";
import { linkCodesContract } from "./link-codes.ts";
import { lookupsContract } from "./lookups.ts";
import { marksContract } from "./marks.ts";
import { outboxContract } from "./outbox.ts";
import { peopleContract } from "./people.ts";
import { playgroundContract } from "./playground.ts";
import { postsContract } from "./posts.ts";
import { presenceContract } from "./presence.ts";
import { reportsContract } from "./reports.ts";
import { roundsContract } from "./rounds.ts";
import { storeContract } from "./store.ts";
import { targetResultsContract } from "./target-results.ts";
import { threadBookContract } from "./thread-book.ts";
import { ticketNumbersContract } from "./ticket-numbers.ts";
import { timersContract } from "./timers.ts";

/** The store of the test that is running: empty, and closed when the test has ended. */
export type Fixture = { readonly store: Store };

const parts = {
  store: storeContract,
  inbox: inboxContract,
  cases: casesContract,
  "ticket numbers": ticketNumbersContract,
  history: historyContract,
  outbox: outboxContract,
  posts: postsContract,
  timers: timersContract,
  people: peopleContract,
  "link codes": linkCodesContract,
  customers: customersContract,
  forgetting: forgettingContract,
  deleting: deletingContract,
  playground: playgroundContract,
  calls: callsContract,
  marks: marksContract,
  presence: presenceContract,
  rounds: roundsContract,
  "target results": targetResultsContract,
  reports: reportsContract,
  incidents: incidentsContract,
  "held news": heldNewsContract,
  lights: lightsContract,
  "thread book": threadBookContract,
  knowledge: knowledgeContract,
  embeddings: embeddingsContract,
  lookups: lookupsContract,
};

/** Everything that has to be true of a store, whatever its dialect. */
export const storageContract = (openEmpty: () => Promise<Store>) => {
  let open: Store | undefined;
  const fixture: Fixture = {
    get store() {
      if (open === undefined) throw new Error("There is a store only while a test runs.");
      return open;
    },
  };
  beforeEach(async () => {
    open = await openEmpty();
  });
  afterEach(async () => {
    await open?.close();
    open = undefined;
  });
  for (const [name, part] of Object.entries(parts)) describe(name, () => part(fixture));
};
