import type { WebMessage } from "./body.ts";

/** Where something changed, and who could see it; `channel` null: everywhere. */
export type Change = { readonly channel: string | null; readonly visibleTo: string | null };

/** Tells listeners in this process that the playground changed. */
export type Changes = {
  readonly publish: (change: Change) => void;
  /** Returns the function that ends it. */
  readonly subscribe: (listener: (change: Change) => void) => () => void;
};

/** A changed message, as a change. */
export const changeOf = ({ channel, visibleTo }: WebMessage): Change => ({ channel, visibleTo });

/** Creates the place where the playground's changes are announced. */
export const createChanges = (): Changes => {
  const listeners = new Set<(change: Change) => void>();
  return {
    publish: (change) => {
      for (const listener of listeners) listener(change);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};
