/**
 * How a part of a message begins: as the message itself, as an item of a numbered list, after a blank line, after a
 * word that adds ("außerdem"), or after one that changes the subject ("noch etwas:").
 */
export type Opening = "message" | "item" | "paragraph" | "addition" | "newSubject";

const start = "(?<before>^|[.!?:;,]\\s{1,3}|\\n\\s{0,5})(?:(?:und|and|ach|oh|so|ach ja|oh and|dann) ){0,2}";
const end = "(?![\\p{L}\\p{N}])";

const newSubject = [
  "zweitens|drittens|viertens|zweites(?: problem| anliegen| thema)",
  "noch (?:et)?was(?: anderes)?[:,]|noch (?:so )?(?:et)?was(?= ist)",
  "noch (?:eine|ne) (?:\\p{L}+ )?(?:sache|frage|bitte)|noch ein (?:\\p{L}+ )?(?:problem|anliegen|thema|punkt)",
  "ander(?:es|e) (?:thema|sache|frage|baustelle)|unabh(?:ä|ae)ngig davon",
  "eine? (?:weitere[sr]?|andere[sr]?|zweite[sr]?) (?:problem|anliegen|frage|sache|thema|punkt)",
  "second(?:ly)?[:,]|third(?:ly)?[:,]|(?:separately|unrelated)[:,]|different (?:topic|matter|question)[:,]",
  "(?:another|one more|one other|a second|a different) (?:thing|question|problem|issue|request|matter)",
  "on (?:another|a different|a separate|an unrelated) (?:note|matter|topic|subject)",
  "(?:the )?(?:next|second|other) (?:problem|issue|thing|question)",
].join("|");

const addition = [
  "au(?:ß|ss)erdem|zudem|zus(?:ä|ae)tzlich|ferner|weiterhin|des ?weiteren|dar(?:ü|ue)ber hinaus",
  "(?:ü|ue)brigens|nebenbei|(?:w(?:ä|ae)re|ist|h(?:ä|ae)tte ich) (?:da )?noch",
  "additionally|in addition|furthermore|moreover|besides|by the way|btw|on top of that",
].join("|");

/** In German "also" means "so" and begins every second sentence. */
const englishAddition =
  "also,? (?=the|my|our|your|i|we|is|are|can|could|please|there|it|some|one|when|how|what)";

/** Where a part begins, after the marks in the group `before`; texts as written. */
export const openings: readonly (readonly [Opening, RegExp])[] = [
  ["newSubject", new RegExp(`${start}(?:${newSubject})${end}`, "giu")],
  ["addition", new RegExp(`${start}(?:(?:${addition})${end}|${englishAddition})`, "giu")],
  ["paragraph", /(?<before>\n[^\S\n]{0,20}\n)/g],
];

/**
 * Digits that number a list: at the beginning of a line or after the end of a sentence; and anywhere, as people write
 * who set no marks. The latter takes dates for numbers, too, and then finds none that are in order.
 */
export const numberings: readonly RegExp[] = [
  /(?<before>^|\n[^\S\n]{0,5}|[.!?:;,)] |\s(?=[1-9]\)))(?<digit>[1-9])[.)]\s{1,3}(?=\p{L})/gu,
  /(?<before>^|\s)(?<digit>[1-9])[.)]\s{1,3}(?=\p{L})/gu,
];

const several = "zwei|drei|vier|mehrere|paar|folgende|two|three|four|several|few|following";
const matters =
  "probleme|fragen|anliegen|punkte|sachen|dinge|themen|w(?:ü|ue)nsche|" +
  "problems|questions|things|issues|points|requests|matters";
const announcement = new RegExp(`(?:${several}) (?:\\p{L}+ ){0,2}(?:${matters})(?!\\p{L})`, "iu");

/** Whether a text announces several matters: then every item of its list is one. */
export const announcesSeveral = (text: string): boolean => announcement.test(text);
