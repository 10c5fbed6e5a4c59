import { stripCourtesies } from "./courtesies.ts";

/**
 * How a part of a message begins: as the message itself, as an item of a numbered list, after a blank line, after a
 * word that adds ("außerdem"), or after one that changes the subject ("noch etwas:").
 */
export type Opening = "message" | "item" | "paragraph" | "addition" | "newSubject";

/** A part of a message, in the customer's own words. */
export type Segment = { readonly text: string; readonly opening: Opening };

type Cut = { readonly at: number; readonly opening: Opening };

const mostSegments = 20;

const start = "(?<before>^|[.!?:;,]\\s{1,3}|\\n\\s{0,5})(?:(?:und|and|ach|oh|so|ach ja|oh and|dann) ){0,2}";
const end = "(?![\\p{L}\\p{N}])";

const newSubject =
  "zweitens|drittens|viertens|zweites(?: problem| anliegen| thema)|noch (?:et)?was(?: anderes)?[:,]|noch (?:so )?(?:et)?was(?= ist)|" +
  "noch (?:eine|ne) (?:\\p{L}+ )?(?:sache|frage|bitte)|noch ein (?:\\p{L}+ )?(?:problem|anliegen|thema|punkt)|" +
  "ander(?:es|e) (?:thema|sache|frage|baustelle)|eine? (?:weitere[sr]?|andere[sr]?|zweite[sr]?) (?:problem|anliegen|frage|sache|thema|punkt)|" +
  "unabh(?:ä|ae)ngig davon|second(?:ly)?[:,]|third(?:ly)?[:,]|(?:another|one more|one other|a second|a different) (?:thing|question|problem|issue|request|matter)|" +
  "on (?:another|a different|a separate|an unrelated) (?:note|matter|topic|subject)|(?:separately|unrelated)[:,]|different (?:topic|matter|question)[:,]|" +
  "(?:the )?(?:next|second|other) (?:problem|issue|thing|question)";

const addition =
  "au(?:ß|ss)erdem|zudem|zus(?:ä|ae)tzlich|ferner|weiterhin|des ?weiteren|dar(?:ü|ue)ber hinaus|(?:ü|ue)brigens|nebenbei|" +
  "(?:w(?:ä|ae)re|ist|h(?:ä|ae)tte ich) (?:da )?noch|additionally|in addition|furthermore|" +
  "moreover|besides|by the way|btw|on top of that";
/** In German "also" means "so" and begins every second sentence. */
const englishAddition =
  "also,? (?=the|my|our|your|i|we|is|are|can|could|please|there|it|some|one|when|how|what)";

const patterns: readonly (readonly [Opening, RegExp])[] = [
  ["newSubject", new RegExp(`${start}(?:${newSubject})${end}`, "giu")],
  ["addition", new RegExp(`${start}(?:(?:${addition})${end}|${englishAddition})`, "giu")],
  ["paragraph", /(?<before>\n[^\S\n]{0,20}\n)/g],
];

/** Digits that number a list: at the beginning of a line, or after the end of a sentence. */
const numbering = /(?<before>^|\n[^\S\n]{0,5}|[.!?:;,] |\s(?=[1-9]\)))(?<digit>[1-9])[.)]\s{1,3}(?=\p{L})/gu;

/** Words that announce several matters: then every item of the list is one. */
const announcement =
  /(?:zwei|drei|vier|mehrere|paar|folgende|two|three|four|several|few|following) (?:\p{L}+ ){0,2}(?:probleme|fragen|anliegen|punkte|sachen|dinge|themen|w(?:ü|ue)nsche|problems|questions|things|issues|points|requests|matters)(?!\p{L})/iu;

/** The marks before a cut stay with the part before it. */
const cutBefore = ({ index, groups }: RegExpMatchArray, opening: Opening): Cut => ({
  at: (index ?? 0) + (groups?.["before"]?.length ?? 0),
  opening,
});

const mostAnnouncingWords = 10;
const isAnnouncement = (text: string): boolean =>
  announcement.test(text) && text.split(/\s+/).length <= mostAnnouncingWords;

const itemCuts = (text: string): readonly Cut[] => {
  const numbers = [...text.matchAll(numbering)];
  const inOrder = numbers.every(({ groups }, place) => Number(groups?.["digit"]) === place + 1);
  return numbers.length > 1 && inOrder ? numbers.map((found) => cutBefore(found, "item")) : [];
};

const cutsIn = (text: string): readonly Cut[] =>
  patterns.flatMap(([opening, pattern]) =>
    [...text.matchAll(pattern)].map((found) => cutBefore(found, opening)),
  );

const tidy = (text: string): string => text.trim().replace(/[,;:]$/, "");

const cutAt = (text: string, cuts: readonly Cut[]): readonly Segment[] => {
  const ordered = [
    { at: 0, opening: "message" } as const,
    ...cuts.toSorted((one, other) => one.at - other.at),
  ];
  return ordered
    .slice(0, mostSegments)
    .map(({ at, opening }, place, kept) => ({ text: tidy(text.slice(at, kept[place + 1]?.at)), opening }))
    .filter(({ text: part }) => part !== "");
};

/**
 * The parts of a message that may be about different things, without greeting and sign-off. A list counts only if
 * it is announced as several matters or every item is a request of its own: steps and records are lists too.
 */
export const segmentsOf = (message: string, isRequest: (text: string) => boolean): readonly Segment[] => {
  const text = stripCourtesies(message);
  const items = itemCuts(text);
  const listed = cutAt(text, items).filter(({ opening }) => opening === "item");
  const isList =
    listed.length > 1 && (announcement.test(text) || listed.every((item) => isRequest(item.text)));
  if (!isList) return cutAt(text, cutsIn(text));
  return cutAt(text, items).filter(({ opening, text: part }) => opening === "item" || !isAnnouncement(part));
};
