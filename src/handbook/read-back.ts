import { type Case, type Draft, inDialogue } from "../core/case.ts";
import type { CustomerSentences } from "../core/customer-say.ts";
import type { Facts } from "../core/facts.ts";
import { done, type Rule } from "../core/rule.ts";
import { isReadBackOpen } from "./chosen-act.ts";
import { draftOf } from "./draft.ts";
import { speak, told, wasTold } from "./speak.ts";

/**
 * The last two digits: enough to recognise one's own number, too little for everybody else who reads along (R1).
 * Nothing where the desk has no numbers.
 */
export const numberEnding = (
  { identity }: Case,
  { settings }: Facts,
): Pick<CustomerSentences["readBack"], "numberEnding"> =>
  settings.numberExample === null
    ? {}
    : { numberEnding: identity.kind === "given" ? identity.number.slice(-2) : null };

const words = (subject: Case, draft: Draft, facts: Facts): CustomerSentences["readBack"] => ({
  name: subject.customer.name,
  problems: draft.problems,
  ...numberEnding(subject, facts),
  askForMore: !wasTold(subject, "askForMore"),
  incomplete: draft.incomplete,
  help: facts.settings.links.help,
  wish: draft.wish ?? null,
});

/** The read-back stands and nothing is new: small talk, or an edit that changes nothing. */
const isUnchanged = (subject: Case, draft: Draft, facts: Facts): boolean =>
  subject.status === "confirming" &&
  isReadBackOpen(subject) &&
  facts.number === null &&
  JSON.stringify(subject.draft) === JSON.stringify(draft);

/**
 * R9: reads back who, which number and what exactly, asks once whether that is everything (E1), and shows where
 * customers can do things themselves. Runs when nothing else is missing.
 */
export const readBack: Rule = {
  id: "R9",
  name: "Read it back",
  decide: (subject, _event, facts) => {
    if (!inDialogue(subject)) return undefined;
    const draft = draftOf(subject, facts);
    if (isUnchanged(subject, draft, facts))
      return done({ ...subject, turn: subject.turn + 1 }, [], { unchanged: true });
    const { base, effects } = speak(subject, "readBack", {
      say: "readBack",
      ...words(subject, draft, facts),
    });
    return done({ ...told(base, "askForMore"), status: "confirming", draft, correcting: null }, effects, {
      problems: draft.problems.length,
      incomplete: draft.incomplete,
    });
  },
};
