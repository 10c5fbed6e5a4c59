/** A map that forgets what it was told longest ago rather than grow without end. */
export type Bounded<Value> = {
  readonly get: (key: string) => Value | undefined;
  readonly has: (key: string) => boolean;
  readonly set: (key: string, value: Value) => void;
  readonly delete: (key: string) => void;
};

/** Creates a map of at most so many entries. */
export const createBounded = <Value>(size: number): Bounded<Value> => {
  const entries = new Map<string, Value>();
  return {
    get: (key) => entries.get(key),
    has: (key) => entries.has(key),
    set: (key, value) => {
      entries.delete(key);
      entries.set(key, value);
      const [oldest] = entries.keys();
      if (entries.size > size && oldest !== undefined) entries.delete(oldest);
    },
    delete: (key) => {
      entries.delete(key);
    },
  };
};
