import type { CustomerAct } from "../core/act.ts";
import { type Case, type Confirming, inDialogue } from "../core/case.ts";
import { openOffer } from "../core/charge.ts";
import type { Event } from "../core/event.ts";
import { done, goOn, type Rule } from "../core/rule.ts";
import { tellActor, toCustomer } from "./access.ts";
import { chosenAct, isReadBackOpen } from "./chosen-act.ts";

type ActName = CustomerAct["act"];

const whileAsked = (subject: Extract<Case, { status: "intake" }>): readonly ActName[] => {
  switch (subject.awaiting.about) {
    case "number":
      return ["giveNumber", "noNumber", "notCustomer"];
    case "whoAreYou":
      return ["iAm", "giveNumber"];
    case "code":
      return ["noCode", "giveNumber"];
    case "charge":
      return ["agree", "refuse", "isFault", "giveNumber"];
    default:
      return ["cannotSay", "giveNumber"];
  }
};

/** Only what is taken for an order or a wish can be said to be a fault (R13). */
const ofWish = ({ draft }: Confirming): readonly ActName[] => (draft.wish === undefined ? [] : ["isFault"]);

const ofStatus = (subject: Case): readonly ActName[] => {
  switch (subject.status) {
    case "listening":
      return ["needPerson", "giveNumber", "notCustomer"];
    case "answered":
      return subject.verdict === "open" ? ["solved", "needPerson"] : ["needPerson"];
    case "suggested":
      return ["pick", "noneOfThese", "needPerson"];
    case "intake":
      return whileAsked(subject);
    case "confirming":
      return isReadBackOpen(subject)
        ? ["confirm", "correct", "correctField", "addMore", "giveNumber", ...ofWish(subject)]
        : ["correctField", "giveNumber"];
    case "detailsMissing":
      return ["cannotSay", "giveNumber", "needPerson"];
    case "queued":
    case "claimed":
    case "waitingForCustomer":
      return openOffer(subject) === null ? ["separate"] : ["separate", "agree", "refuse"];
    case "resolved":
      return ["satisfied", "stillOpen", "separate"];
    case "closed":
      return ["rate"];
    case "declined":
    case "paused":
      return [];
  }
};

const isCodeAsked = ({ identity }: Case): boolean =>
  identity.kind === "given" && identity.unconfirmed?.status === "asked";

/** Whom the customer was asked about, they may let speak for them whatever else is open (C8). */
const isAuthoriseAsked = ({ told }: Case): boolean => told.some((notice) => notice.startsWith("authorise:"));

/** What a customer can choose at this point of the case. */
const openActs = (subject: Case): readonly ActName[] => [
  ...ofStatus(subject),
  ...(inDialogue(subject) && isCodeAsked(subject) ? (["giveCode"] as const) : []),
  ...(isAuthoriseAsked(subject) ? (["authorise"] as const) : []),
];

/** Remembers an act and the turn it was chosen in. */
const noteOf = (act: CustomerAct, turn: number): string => `${turn}:${JSON.stringify(act)}`;

/** A number that was refused may be sent again, and is then believed (R1); a wrong code counts each time. */
const mayRepeat = (subject: Case, act: CustomerAct): boolean =>
  act.act === "giveCode" || (act.act === "giveNumber" && subject.identity.kind !== "given");

/** The same button again before anything else was said: a double click, or two tabs. */
const isSecondClick = (subject: Case, event: Event, act: CustomerAct): boolean =>
  event.kind === "actChosen" &&
  !mayRepeat(subject, act) &&
  [subject.turn, subject.turn - 1].some((turn) => noteOf(act, turn) === subject.lastAct);

/**
 * Lets an act pass only where it is open. A second click on the same button changes nothing and says nothing; a
 * click on an outdated one is told so.
 */
export const acts: Rule = {
  id: "acts",
  name: "An act counts once, and only while it is open",
  decide: (subject, event, facts) => {
    const act = chosenAct(subject, event, facts);
    if (act === null) return undefined;
    if (isSecondClick(subject, event, act)) return done(subject, [], { act: act.act, again: true });
    if (openActs(subject).includes(act.act))
      return goOn({ ...subject, lastAct: noteOf(act, subject.turn) }, [], { act: act.act });
    if (event.kind !== "actChosen") return undefined;
    return done(subject, [tellActor(event, toCustomer({ say: "tooLate" }))], { act: act.act, tooLate: true });
  },
};
