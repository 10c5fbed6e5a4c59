/** Milliseconds; Discord takes a token for a quarter of an hour, and one that ends meanwhile helps nobody. */
const lifetime = 14 * 60_000;

const limit = 1_000;

/**
 * What can be said with a token. `shown`: a note of ours, which only its reader sees, stands as the first answer and
 * can be replaced by a better one (`PATCH @original`). `none`: whatever is said is another message; `@original`
 * would be a message that everybody sees.
 */
export type Original = "none" | "shown";

/** A token that came with an interaction. `channel`: where it was, a thread's own id, as Discord says it. */
export type KeptToken = {
  readonly user: string;
  readonly channel: string;
  readonly token: string;
  /** Milliseconds since 1970 at which the interaction came. Left out: now. */
  readonly at?: number;
  readonly original: Original;
  /** Whether Discord has taken the first answer: nothing can be said before. Left out: it has. */
  readonly answered?: Promise<boolean>;
};

/** The tokens with which people can be answered so that nobody else reads it; kept in memory, the newest for each place. */
export type InteractionTokens = {
  readonly keep: (entry: KeptToken) => void;
  /**
   * A token that still works, once the interaction is answered; `null`: there is none. A note that stands as the first
   * answer is given away once.
   */
  readonly take: (
    user: string,
    channel: string,
  ) => Promise<{ readonly token: string; readonly original: Original } | null>;
};

const keyOf = (user: string, channel: string): string => `${user}/${channel}`;

/** Creates an empty memory of tokens. `clock`: milliseconds since 1970. */
export const createTokens = ({ clock }: { readonly clock: () => number }): InteractionTokens => {
  const kept = new Map<string, KeptToken>();

  const forgetOldest = (): void => {
    const [oldest] = kept.keys();
    if (kept.size > limit && oldest !== undefined) kept.delete(oldest);
  };

  const isFresh = ({ at = clock() }: KeptToken): boolean => clock() - at < lifetime;

  return {
    keep: (entry) => {
      const key = keyOf(entry.user, entry.channel);
      // Put back at the end: the first one is the oldest.
      kept.delete(key);
      kept.set(key, { ...entry, at: entry.at ?? clock() });
      forgetOldest();
    },
    take: async (user, channel) => {
      const key = keyOf(user, channel);
      const entry = kept.get(key);
      if (entry === undefined) return null;
      if (!isFresh(entry)) {
        kept.delete(key);
        return null;
      }
      // Before waiting: two answers at once must not both replace the note.
      kept.set(key, { ...entry, original: "none" });
      if ((await entry.answered) === false) {
        if (kept.get(key)?.token === entry.token) kept.delete(key);
        return null;
      }
      return { token: entry.token, original: entry.original };
    },
  };
};
