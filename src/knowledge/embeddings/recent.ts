/** What was used last, by name: whoever is used is kept, and those not used for longest make room. */
export type Recent<Value> = {
  readonly get: (name: string) => Value | undefined;
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
    get: (name) => {
      const value = kept.get(name);
      if (value !== undefined) set(name, value);
      return value;
    },
    set,
    clear: () => kept.clear(),
  };
};
