import type { AgentSay } from "../core/say.ts";
import { countAnswers } from "../storage/answer-counts.ts";
import type { Parts } from "./parts.ts";

const days = 30;
const dayMs = 24 * 60 * 60 * 1000;

/** What the bot has achieved of late, for whoever asks in chat. */
export const recentAnswers = async ({ store, clock }: Parts): Promise<AgentSay> => {
  const until = clock.now();
  const counts = await store.read((db) => countAnswers(db, { from: until - days * dayMs, until }));
  return { say: "stats", counts, days };
};
