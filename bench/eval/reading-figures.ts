import type { Piece } from "../../src/core/reading.ts";
import { exactKinds, type ReadMessage, type ReadReport } from "./labelled-messages.ts";

/** Something that is measured of items, and how. Per cent, if the name does not say otherwise. */
export type Measure<Item> = { readonly name: string; readonly of: (items: readonly Item[]) => number };

const percent = (part: number, whole: number): number => (whole === 0 ? Number.NaN : (100 * part) / whole);

/** The share of the items for which something holds. */
export const shareOf = <Item>(items: readonly Item[], holds: (item: Item) => boolean): number =>
  percent(items.filter(holds).length, items.length);

/** Harmonic mean of precision and recall. */
export const f1Of = <Item>(
  items: readonly Item[],
  isSo: (item: Item) => boolean,
  isSaid: (item: Item) => boolean,
): number => {
  const both = items.filter((item) => isSo(item) && isSaid(item)).length;
  return percent(2 * both, items.filter(isSo).length + items.filter(isSaid).length);
};

const isExactKind = ({ labels }: ReadMessage): boolean => exactKinds.includes(labels.kind);
const isFault = ({ labels }: ReadMessage): boolean => labels.kind === "fault";
const isLegal = ({ labels }: ReadMessage): boolean => labels.kind === "legal";
const rightlyExact = ({ labels, reading }: ReadMessage): boolean => labels.exact === reading.exact;
const rightNumber = ({ labels, reading }: ReadMessage): boolean =>
  labels.customerNumber === reading.customerNumber;
const hasThreeWords = ({ labels }: ReadMessage): boolean => labels.text.trim().split(/\s+/).length >= 3;

const chatPieces: readonly Piece[] = ["what", "where", "when", "message", "steps"];

/** What is measured of customers' statements. */
export const messageMeasures: readonly Measure<ReadMessage>[] = [
  { name: "kind", of: (all) => shareOf(all, ({ labels, reading }) => labels.kind === reading.kind) },
  { name: "exact", of: (all) => shareOf(all.filter(isExactKind), rightlyExact) },
  { name: "exact, faults alone", of: (all) => shareOf(all.filter(isFault), rightlyExact) },
  {
    name: "wrongly abusive (count)",
    of: (all) => all.filter(({ labels, reading }) => reading.abusive && !labels.abusive).length,
  },
  {
    name: "wrongly legal (count)",
    of: (all) => all.filter((one) => one.reading.kind === "legal" && !isLegal(one)).length,
  },
  {
    name: "legal found",
    of: (all) => shareOf(all.filter(isLegal), ({ reading }) => reading.kind === "legal"),
  },
  {
    name: "customer number found",
    of: (all) =>
      shareOf(
        all.filter(({ labels }) => labels.customerNumber !== null),
        rightNumber,
      ),
  },
  {
    name: "customer number right",
    of: (all) =>
      shareOf(
        all.filter(({ reading }) => reading.customerNumber !== null),
        rightNumber,
      ),
  },
  {
    name: "language, three words on",
    of: (all) =>
      shareOf(all.filter(hasThreeWords), ({ labels, reading }) => labels.lang === reading.language),
  },
  ...chatPieces.map((piece) => ({
    name: `faults say ${piece} (F1)`,
    of: (all: readonly ReadMessage[]) =>
      f1Of(
        all.filter(isFault),
        ({ labels }) => labels.says.includes(piece),
        ({ reading }) => reading.says.includes(piece),
      ),
  })),
];

/** What is measured of bug reports: which of them lack a piece. */
export const reportMeasures: readonly Measure<ReadReport>[] = (["expected", "steps"] as const).map(
  (piece) => ({
    name: `reports lack ${piece} (F1)`,
    of: (all) =>
      f1Of(
        all,
        ({ labels }) => !labels[piece],
        ({ reading }) => !reading.says.includes(piece),
      ),
  }),
);
