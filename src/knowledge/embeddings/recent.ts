/** What was used last, by name: whoever is used is kept, and those not used for longest make room. */
export type Recent<Value> = {
  /** What is kept of these names. */
  readonly get: (names: readonly string[]) => ReadonlyMap<string, Value>;
  readonly set: (name: string, value: Value) => void;
  readonly clear: () => void;
};

/** Remembers at most so many. */
export const createRecent = <Value>(most: number): Recent<Value> => {
  const kept = new Map<string, Value>();
  const set = (name: string, value: Value): void => {
    kept.delete(name);
    kept.set(name, value);
    for (const oldest of kept.keys()) {
      if (kept.size <= most) return;
      kept.delete(oldest);
    }
  };
  return {
    get: (names) => {
      const found = new Map<string, Value>();
      for (const name of names) {
        const value = kept.get(name);
        if (value !== undefined) found.set(name, value);
      }
      for (const [name, value] of found) set(name, value);
      return found;
    },
    set,
    clear: () => kept.clear(),
  };
};
