import { ticketName } from "../../core/ticket.ts";
import { link, message, paragraph, text } from "../parts.ts";
import { actButton, type RenderersFor } from "./renderer.ts";

/** What is charged, and the customer's word on it (R5, R12, R15). */
export const chargeRenderers: RenderersFor<
  "chargeNotice" | "chargeNoticeKept" | "chargeAnswered" | "orderRefused"
> = {
  chargeNotice: ({ notice, mayBeFault }, rendering) => {
    const words = rendering.texts.sentences.chargeNotice;
    return message(
      [text(rendering.cut(notice)), text(mayBeFault ? `${words.question} ${words.fault}` : words.question)],
      [
        actButton(rendering, "agree", "primary"),
        actButton(rendering, "refuse"),
        ...(mayBeFault ? [actButton(rendering, "isFault")] : []),
      ],
    );
  },

  chargeNoticeKept: ({ notice, agreed }, { texts: { sentences }, cut }) =>
    message([text(cut(notice)), text(sentences.chargeNoticeKept[agreed ? "agreed" : "refused"])]),

  chargeAnswered: ({ ticket, agreed }, { texts: { sentences } }) =>
    paragraph(sentences.chargeAnswered[agreed ? "agreed" : "refused"](ticketName({ number: ticket }))),

  orderRefused: ({ help }, { texts: { sentences } }) =>
    message([text(sentences.orderRefused.fine), link(help, sentences.orderRefused.help)]),
};
