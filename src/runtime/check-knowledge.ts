import type { ActChosen } from "../core/event.ts";
import type { AgentSay } from "../core/say.ts";
import { localDate } from "../directory/local-date.ts";
import { checkMeanwhile } from "../knowledge/check-beside.ts";
import { checkLinks, type Haste } from "../knowledge/check-links.ts";
import { withAdded } from "../knowledge/with-added.ts";
import type { Database } from "../storage/database.ts";
import { acceptDelivery } from "../storage/inbox.ts";
import { addedKnowledge } from "../storage/knowledge.ts";
import type { Parts } from "./parts.ts";

const mostShown = 10;
/** Somebody waits for it; on the command line it takes as long as it takes. */
const haste: Haste = { withinMs: 15_000, pageMs: 3_000 };
/** One check after the other, beside all conversations: pages take long, and nobody else is to wait for them. */
const lane = "desk/links";

/** What an editor should mend in the knowledge as it is now: files and chat together. */
export const checkKnowledge = async ({
  store,
  clock,
  settings,
  knowledge: { sources },
}: Parts): Promise<AgentSay> => {
  const { entries, synonyms } = withAdded(sources, await store.read(addedKnowledge));
  const today = localDate(clock.now(), settings.timeZone);
  const findings = await checkMeanwhile(entries, { today, synonyms });
  return {
    say: "knowledgeFindings",
    findings: findings.slice(0, mostShown),
    more: Math.max(0, findings.length - mostShown),
    answers: new Set(entries.map(({ id }) => id)).size,
  };
};

/** Sees to it that whoever asked for a check is told of the pages too, as soon as they were asked for. */
export const askForLinks =
  ({ newId, clock }: Parts, event: ActChosen) =>
  async (db: Database): Promise<void> => {
    const id = `links:${event.id}`;
    const act = { act: "command", command: { verb: "kb check", links: true } } as const;
    const now = clock.now();
    await acceptDelivery(db, {
      id: newId(),
      platform: "desk",
      lane,
      at: now,
      keys: [id],
      payload: { ...event, id, act } satisfies ActChosen,
      receivedAt: now,
    });
  };

/** The pages that answers link to and that are not there, as far as there was time to ask. */
export const checkPages = async ({ store, knowledge: { sources } }: Parts): Promise<AgentSay> => {
  const { entries } = withAdded(sources, await store.read(addedKnowledge));
  const { hosts, privateHosts = [] } = sources;
  return { say: "knowledgeLinks", ...(await checkLinks(entries, { hosts, privateHosts }, haste)) };
};
