import type { Role } from "../core/person.ts";
import { countPromises } from "../core/promise-end.ts";
import type { AgentSay } from "../core/say.ts";
import { countAnswers } from "../storage/answer-counts.ts";
import { promiseEnds } from "../storage/promise-ends.ts";
import { lastDays, usualDays } from "./last-days.ts";
import type { Parts } from "./parts.ts";

/** What the bot has achieved of late, for whoever asks in chat; leads see what came of promises too (S3). */
export const recentAnswers = async ({ store, clock }: Parts, role: Role): Promise<AgentSay> => {
  const now = clock.now();
  const period = lastDays(now, usualDays);
  const counts = await store.read((db) => countAnswers(db, period));
  const say = { say: "stats", counts, days: usualDays } as const;
  if (role !== "lead") return say;
  const ends = await store.read((db) => promiseEnds(db, period, now));
  return { ...say, promises: countPromises(ends) };
};
