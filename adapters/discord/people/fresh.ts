/** Something read from elsewhere, kept for a while. */
export type Fresh<Value> = {
  /**
   * The value, as fresh as it can be had; never fails. `value` is `null` when it could not be read yet, `fresh` is
   * false when it is older than allowed because it cannot be read.
   */
  readonly read: () => Promise<{ readonly value: Value | null; readonly fresh: boolean }>;
  /** Takes a value that came from elsewhere. */
  readonly learn: (value: Value) => void;
};

/** How a value is kept. */
export type FreshOptions<Value> = {
  readonly load: () => Promise<Value>;
  /** Milliseconds for which a value may be used. */
  readonly maxAgeMs: number;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** Is told why the value could not be read. */
  readonly onFailure: (error: unknown) => void;
};

/** Milliseconds in which a failed reading is not repeated, so that an outage is not made worse. */
const pauseAfterFailureMs = 2_000;

/** Creates the keeper of one value; whoever asks while it is being read gets the same. */
export const createFresh = <Value>({
  load,
  maxAgeMs,
  clock,
  onFailure,
}: FreshOptions<Value>): Fresh<Value> => {
  let held: { readonly value: Value; readonly at: number } | null = null;
  let failedAt: number | null = null;
  let loading: Promise<void> | null = null;

  // An age below zero means that the clock was set back; it says nothing about how old the value is.
  const isWithin = (at: number | null | undefined, ms: number): boolean => {
    const age = at === null || at === undefined ? -1 : clock() - at;
    return age >= 0 && age < ms;
  };

  const loadNow = async (): Promise<void> => {
    const at = clock();
    try {
      held = { value: await load(), at };
      failedAt = null;
    } catch (error) {
      failedAt = clock();
      onFailure(error);
    } finally {
      loading = null;
    }
  };

  return {
    read: async () => {
      if (!isWithin(held?.at, maxAgeMs) && !isWithin(failedAt, pauseAfterFailureMs)) {
        loading ??= loadNow();
        await loading;
      }
      return { value: held?.value ?? null, fresh: isWithin(held?.at, maxAgeMs) };
    },
    learn: (value) => {
      held = { value, at: clock() };
    },
  };
};
