import type { AgentSay } from "../core/say.ts";
import { localDate } from "../directory/local-date.ts";
import { checkMeanwhile } from "../knowledge/check-beside.ts";
import { withItems } from "../knowledge/with-items.ts";
import { knowledgeItems } from "../storage/knowledge.ts";
import type { Parts } from "./parts.ts";

const mostShown = 10;

/** What an editor should mend in the knowledge as it is now: files and chat together. */
export const checkKnowledge = async ({
  store,
  clock,
  settings,
  knowledge: { sources },
}: Parts): Promise<AgentSay> => {
  const entries = withItems(sources.files, await store.read(knowledgeItems), sources.hosts);
  const findings = await checkMeanwhile(entries, {
    today: localDate(clock.now(), settings.timeZone),
    ...(sources.synonyms !== undefined && { synonyms: sources.synonyms }),
  });
  return {
    say: "knowledgeFindings",
    findings: findings.slice(0, mostShown),
    more: Math.max(0, findings.length - mostShown),
    answers: new Set(entries.map(({ id }) => id)).size,
  };
};
