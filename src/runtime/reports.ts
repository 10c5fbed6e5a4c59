import { countBreaches } from "../core/breach.ts";
import { ownFigures } from "../core/own-figures.ts";
import type { PersonKey } from "../core/person.ts";
import type { AgentSay } from "../core/say.ts";
import { breachesIn } from "../storage/breaches.ts";
import { ownWork } from "../storage/own-work.ts";
import { lastDays, usualDays } from "./last-days.ts";
import type { Parts } from "./parts.ts";

/** The breaches of the handbook of the last days, for leads (R16). */
export const recentBreaches = async (
  { store, clock, settings }: Parts,
  days: number = usualDays,
): Promise<AgentSay> => {
  const now = clock.now();
  const breaches = await store.read((db) => breachesIn(db, lastDays(now, days), now));
  return { say: "breaches", counts: countBreaches(breaches), days, timeZone: settings.timeZone };
};

/** The figures of the last days of whoever asks, and of nobody else (S5). */
export const figuresOf = async (
  { store, clock }: Parts,
  person: PersonKey,
  days: number = usualDays,
): Promise<AgentSay> => {
  const now = clock.now();
  const work = await store.read((db) => ownWork(db, { person, period: lastDays(now, days) }, now));
  return { say: "ownFigures", ...ownFigures(work), days };
};
