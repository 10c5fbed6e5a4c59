import type { CustomerAct } from "../core/act.ts";
import { type Answered, type Case, type Confirming, inDialogue, type Question } from "../core/case.ts";
import { openOffer } from "../core/charge.ts";
import type { Event } from "../core/event.ts";
import type { Facts } from "../core/facts.ts";
import type { Reading } from "../core/reading.ts";
import { type Rating, ratings } from "../core/ticket.ts";
import { endTopic } from "./impairment.ts";

const wordCount = (text: string): number => text.split(/\s+/).filter((word) => word !== "").length;

/** Whether it is the read-back that waits for a word, and not a question about a correction. */
export const isReadBackOpen = (subject: Confirming): boolean =>
  subject.correcting === null && subject.openPost?.startsWith("readBack") === true;

/** Longer texts say more than yes or no, and are read as statements. */
const isBare = (facts: Facts): boolean => wordCount(facts.understanding.latestText) <= 6;

const agrees = ({ kind }: Reading): boolean => kind === "confirm" || kind === "thanks";
const wantsPerson = ({ kind, vague }: Reading): boolean =>
  kind === "person" || (kind === "callback" && vague);

/** "This is a fault", where it is taken for something else; words that name an object tell a fault of their own. */
const wordsOfAFault = 8;
const saysFault = ({ understanding: { latest, latestText } }: Facts): boolean =>
  latest.kind === "fault" && !latest.exact && wordCount(latestText) <= wordsOfAFault;

/** Whether a charge is wanted. Thanks are no consent. */
const ofCharge = (facts: Facts): CustomerAct | null => {
  if (!isBare(facts)) return null;
  const { kind } = facts.understanding.latest;
  if (kind === "confirm") return { act: "agree" };
  return kind === "deny" ? { act: "refuse" } : null;
};

const digit = (text: string): number | null => {
  const found = /^\s*(?:nr\.?|nummer|number|no\.?)?\s*([1-9])[.)]?\s*$/i.exec(text)?.[1];
  return found === undefined ? null : Number(found);
};

const ofQuestion = (question: Question, facts: Facts): CustomerAct | null => {
  const { latest } = facts.understanding;
  switch (question.about) {
    case "number":
      if (facts.number !== null) return null;
      if (latest.notCustomer) return { act: "notCustomer" };
      return latest.cannotSay || (latest.kind === "deny" && isBare(facts)) ? { act: "noNumber" } : null;
    case "code":
      if (facts.code !== null) return null;
      return latest.cannotSay || (latest.kind === "deny" && isBare(facts)) ? { act: "noCode" } : null;
    case "charge":
      return saysFault(facts) ? { act: "isFault" } : ofCharge(facts);
    case "whoAreYou":
      if (latest.kind === "prospect" || latest.kind === "partner" || latest.kind === "legal")
        return { act: "iAm", as: latest.kind };
      return latest.kind === "deny" && isBare(facts) ? { act: "iAm", as: "other" } : null;
    default:
      return latest.cannotSay ? { act: "cannotSay" } : null;
  }
};

/**
 * "Yes" to an answer: it helped. To a notice that an account is blocked (D3): it is paid, and somebody must look. To
 * the offer of consulting (R8), or to take down what can wait (R3): it is wanted, and "no" ends the matter. To the end
 * of a disruption (R11): everything works.
 */
const ofVerdict = ({ entries, told, openPost }: Answered, facts: Facts): CustomerAct | null => {
  const { latest } = facts.understanding;
  const isEnd = openPost?.startsWith(endTopic) === true;
  const isNotice = entries.length === 0 && !isEnd;
  const isOffer = isNotice && (told.includes("teaching") || told.includes("canWait"));
  if (wantsPerson(latest) || (isNotice && latest.kind === "confirm")) return { act: "needPerson" };
  if (!isBare(facts)) return null;
  if (agrees(latest)) return { act: "solved" };
  if (latest.kind !== "deny") return null;
  return { act: isOffer ? "solved" : "needPerson" };
};

const ofOffer = (offered: number, facts: Facts): CustomerAct | null => {
  const { latest, latestText } = facts.understanding;
  const picked = digit(latestText);
  if (picked !== null && picked <= offered) return { act: "pick", index: picked - 1 };
  if (wantsPerson(latest)) return { act: "needPerson" };
  if (!isBare(facts)) return null;
  if (latest.kind === "confirm" && offered === 1) return { act: "pick", index: 0 };
  return latest.kind === "deny" ? { act: "noneOfThese" } : null;
};

const ofReadBack = ({ draft }: Confirming, facts: Facts): CustomerAct | null => {
  if (draft.wish !== undefined && saysFault(facts)) return { act: "isFault" };
  const { latest } = facts.understanding;
  if (!isBare(facts)) return null;
  if (latest.kind === "confirm") return { act: "confirm" };
  return latest.kind === "deny" ? { act: "correct" } : null;
};

/** Which problem is to be changed, by its number; a customer number is simply written. */
const ofChoice = (subject: Confirming, facts: Facts): CustomerAct | null => {
  const chosen = digit(facts.understanding.latestText);
  return subject.correcting === "choose" && chosen !== null && chosen <= subject.draft.problems.length
    ? { act: "correctField", field: { field: "problem", index: chosen - 1 }, value: null }
    : null;
};

const ofSolution = (facts: Facts): CustomerAct | null => {
  // A longer word is kept for the agent as it is.
  if (!isBare(facts)) return null;
  const { latest } = facts.understanding;
  if (agrees(latest)) return { act: "satisfied" };
  return latest.kind === "deny" ? { act: "stillOpen" } : null;
};

const ofFarewell = (facts: Facts): CustomerAct | null => {
  const stars = digit(facts.understanding.latestText);
  const rating = ratings.find((one): one is Rating => one === stars);
  return rating === undefined ? null : { act: "rate", rating };
};

/** A bare word after somebody of the desk has written may mean something else: then it is theirs to read. */
const ofTicket = (subject: Case, facts: Facts): CustomerAct | null => {
  const offer = openOffer(subject);
  return offer === null || offer.interrupted ? null : ofCharge(facts);
};

/**
 * The act that the latest words stand for where a button could have been pressed: every button has words that mean
 * the same (C4). `null`: the words are a statement.
 */
const typedAct = (subject: Case, facts: Facts): CustomerAct | null => {
  if (facts.understanding.latestText === "") return null;
  switch (subject.status) {
    case "answered":
      return ofVerdict(subject, facts);
    case "suggested":
      return ofOffer(subject.entries.length, facts);
    case "intake":
      return ofQuestion(subject.awaiting, facts);
    case "detailsMissing":
      return facts.understanding.latest.cannotSay ? { act: "cannotSay" } : null;
    case "confirming":
      return isReadBackOpen(subject) ? ofReadBack(subject, facts) : ofChoice(subject, facts);
    case "queued":
    case "claimed":
    case "waitingForCustomer":
      return ofTicket(subject, facts);
    case "resolved":
      return ofSolution(facts);
    case "closed":
      return ofFarewell(facts);
    default:
      return null;
  }
};

const isCustomersWord = (subject: Case, event: Event): boolean =>
  event.kind === "timerFired" ||
  (event.kind === "messagePosted" && event.person.key === subject.customer.key);

/** What the customer of the case chose with this event, by button, form or words. */
export const chosenAct = (subject: Case, event: Event, facts: Facts): CustomerAct | null => {
  if (event.kind === "actChosen")
    return event.act.act === "command" || event.act.act === "unclear" ? null : event.act;
  return isCustomersWord(subject, event) && (inDialogue(subject) || event.kind === "messagePosted")
    ? (facts.typed ?? typedAct(subject, facts))
    : null;
};
