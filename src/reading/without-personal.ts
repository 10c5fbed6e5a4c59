import { withoutNumber } from "../core/without-number.ts";
import { findAddresses } from "./addresses.ts";
import { fold } from "./fold.ts";

/** What is known of somebody, and is to stand in no text of others. */
export type PersonalData = {
  /** Customer numbers they have given. */
  readonly numbers: readonly string[];
  /** Names of theirs: their own, the company's, their domains. */
  readonly names: readonly string[];
};

/** Shorter parts of a name are words of their own as well. */
const shortestPart = 4;

/** A person's name, and the parts of it that stand for them alone. */
export const namesOf = (name: string): readonly string[] => [
  name,
  ...name.split(/\s+/).filter((part) => part.length >= shortestPart),
];

/** Stands where something was left out. */
const gap = "…";

/** Five digits, with what may stand between them: customer, phone, invoice and bank numbers, and postcodes. */
const longNumber = /(?<![\p{L}\d])(?:\+|\(?0{1,2})?\d(?:[ ()/.-]{0,2}\d){4,}(?!\p{L})/gu;

const street =
  /(?<!\p{L})(?:\p{Lu}[\p{L}-]{0,40}(?:stra(?:ß|ss)e|str\.|weg|platz|gasse|allee|ring|damm|ufer)|(?:\p{Lu}[\p{L}-]{1,30} ){1,3}(?:Stra(?:ß|ss)e|Str\.|Weg|Platz|Allee)) \d{1,4} ?[a-z]?(?!\p{L})/gu;
const englishStreet =
  /(?<!\d)\d{1,4} (?:\p{Lu}\p{L}{1,30} ){1,3}(?:Street|Road|Lane|Avenue|Drive|Square|St|Rd|Ave)(?!\p{L})/gu;

/** What stays of a number that stood alone. */
const hidden = /•••\d*/g;

const shortestName = 3;

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** Words whatever their capitals; by way of the large ones, which join what has more than one small letter. */
const caseless = (words: string): string => words.toUpperCase().toLowerCase();

const standsIn = (text: string, name: string): boolean =>
  name.length >= shortestName && caseless(text).includes(caseless(name));

/** To compile such an expression takes a millisecond, and most texts name nobody. */
const withoutName = (text: string, given: string): string => {
  const name = given.trim();
  return standsIn(text, name)
    ? text.replace(new RegExp(`(?<![\\p{L}\\d])${escaped(name)}(?![\\p{L}\\d])`, "giu"), gap)
    : text;
};

/** Signs that hardly anybody has before the @ are signs of a mail address too. */
const mail = /\S@[^\s@]+\.\p{L}{2}/u;

/** The reader of addresses knows folded words alone: each word is asked by itself. */
const withoutAddresses = (text: string): string =>
  text.replace(/\S+/g, (word) => {
    if (!mail.test(word) && findAddresses(fold(word)).found.length === 0) return word;
    const end = /[.,;:!?"')>\]]+$/.exec(word)?.[0] ?? "";
    return gap + end;
  });

const tidy = (text: string): string =>
  text
    .replace(/…(?:[\s,;/]*…)+/g, gap)
    .replace(/\s+/g, " ")
    .replace(/ ([.,;:!?])/g, "$1")
    .trim();

/** A customer's words as others may read them: without numbers, names, addresses of mail, web and street, phones. */
export const withoutPersonal = (text: string, { numbers, names }: PersonalData): string => {
  // Addresses go whole, before the names that stand in them.
  const bare = withoutAddresses(numbers.reduce(withoutNumber, text));
  const longestFirst = [...names].sort((one, other) => other.length - one.length);
  const nameless = longestFirst.reduce(withoutName, bare);
  return tidy(
    [longNumber, street, englishStreet, hidden].reduce((left, found) => left.replace(found, gap), nameless),
  );
};
