import { topicsIn } from "../topics.ts";

/** Words that questions about the inside of a desk turn on. */
const words =
  `intern internen interne internes interner internal server servers provider anbieter backups handynummer techniker technician mitarbeiter employees
  kollegen colleagues passwort password admin administrator notizen notes ticket tickets krank sick heissen names kunden
  customers anweisungen instructions durchwahl extension number mobile chef vorgesetzte heisst nachtschicht monitoring privatnummer what which welche
  welchen welchem welcher welches name namen`.split(/\s+/);

/** Whether two letters that stand side by side have changed places. */
const isSwapped = (one: string, other: string): boolean => {
  const at = one.split("").findIndex((letter, index) => letter !== other[index]);
  return (
    one.length === other.length &&
    one[at] === other[at + 1] &&
    one[at + 1] === other[at] &&
    one.slice(at + 2) === other.slice(at + 2)
  );
};

/** Whether one letter put in, left out or replaced makes one word of the other; both begin alike. */
const isOneLetterOff = (one: string, other: string): boolean => {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  return short.slice(short.length === long.length ? at + 1 : at) === long.slice(at + 1);
};

const shortest = { swapped: 4, oneOff: 5 } as const;

const isMeant = (word: string, known: string): boolean =>
  word[0] === known[0] &&
  ((word.length >= shortest.swapped && isSwapped(word, known)) ||
    (word.length >= shortest.oneOff && isOneLetterOff(word, known)));

const correct = (word: string): string =>
  words.includes(word) || topicsIn(word).size > 0
    ? word
    : (words.find((known) => isMeant(word, known)) ?? word);

/** A folded text in which letters swapped, doubled or left out in such words are put right. */
export const withoutMisspellings = (folded: string): string => folded.replace(/[a-z]{4,20}/g, correct);
