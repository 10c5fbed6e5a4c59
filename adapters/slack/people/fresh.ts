/** How long a value may be used, in milliseconds. */
export type Ages = {
  /** From this age on the value is read anew in the background. */
  readonly refreshAfterMs: number;
  /** From this age on nobody gets it as fresh, and who asks waits for the new one. */
  readonly maxAgeMs: number;
};

/** Something read from elsewhere, kept for a while. */
export type Fresh<Value> = {
  /**
   * The value, as fresh as it can be had; never fails. `value` is `null` when it could not be read yet, `fresh` is
   * false when it is older than allowed because it cannot be read.
   *
   * @param maxAgeMs from which age on this one waits for a new value, where that is not the usual one.
   */
  readonly read: (maxAgeMs?: number) => Promise<{ readonly value: Value | null; readonly fresh: boolean }>;
  /** Takes in what was learnt by another way; `at`, in milliseconds since 1970: when it was asked for. */
  readonly keep: (value: Value, at: number) => void;
  /** Reads the value now; whoever asks meanwhile gets the same. Rejects when it cannot be read. */
  readonly refresh: () => Promise<void>;
};

/** Milliseconds in which a failed reading is not repeated, so that an outage is not made worse. */
const pauseAfterFailureMs = 5_000;

/**
 * Creates the keeper of one value.
 *
 * @param clock milliseconds since 1970.
 * @param onFailure is told why the value could not be read.
 */
export const createFresh = <Value>(
  load: () => Promise<Value>,
  { refreshAfterMs, maxAgeMs: usualMaxAgeMs }: Ages,
  clock: () => number,
  onFailure: (error: unknown) => void,
): Fresh<Value> => {
  let held: { readonly value: Value; readonly at: number } | null = null;
  let failedAt: number | null = null;
  let loading: Promise<void> | null = null;

  // An age below zero means that the clock was set back; it says nothing about how old the value is.
  const isWithin = (at: number | null, ms: number): boolean => {
    const age = at === null ? -1 : clock() - at;
    return age >= 0 && age < ms;
  };

  // Two readings may cross on their way: the one that was asked for later counts.
  const keep: Fresh<Value>["keep"] = (value, at) => {
    if (held === null || held.at <= at || held.at > clock()) held = { value, at };
    failedAt = null;
  };

  const loadNow = async (): Promise<void> => {
    const at = clock();
    try {
      keep(await load(), at);
    } catch (error) {
      failedAt = clock();
      throw error;
    } finally {
      loading = null;
    }
  };

  const refresh = (): Promise<void> => {
    loading ??= loadNow();
    return loading;
  };

  const read: Fresh<Value>["read"] = async (maxAgeMs = usualMaxAgeMs) => {
    const isYoungerThan = (ms: number): boolean => isWithin(held?.at ?? null, ms);
    if (!isYoungerThan(refreshAfterMs) && !isWithin(failedAt, pauseAfterFailureMs)) {
      const refreshed = refresh().catch(onFailure);
      if (!isYoungerThan(maxAgeMs)) await refreshed;
    }
    return { value: held?.value ?? null, fresh: isYoungerThan(maxAgeMs) };
  };

  return { read, keep, refresh };
};
