import type { AgentSay } from "../core/say.ts";
import { localDate } from "../directory/local-date.ts";
import { checkMeanwhile } from "../knowledge/check-beside.ts";
import { withAdded } from "../knowledge/with-added.ts";
import { addedKnowledge } from "../storage/knowledge.ts";
import type { Parts } from "./parts.ts";

const mostShown = 10;

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
