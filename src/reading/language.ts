import type { Language } from "../core/person.ts";
import type { Wording } from "./wording.ts";
import { wordsIn } from "./wording.ts";

/** Words of one of the two languages only; "in", "was", "die", "so" are words of both and say nothing. */
const german = new Set(
  `aber als auch auf aus bei beim bin bis bitte da damit danke das dass dem den der des doch du ein eine einem einen einer
  er es etwas euch euer eure fuer funktioniert geht gern gibt grad guten hab habe haben hallo hatte heute ich ihm ihnen ihr
  ihre immer ist ja jetzt kann kein keine koennen koennt koennte leider mal mehr mein meine meinem meinen meiner mich mir
  mit moechte moin muss nach nein nicht nichts nix noch nur ob oder schon sehr sein seit sich sie sind soll ueber um und uns
  unser unsere unserem unseren viel vom von vor waere wann warum weil welche wenn wer werden wie wieder wir wird wo wurde
  zu zum zur zwei kundennummer rechnung seite stimmt gestern heute ne neue neuen
  neues passt vielen dank alle alles alten andere braeuchte brauche gar gerade grad haette hier hin jo kommt machen macht man
  mails nun oben schoen sieht sollte statt tut unten wollte wuerde zwischen`.split(/\s+/),
);
const english = new Set(
  `a about after again and any anything are at be because been but by can can't cannot could did do does doesn't don't
  each for from get gets had has have he her here his how i i'd i'm i've if is isn't it it's its just like me my need never
  no now of on one only or our out over please she should since some somebody something still that that's the their them
  then there these they this to today us very we we're what what's when where which who why with won't would yes yesterday
  you your yours number customer`.split(/\s+/),
);

/** Whether a folded word is one of the commonest of its language: no name. */
export const isCommonWord = (word: string): boolean => german.has(word) || english.has(word);

/** Endings and letter groups that only one of the languages has, for words outside the lists. */
const germanShape = /(?:ung|ungen|keit|heit|lich|isch|schaft|ieren|iert|chen)$|sch|zw|ei[nstz]|pf|tz/;
const englishShape = /(?:ing|tion|ness|ment|ly|ful|ght|ed)$|th|wh|sh|ou|ee|oo/;

const fewestWords = 3;
/** In so many words one of a list may be a coincidence: Italian has "da" too, and French "on". */
const manyWords = 8;
/** The weaker language may have at most this share of the stronger one's evidence. */
const mostMixed = 0.5;
const mostWords = 300;

const evidence = (words: readonly string[], list: ReadonlySet<string>, shape: RegExp): number =>
  words.reduce((sum, word) => sum + (list.has(word) ? 1 : shape.test(word) ? 0.25 : 0), 0);

const isCoincidence = (words: readonly string[]): boolean =>
  words.length >= manyWords && words.filter(isCommonWord).length < 2;

/** The language a text is written in; `null` below three words, or when it is mixed or neither. */
export const languageOf = ({ whole }: Pick<Wording, "whole">): Language | null => {
  const words = wordsIn(whole).slice(0, mostWords);
  if (words.filter((word) => /\p{L}/u.test(word)).length < fewestWords || isCoincidence(words)) return null;
  const de = evidence(words, german, germanShape);
  const en = evidence(words, english, englishShape);
  if (Math.min(de, en) > mostMixed * Math.max(de, en) || de === en) return null;
  return de > en ? "de" : "en";
};
