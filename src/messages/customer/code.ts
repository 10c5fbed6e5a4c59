import { shortName } from "../excerpt.ts";
import { codeForm } from "../forms.ts";
import type { Message } from "../message.ts";
import { message, paragraph, text, title } from "../parts.ts";
import { actButton, type CustomerRendering, type RenderersFor } from "./renderer.ts";

const askForCode = (words: string, rendering: CustomerRendering): Message =>
  message(
    [text(words), text(rendering.texts.sentences.askCode.hint)],
    [actButton(rendering, "noCode")],
    codeForm(rendering.actionId({ act: "giveCode", code: "" }), rendering.texts),
  );

/** Codes are easier to read and to type in two groups. */
const inGroups = (code: string): string => code.replace(/^(\d{3})(\d{3})$/, "$1 $2");

/** The code by which somebody is recognised who is known under another chat identity (C5). */
export const codeRenderers: RenderersFor<
  "askCode" | "codeWrong" | "codeExpired" | "codeRight" | "codeLeft" | "linkCode"
> = {
  askCode: (_, rendering) => askForCode(rendering.texts.sentences.askCode.ask, rendering),

  codeWrong: (_, rendering) => askForCode(rendering.texts.sentences.codeWrong, rendering),

  codeExpired: (_, rendering) => askForCode(rendering.texts.sentences.codeExpired, rendering),

  codeRight: (_, { texts }) => paragraph(texts.sentences.codeRight),

  codeLeft: (_, { texts }) => paragraph(texts.sentences.codeLeft),

  linkCode: ({ company, code }, { texts: { sentences } }) =>
    message([
      text(sentences.linkCode.was(shortName(company))),
      title(inGroups(code)),
      text(sentences.linkCode.otherwise),
    ]),
};
