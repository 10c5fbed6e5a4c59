const shortest = 3;
const longest = 5;

const gramsOfWord = (word: string): readonly string[] => {
  const bounded = `_${word}_`;
  const grams: string[] = [];
  for (let size = shortest; size <= longest; size += 1)
    for (let start = 0; start + size <= bounded.length; start += 1)
      grams.push(bounded.slice(start, start + size));
  return grams;
};

/** All runs of three to five characters inside the words, their borders marked: they survive typing errors. */
export const gramsOf = (words: readonly string[]): readonly string[] => words.flatMap(gramsOfWord);
