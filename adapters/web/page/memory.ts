type Name = "language" | "panes";

const keyOf = (name: Name): string => `deskbell.${name}`;

/** What this browser remembers; `null` when nothing, or when it may not. */
export const recall = (name: Name): string | null => {
  try {
    return localStorage.getItem(keyOf(name));
  } catch {
    return null;
  }
};

/** Remembers something in this browser, if it may. */
export const remember = (name: Name, value: string): void => {
  try {
    localStorage.setItem(keyOf(name), value);
  } catch {
    // A browser that forbids storage forgets; the page works all the same.
  }
};
