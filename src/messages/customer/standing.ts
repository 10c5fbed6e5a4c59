import { notCustomers } from "../../core/identity.ts";
import { oneLine, shortName } from "../excerpt.ts";
import { button, link, message, paragraph, text } from "../parts.ts";
import { actButton, type RenderersFor } from "./renderer.ts";

const maxServices = 5;

/** Where the customer stands: who they are to the desk, and what holds them up that is already known. */
export const standingRenderers: RenderersFor<
  "serviceImpaired" | "accountBlocked" | "askWhoYouAre" | "askInterest" | "notOurs"
> = {
  serviceImpaired: ({ services, statusUrl }, { texts: { sentences }, cut }) => {
    const lines = services.slice(0, maxServices).map(({ name, notice }) => {
      const words = notice === null ? "" : `: ${oneLine(notice, 300)}`;
      return `• ${shortName(name)}${words}`;
    });
    return message([
      text(sentences.serviceImpaired.intro),
      text(cut(lines.join("\n"))),
      text(sentences.serviceImpaired.working),
      statusUrl === null ? null : link(statusUrl, sentences.serviceImpaired.status),
    ]);
  },

  accountBlocked: ({ billingUrl }, rendering) => {
    const words = rendering.texts.sentences.accountBlocked;
    return message(
      [
        text(words.reason),
        billingUrl === null ? null : link(billingUrl, words.billing),
        text(words.underWay),
      ],
      [actButton(rendering, "needPerson")],
    );
  },

  askWhoYouAre: (_, { texts: { sentences, labels }, actionId }) =>
    message(
      [text(sentences.askWhoYouAre)],
      notCustomers.map((as) => button(actionId({ act: "iAm", as }), labels.iAm[as])),
    ),

  askInterest: ({ as }, { texts }) => paragraph(texts.sentences.askInterest[as]),

  notOurs: ({ company, help }, { texts: { sentences } }) =>
    message([
      text(sentences.notOurs.scope(shortName(company))),
      link(help, sentences.notOurs.help),
      text(sentences.notOurs.goodDay),
    ]),
};
