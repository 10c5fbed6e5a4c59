/** Conditions of one statement: every database takes as many. */
const atOnce = 50;

/** A list in parts that are small enough for the conditions of one statement. */
export const inParts = <Item>(items: readonly Item[]): readonly (readonly Item[])[] =>
  Array.from({ length: Math.ceil(items.length / atOnce) }, (_, part) =>
    items.slice(part * atOnce, (part + 1) * atOnce),
  );
