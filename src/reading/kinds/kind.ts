import type { RequestKind } from "../../core/reading.ts";
import { sentencesOf } from "../sentences.ts";
import type { Signs } from "../signs.ts";
import type { Topic } from "../topics.ts";
import { bareFault, what } from "../what.ts";
import { isChangeRequest } from "./change-request.ts";
import { isChatter, isMisdirected } from "./chatter.ts";
import { declaresComplaint, isComplaint } from "./complaint.ts";
import { isInternal } from "./internal.ts";
import { isLegal } from "./legal.ts";
import { isOrder } from "./order.ts";
import { isPartner } from "./partner.ts";
import { wantsHuman } from "./person-wanted.ts";
import { isProspect } from "./prospect.ts";
import { isQuestion, onlyAsks } from "./question.ts";
import { isSalesPitch } from "./sales-pitch.ts";
import { smallTalkIn } from "./small-talk.ts";
import { isTeaching } from "./teaching.ts";

/** Longer texts with an insult have a matter too, and are read for it (E6). */
const longestAbuse = 12;
const longestCallback = 25;
const longestPerson = 15;

/** Those who want a call or a person and say nothing else (R4, R14). */
const contactOnly = ({ says, bareFault, topics, wordCount, ...signs }: Signs): RequestKind | null => {
  if (says.includes("what") || bareFault || [...topics].some((topic) => topic !== "phone")) return null;
  if (signs.callback && wordCount <= longestCallback) return "callback";
  return wordCount <= longestPerson && (signs.person !== null || wantsHuman(signs.body)) ? "person" : null;
};

/** Whether a sentence tells trouble, and does not only ask about it. */
const isTrouble = (sentence: string): boolean =>
  (bareFault.in(sentence) || what.in(sentence)) && !onlyAsks(sentence);

/** Whether trouble is told somewhere. */
export const tellsTrouble = ({ body, says }: Signs): boolean =>
  says.includes("message") || sentencesOf(body).some(isTrouble);

/** Whether somebody asks about our inner affairs and tells no trouble beside: that would be lost with the question. */
const asksInside = ({ body, person }: Signs): boolean =>
  isInternal(body, person) &&
  !sentencesOf(body).some((sentence) => isTrouble(sentence) && !isInternal(sentence, person));

/** Who writes without being a customer, or against us; only what is sure (R7, R10, E6). */
const guarded = (signs: Signs): RequestKind | null => {
  const { body } = signs;
  if (isLegal(body)) return "legal";
  if (signs.hasAddress) return null;
  if (isProspect(body)) return "prospect";
  if (!tellsTrouble(signs) && isSalesPitch(body)) return "sales_pitch";
  if (!tellsTrouble(signs) && isPartner(body)) return "partner";
  if (asksInside(signs)) return "internal";
  return signs.abusive && signs.topics.size === 0 && signs.wordCount < longestAbuse ? "abuse" : null;
};

/** A wish, and no trouble beside it: who tells trouble at length wishes much. */
const onlyWishes = (body: string): boolean =>
  isChangeRequest(body) &&
  !sentencesOf(body).some((sentence) => isTrouble(sentence) && !isChangeRequest(sentence));

/** Money and contracts have no symptoms: what seems one there is asked about. */
const isAboutMoney = ({ topics, hasAddress }: Signs): boolean => topics.has("billing") && !hasAddress;

const withMoney: readonly Topic[] = ["billing", "contract", "account", "domain"];

/** What is wrong with a bill stands nowhere that could be asked for; a payment page that fails does. */
const isOnlyAboutMoney = (signs: Signs): boolean =>
  isAboutMoney(signs) &&
  !signs.says.includes("where") &&
  [...signs.topics].every((topic) => withMoney.includes(topic));

/** What a customer wants of us. What is unclear counts as a fault: somebody will look at it. */
const request = (signs: Signs): RequestKind => {
  const { body } = signs;
  const asks = isQuestion(body);
  const trouble = tellsTrouble(signs);
  if (isMisdirected(body) && !signs.hasAddress) return "chatter";
  if (declaresComplaint(body) || (isComplaint(body) && !signs.hasAddress)) return "complaint";
  if (asks && !trouble && signs.topics.size === 0 && isChatter(body)) return "chatter";
  if (asks && isTeaching(body)) return "teaching";
  if (onlyWishes(body)) return "change_request";
  if (isOrder(body)) return "order";
  if (asks && (!trouble || isAboutMoney(signs))) return "question";
  if (!trouble && !signs.hasAddress && isChatter(body)) return "chatter";
  return isOnlyAboutMoney(signs) ? "question" : "fault";
};

/** What a customer mainly wants. */
export const kindOf = (signs: Signs): RequestKind =>
  (signs.numberOnly ? "number" : null) ??
  smallTalkIn(signs) ??
  guarded(signs) ??
  contactOnly(signs) ??
  request(signs);
