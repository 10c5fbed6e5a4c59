import type { Desk } from "../config/desk.ts";
import { type AnswerCounts, shareOf } from "../core/answer-counts.ts";
import { countPromises, type PromiseCounts } from "../core/promise-end.ts";
import { countAnswers } from "../storage/answer-counts.ts";
import { promiseEnds } from "../storage/promise-ends.ts";
import type { Store } from "../storage/store.ts";
import { daysFrom } from "./day.ts";
import { print } from "./print.ts";

const share = (part: number, whole: number): string => {
  const of = shareOf(part, whole);
  return of === null ? "-" : `${(of * 100).toFixed(1)} %`;
};

type Line = readonly [name: string, count: number, share: string, meaning: string];

// The one never without the other: to have answered is not to have helped.
const ofCases = ({ requests, involved, resolved, handedOn }: AnswerCounts): readonly Line[] => [
  ["requests", requests, "", "cases in which something was asked"],
  ["involvement", involved, share(involved, requests), "the bot answered a question"],
  [
    "confirmed resolution",
    resolved,
    share(resolved, requests),
    "solved, says the customer, and nobody of the desk touched it",
  ],
  ["handed on", handedOn, share(handedOn, requests), "answered, and a ticket all the same"],
  [
    "left open",
    involved - resolved - handedOn,
    share(involved - resolved - handedOn, requests),
    "answered, no ticket, and no word that it is solved",
  ],
];

const ofQuestions = ({ questions, chosen, solved, notSolved }: AnswerCounts): readonly Line[] => [
  ["answered", questions.answered, "", `solved ${solved.answered}, not solved ${notSolved.answered}`],
  [
    "offered",
    questions.offered,
    "",
    `chosen ${chosen}, solved ${solved.offered}, none of these ${notSolved.offered}`,
  ],
  ["silent", questions.silent, "", "no entry was probable enough; desk kb gaps shows what was asked"],
  ["shadowed", questions.shadowed, "", "shown to the desk alone (answers.mode: shadow)"],
  ["held back", questions.withheld, "", "an entry fits, and a person was wanted or the bot is off"],
];

const ofPromises = ({ kept, broken }: PromiseCounts): readonly Line[] => [
  ["kept", kept, share(kept, kept + broken), "the customer heard from the desk by then"],
  ["broken", broken, share(broken, kept + broken), "they heard later, or wait still"],
];

const line = ([name, count, of, meaning]: Line): string =>
  `  ${name.padEnd(21)}${String(count).padStart(7)}  ${of.padStart(7)}  ${meaning}`;

/**
 * Prints what came of the cases that were opened in a period, and of the promises that ended in it.
 *
 * @param asked the first and the last day, as in 2026-12-24.
 * @throws {Error} when one of them is no day.
 */
export const printStats = async (
  store: Store,
  { timeZone }: Pick<Desk, "timeZone">,
  asked: { readonly from?: string; readonly to?: string },
): Promise<void> => {
  const days = daysFrom(asked, timeZone);
  const counts = await store.read((db) => countAnswers(db, days));
  print(`Cases opened ${days.named}`);
  for (const one of ofCases(counts)) print(line(one));
  print("Questions in them");
  for (const one of ofQuestions(counts)) print(line(one));
  print("Promises to customers that came to an end meanwhile");
  for (const one of ofPromises(countPromises(await store.read((db) => promiseEnds(db, days, Date.now())))))
    print(line(one));
};
