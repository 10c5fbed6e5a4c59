import type { Entry, ShownEntry } from "../core/knowledge.ts";
import { type Audience, isWithin } from "../core/limits.ts";
import type { Language } from "../core/person.ts";
import { showEntry } from "./choose-language.ts";
import { matcherOf, prepareMatcher } from "./matcher.ts";
import type { Synonyms } from "./synonyms.ts";

/** What customers can check themselves before a fault is filed (D2). */
export type SelfChecks = {
  /**
   * The check that fits a fault: told in its words with at least this probability, or about one of these services; the
   * best one, `null`: none.
   */
  readonly find: (fault: Fault) => string | null;
  readonly show: (id: string, language: Language) => ShownEntry | null;
};

/** A fault as it was told. */
export type Fault = {
  readonly text: string;
  /** Ids of the services that it speaks of. */
  readonly services: readonly string[];
  /** From here on a check fits by its words. 0 to 1. */
  readonly atLeast: number;
  readonly audience: Audience;
};

/** Self-checks as they stand in the knowledge files; they are matched among themselves, and are no answers. */
export const selfChecksOf = (entries: readonly Entry[], synonyms?: Synonyms): SelfChecks => {
  const matcher = matcherOf(prepareMatcher(entries, synonyms));
  return {
    find: ({ text, services, atLeast, audience }) => {
      const meant = entries.filter(({ limits }) => isWithin(limits, audience, text));
      const best = matcher
        .match(text, (id) => meant.some((entry) => entry.id === id))
        .find(({ probability }) => probability >= atLeast);
      const ofService = meant.find(({ selfCheck }) =>
        selfCheck?.services.some((id) => services.includes(id)),
      );
      return best?.entry ?? ofService?.id ?? null;
    },
    show: (id, language) => showEntry(entries, id, language),
  };
};
