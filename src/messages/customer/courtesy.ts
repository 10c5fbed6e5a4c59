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
  greeting: ({ company, numberless }, { texts: { sentences } }) => {
    const { welcome, haveReady, haveReadyNumberless } = sentences.greeting;
    return message([text(welcome(shortName(company))), text(numberless ? haveReadyNumberless : haveReady)]);
  },

  channelGuide: ({ company, help, threads, numberless }, { texts: { sentences } }) => {
    const words = sentences.channelGuide;
    const ready = [...(numberless ? [] : [words.number]), words.address, words.errorText];
    return message([
      title(words.title(shortName(company))),
      text(words.threads[threads]),
      text(words.haveReady),
      fields(ready.map(({ label, value }) => [label, value] as const)),
      link(help, words.help),
    ]);
  },

  youAreWelcome: (_, { texts }) => paragraph(texts.sentences.youAreWelcome),

  internalDeclined: ({ alone, numberless }, { texts: { sentences } }) => {
    const { declined, instead, insteadNumberless } = sentences.internalDeclined;
    return message([text(declined), alone ? text(numberless ? insteadNumberless : instead) : null]);
  },

  anybodyHelps: ({ alone }, { texts: { sentences } }) => {
    const { everybody, about } = sentences.anybodyHelps;
    return paragraph(alone ? `${everybody} ${about}` : everybody);
  },

  teachingDeclined: ({ numberless }, rendering) => {
    const { declined, declinedNumberless, offer } = rendering.texts.sentences.teachingDeclined;
    return message(
      [text(numberless ? declinedNumberless : declined), text(offer)],
      [actButton(rendering, "needPerson")],
    );
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
