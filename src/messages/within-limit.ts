import { excerpt } from "./excerpt.ts";
import { type Message, plainText } from "./message.ts";

/** No message is longer, in characters of plain text, whatever it is filled with: every platform takes it whole. */
export const maxMessageLength = 3_500;

/** Shortens somebody's words as far as the message they stand in needs it. */
export type Cut = (words: string) => string;

const fits = (message: Message): boolean => plainText(message).length <= maxMessageLength;

/**
 * Renders a message so that it keeps the limit: the words that `cut` touches are shortened, all to the same length
 * and no more than needed. Everything else, sentences, ticket numbers and addresses, stays whole.
 */
export const withinLimit = (render: (cut: Cut) => Message): Message => {
  const whole = render((words) => words);
  if (fits(whole)) return whole;
  let [fitting, tooLong] = [0, maxMessageLength];
  while (tooLong - fitting > 1) {
    const middle = Math.floor((fitting + tooLong) / 2);
    if (fits(render((words) => excerpt(words, middle)))) fitting = middle;
    else tooLong = middle;
  }
  return render((words) => excerpt(words, fitting));
};
