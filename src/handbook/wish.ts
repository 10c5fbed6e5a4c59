import type { Case } from "../core/case.ts";
import { latestOffer } from "../core/charge.ts";
import type { Facts } from "../core/facts.ts";
import type { Wish } from "../core/problem.ts";
import type { Reading, ReadProblem } from "../core/reading.ts";

/** Who tells more than that, wishes much beside what is broken. */
const mostWords = 60;

/**
 * Whether a problem is surely no fault. To take a fault for an order or a wish is worse than the other way round, so
 * whatever tells trouble, anger or too little is none.
 */
const isSure = ({ text, reading: { kind, exact, trouble, upset } }: ReadProblem): boolean =>
  (kind === "order" || kind === "change_request") &&
  exact &&
  !trouble &&
  !upset &&
  text.split(/\s+/).length <= mostWords;

/**
 * What a customer wants beyond support: an order, if something is to be done for them (R15), or a change, if all they
 * tell is a dislike or a wish (R13). `null`: support, as far as anybody can tell, or as they say themselves; or what is
 * theirs by right, which costs nothing.
 */
export const wishOf = (subject: Case, { understanding, settings }: Facts): Wish | null => {
  if (subject.route !== "support" || subject.isFault) return null;
  const open = understanding.problems.filter((_, place) => !subject.settled.includes(place));
  if (open.length === 0 || !open.every(isSure)) return null;
  if (open.some(({ reading }) => reading.entitled)) return null;
  if (!open.some(({ reading }) => reading.kind === "order")) return "change";
  // A desk without R15 does such things as part of its support.
  if (settings.off.includes("R15")) return null;
  // Without its charge there is no order, only a question about it.
  return latestOffer(subject, "order")?.answer?.agreed === false ? null : "order";
};

/** What was read of a problem, unless its customer says that it is a fault: then that is what it is (R13). */
export const readingOf = ({ isFault }: Case, { reading, says }: ReadProblem): Reading =>
  isFault && (reading.kind === "order" || reading.kind === "change_request")
    ? { ...reading, kind: "fault", exact: says.includes("what") && says.includes("where") }
    : reading;
