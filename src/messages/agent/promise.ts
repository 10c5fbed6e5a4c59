import { oneLine, shortName } from "../excerpt.ts";
import { message, paragraph, quote, text, title } from "../parts.ts";
import { longTime } from "../time.ts";
import { conversationPart, isForLeadsOnly } from "./card.ts";
import { showButton } from "./card-actions.ts";
import { fileParts } from "./files.ts";
import { problemParts } from "./problems.ts";
import { nameOf, type RenderersFor } from "./renderer.ts";

/** What a customer was promised, and what product management is asked (S3, I2). */
export const promiseRenderers: RenderersFor<
  | "promiseGiven"
  | "promiseTakenBack"
  | "nothingPromised"
  | "unclearTime"
  | "consultCard"
  | "productAsked"
  | "askedProduct"
  | "productAnswered"
> = {
  promiseGiven: ({ ticket, agent, until, timeZone }, { texts, language }) =>
    paragraph(
      texts.sentences.promiseGiven(nameOf(ticket), shortName(agent), longTime(until, timeZone, language)),
    ),

  promiseTakenBack: ({ ticket, agent }, { texts }) =>
    paragraph(texts.sentences.promiseTakenBack(nameOf(ticket), shortName(agent))),

  nothingPromised: ({ ticket }, { texts }) => paragraph(texts.sentences.nothingPromised(nameOf(ticket))),

  unclearTime: ({ problem, when }, { texts }) => {
    const words = texts.sentences.unclearTime;
    return message([text(words[problem](oneLine(when, 60))), text(words.examples)]);
  },

  productAsked: ({ ticket, agent, question, until, timeZone, cardAt }, { texts, language, cut }) => {
    const { consultCard: words, productAsked } = texts.sentences;
    return message([
      title(words.title(nameOf(ticket))),
      text(words.asks(shortName(agent))),
      quote(cut(question.internal)),
      text(productAsked.how(longTime(until, timeZone, language))),
      cardAt && { part: "conversation", conversation: cardAt, label: productAsked.card },
    ]);
  },

  askedProduct: ({ agent, question }, { texts, cut }) =>
    message([text(texts.sentences.askedProduct(shortName(agent))), quote(cut(question.internal))]),

  productAnswered: ({ by, text: answer, attachments }, rendering) => {
    const { texts, cut } = rendering;
    return message([
      text(texts.sentences.productAnswered(shortName(by))),
      quote(cut(answer.internal)),
      ...fileParts(attachments, rendering),
    ]);
  },

  consultCard: ({ card, agent, question, until }, rendering) => {
    const { consultCard: words, card: labels } = rendering.texts.sentences;
    const { number } = card.ticket;
    const show = [showButton(number, rendering)];
    if (isForLeadsOnly(card)) return message([title(words.title(nameOf(number))), text(labels.legal)], show);
    return message(
      [
        title(words.title(nameOf(number))),
        text(words.asks(shortName(agent))),
        quote(rendering.cut(question.internal)),
        conversationPart(card, rendering),
        ...problemParts(card.ticket.problems, rendering),
        text(words.how(longTime(until, card.timeZone, rendering.language))),
      ],
      show,
    );
  },
};
