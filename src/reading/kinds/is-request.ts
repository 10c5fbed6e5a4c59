import { signsOf } from "../signs.ts";
import { wordingOf } from "../wording.ts";
import { isChangeRequest } from "./change-request.ts";
import { tellsTrouble } from "./kind.ts";
import { isOrder } from "./order.ts";
import { isQuestion } from "./question.ts";

/** Whether a text asks us to do something. */
export const isOrderText = (text: string): boolean => isOrder(wordingOf(text).body);

/** Whether a text could stand as a request of its own: it tells trouble, asks, orders or wishes. */
export const isRequest = (text: string): boolean => {
  const signs = signsOf(text, wordingOf(text));
  const { body } = signs;
  return tellsTrouble(signs) || isQuestion(body) || isOrder(body) || isChangeRequest(body);
};
