import { oneLine } from "../excerpt.ts";
import { numberForm } from "../forms.ts";
import type { Message } from "../message.ts";
import { message, paragraph, text } from "../parts.ts";
import { actButton, type CustomerRendering, type RenderersFor } from "./renderer.ts";

const askForNumber = (words: string, rendering: CustomerRendering): Message =>
  message(
    [text(words), text(rendering.texts.sentences.askNumber.hint)],
    [actButton(rendering, "noNumber"), actButton(rendering, "notCustomer")],
    numberForm(rendering.actionId({ act: "giveNumber", number: "" }), rendering.texts),
  );

const shortExample = (example: string): string => oneLine(example, 40);

/** The customer number: asking, refusing and noting it (R1). It is never repeated; nor is any password (R7). */
export const numberRenderers: RenderersFor<
  "askNumber" | "numberMalformed" | "numberNotFound" | "numberNoted" | "numberInPublic" | "secretTold"
> = {
  askNumber: ({ example }, rendering) =>
    askForNumber(rendering.texts.sentences.askNumber.ask(shortExample(example)), rendering),

  numberMalformed: ({ example }, rendering) =>
    askForNumber(rendering.texts.sentences.numberMalformed(shortExample(example)), rendering),

  numberNotFound: ({ example }, rendering) =>
    askForNumber(rendering.texts.sentences.numberNotFound(shortExample(example)), rendering),

  secretTold: (_, { texts }) => paragraph(texts.sentences.secretTold),

  numberNoted: (_, { texts }) => paragraph(texts.sentences.numberNoted),

  numberInPublic: ({ removed }, { texts: { sentences } }) =>
    paragraph(removed ? sentences.numberInPublic.removed : sentences.numberInPublic.visible),
};
