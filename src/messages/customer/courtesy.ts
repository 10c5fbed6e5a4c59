import { ticketName } from "../../core/ticket.ts";
import { shortName } from "../excerpt.ts";
import { button, fields, link, message, paragraph, text, title } from "../parts.ts";
import { actButton, type RenderersFor } from "./renderer.ts";

/** Beginnings, thanks and hints: sentences that ask for nothing in particular. */
export const courtesyRenderers: RenderersFor<
  | "greeting"
  | "channelGuide"
  | "youAreWelcome"
  | "internalDeclined"
  | "anybodyHelps"
  | "teachingDeclined"
  | "glad"
  | "gladNoted"
  | "canWait"
  | "tooLate"
  | "requestEmptied"
  | "notYourThread"
  | "notForCustomers"
  | "rightsUnread"
> = {
  greeting: ({ company }, { texts: { sentences } }) =>
    message([text(sentences.greeting.welcome(shortName(company))), text(sentences.greeting.haveReady)]),

  channelGuide: ({ company, help, threads }, { texts: { sentences } }) => {
    const words = sentences.channelGuide;
    return message([
      title(words.title(shortName(company))),
      text(words.threads[threads]),
      text(words.haveReady),
      fields(
        [words.number, words.address, words.errorText].map(({ label, value }) => [label, value] as const),
      ),
      link(help, words.help),
    ]);
  },

  youAreWelcome: (_, { texts }) => paragraph(texts.sentences.youAreWelcome),

  internalDeclined: ({ alone }, { texts: { sentences } }) =>
    message([
      text(sentences.internalDeclined.declined),
      alone ? text(sentences.internalDeclined.instead) : null,
    ]),

  anybodyHelps: ({ alone }, { texts: { sentences } }) => {
    const { everybody, about } = sentences.anybodyHelps;
    return paragraph(alone ? `${everybody} ${about}` : everybody);
  },

  teachingDeclined: (_, rendering) => {
    const { declined, offer } = rendering.texts.sentences.teachingDeclined;
    return message([text(declined), text(offer)], [actButton(rendering, "needPerson")]);
  },

  glad: (_, { texts }) => paragraph(texts.sentences.glad),

  gladNoted: ({ ticket }, { texts }) => paragraph(texts.sentences.gladNoted(ticketName({ number: ticket }))),

  canWait: ({ help }, rendering) => {
    const { where, urgent, label } = rendering.texts.sentences.canWait;
    return message(
      [link(help, where), text(urgent)],
      [button(rendering.actionId({ act: "needPerson" }), label)],
    );
  },

  tooLate: (_, { texts }) => paragraph(texts.sentences.tooLate),

  requestEmptied: (_, { texts }) => paragraph(texts.sentences.requestEmptied),

  notYourThread: (_, { texts }) => paragraph(texts.sentences.notYourThread),

  notForCustomers: (_, { texts }) => paragraph(texts.sentences.notForCustomers),

  rightsUnread: (_, { texts }) => paragraph(texts.sentences.rightsUnread),
};
