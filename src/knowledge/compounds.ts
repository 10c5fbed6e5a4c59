const shortestPart = 4;

const longestStart = (word: string, known: ReadonlySet<string>): string | undefined => {
  for (let end = word.length - 2; end >= shortestPart; end -= 1)
    if (known.has(word.slice(0, end))) return word.slice(0, end);
  return undefined;
};

const longestEnd = (word: string, known: ReadonlySet<string>): string | undefined => {
  for (let start = 2; start <= word.length - shortestPart; start += 1)
    if (known.has(word.slice(start))) return word.slice(start);
  return undefined;
};

/** The known words a compound begins and ends with: "Mailpostfach" is about "Mail" and "Postfach" too. */
export const partsOf = (word: string, known: ReadonlySet<string>): readonly string[] =>
  [longestStart(word, known), longestEnd(word, known)].filter((part) => part !== undefined);
