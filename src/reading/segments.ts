import { stripCourtesies } from "./courtesies.ts";
import { announcesSeveral, numberings, type Opening, openings } from "./openings.ts";

/** A part of a message, in the customer's own words. */
export type Segment = { readonly text: string; readonly opening: Opening };

type Cut = { readonly at: number; readonly opening: Opening };

const mostSegments = 20;

/** The marks before a cut stay with the part before it. */
const cutBefore = ({ index, groups }: RegExpMatchArray, opening: Opening): Cut => ({
  at: (index ?? 0) + (groups?.["before"]?.length ?? 0),
  opening,
});

const mostAnnouncingWords = 10;
const bareAnnouncement =
  /^(?:(?:es geht um|ich habe|habe|i have|we have|regarding) )?(?:folgendes|the following)$/iu;
const isAnnouncement = (text: string): boolean =>
  bareAnnouncement.test(text) || (announcesSeveral(text) && text.split(/\s+/).length <= mostAnnouncingWords);

const itemCuts = (text: string): readonly Cut[] => {
  const isList = (numbers: readonly RegExpMatchArray[]): boolean =>
    numbers.length > 1 && numbers.every(({ groups }, place) => Number(groups?.["digit"]) === place + 1);
  const [numbers = []] = numberings
    .map((numbering) => [...text.matchAll(numbering)])
    .filter(isList)
    .toSorted((one, other) => other.length - one.length);
  return numbers.map((found) => cutBefore(found, "item"));
};

const cutsIn = (text: string): readonly Cut[] =>
  openings.flatMap(([opening, pattern]) =>
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
    listed.length > 1 && (announcesSeveral(text) || listed.every((item) => isRequest(item.text)));
  if (!isList) return cutAt(text, cutsIn(text));
  return cutAt(text, items).filter(({ opening, text: part }) => opening === "item" || !isAnnouncement(part));
};
