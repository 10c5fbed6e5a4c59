/** A map that forgets what it was told longest ago rather than grow without end. */
export type Bounded<Value> = Pick<Map<string, Value>, "get" | "has" | "delete" | "values"> & {
  readonly set: (key: string, value: Value) => void;
};

/** Creates a map of at most so many entries. */
export const createBounded = <Value>(size: number): Bounded<Value> => {
  const entries = new Map<string, Value>();
  return {
    get: (key) => entries.get(key),
    has: (key) => entries.has(key),
    delete: (key) => entries.delete(key),
    values: () => entries.values(),
    set: (key, value) => {
      // Put back at the end: the first one is the oldest.
      entries.delete(key);
      entries.set(key, value);
      const [oldest] = entries.keys();
      if (entries.size > size && oldest !== undefined) entries.delete(oldest);
    },
  };
};
