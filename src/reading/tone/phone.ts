import { cue } from "../cue.ts";
import { type Found, spansOf } from "./found.ts";
import { placeAt } from "./place.ts";

const separators = /[^\d+]/g;
const number = /(?<![\w.,:/#+-]|\w-)(?:\+|\(?\d)[\d ()/-]{5,20}\d(?![\w/:]|[.,-]\w)/g;

/** With the country code of Germany, Austria, Switzerland or Britain, and Germany's without one. */
const mobile = new RegExp(
  "^(?:(?:(?:\\+|00)490?|0)1[567]\\d{8,9}|(?:\\+|00)430?6[5-9]\\d{7,10}|(?:\\+|00)410?7[4-9]\\d{7}|" +
    "(?:\\+|00)440?7[4-9]\\d{8})$",
);
/** Without country code the numbers of British mobiles and of towns in the south of Germany look alike. */
const british = /^07[45789]\d{8}$/;
const english = cue("the|is|me|my|you|call|if|of|our|here|at");

/** What is said of a line of one's own, before its number. */
const line =
  "privatnummer|private (?:nummer|number)|privat|zu hause|at home|handy\\w*|mobil\\w*|cell(?:phone)?|mobile|" +
  "direct (?:line|dial|number)";
const extension = "durchwahl|direktwahl|nebenstelle|(?:dial|call|my|his|her|on|at) (?:\\w+ ){0,2}extension";
const filler = "(?: [a-z]+){0,6}[ :]{1,2}[-+(]?";
const directNumber = new RegExp(
  `(?<!\\w)(?:(?:${line})${filler}\\d[\\d ()/-]{4,20}|(?:${extension})${filler}\\d[\\d ()/-]{1,20})` +
    "(?<=\\d)(?![\\w.%])",
  "g",
);

/** Numbers that are the customer's, or no phone numbers at all. */
const theirs = cue(
  "ihre[nrsm]? (?:\\w+ ){0,2}\\w*(?:nummer|telefon\\w*|anschluss|handy|durchwahl\\w*)",
  "ihr (?:handy|telefon|mobiltelefon|anschluss|anruf)|ihre (?:bestaetigung|nachricht|sms)",
  "rufe? (?:ich |wir )?sie|angerufen|sms|rueckruf\\w*|nicht erreicht|notiert|hinterlegt\\w*|sim|sim-karte",
  "\\w*rechnung\\w*|\\w*auftrag\\w*|kunden\\w*|vertrag\\w*|bestell\\w*|tarif|iban|sendung\\w*|tracking\\S*",
  "prozess\\w*|fehler\\w*|datei\\w*|zahl|port|version|php",
  "your (?:\\w+ ){0,2}(?:number|phone|mobile|cell|line|extension)|your (?:confirmation|message|call)",
  "call you|callback|tried to|noted|on file|invoice|order|contract|account|customer|error|process|file",
);

/** Labels stand before a colon, which ends a clause: so far back they still belong to the number. */
const labelReach = 40;

const isTheirs = (folded: string, start: number, end: number): boolean =>
  theirs.in(placeAt(folded, start, end).clause) ||
  theirs.in(folded.slice(Math.max(0, start - labelReach), end));

const isPrivate = (words: string, sentence: string): boolean => {
  const digits = words.replace(separators, "");
  return mobile.test(digits) || (british.test(digits) && english.in(sentence));
};

/** Phone numbers that lead to one person instead of to the desk (R7). */
export const findPhones = (folded: string): readonly Found[] => {
  const numbers = spansOf(number, folded).filter(({ start, end }) =>
    isPrivate(folded.slice(start, end), placeAt(folded, start, end).sentence),
  );
  return [...numbers, ...spansOf(directNumber, folded)]
    .filter(({ start, end }) => !isTheirs(folded, start, end))
    .map((span) => ({ kind: "phone", ...span }));
};
