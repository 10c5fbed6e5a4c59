import { type Piece, pieces, type RequestKind } from "../../core/reading.ts";
import { oneLine } from "../excerpt.ts";
import { message, paragraph, quote, text } from "../parts.ts";
import type { CustomerTexts } from "../texts/de.ts";
import { actButton, type CustomerRendering, type RenderersFor } from "./renderer.ts";

type Topic = keyof CustomerTexts["questions"];

/** What a customer wants, as far as it changes how one asks. */
const topics: Readonly<Record<RequestKind, Topic>> = {
  fault: "fault",
  question: "question",
  teaching: "question",
  internal: "question",
  order: "order",
  change_request: "order",
  callback: "callback",
  person: "callback",
  complaint: "complaint",
  abuse: "complaint",
  prospect: "other",
  partner: "other",
  legal: "other",
  sales_pitch: "other",
  greeting: "other",
  thanks: "other",
  chatter: "other",
  confirm: "other",
  deny: "other",
  number: "other",
};

/** What is asked for when nobody can tell what is missing. */
const anything: readonly Piece[] = ["what"];

const missingLines = (missing: readonly Piece[], { texts }: CustomerRendering): string => {
  const named = missing.length === 0 ? anything : pieces.filter((piece) => missing.includes(piece));
  return named.map((piece) => `• ${texts.missingPieces[piece]}`).join("\n");
};

/** What the desk asks for until a problem is described exactly (R14). */
export const intakeRenderers: RenderersFor<"askPiece" | "tellMore" | "detailsMissing" | "detailsReminder"> = {
  askPiece: ({ piece, kind, about, explain, picture = false }, rendering) => {
    const { questions, sentences } = rendering.texts;
    return message(
      [
        about === null ? null : quote(oneLine(about, 140)),
        text(picture ? sentences.askPiece.picture : questions[topics[kind]][piece]),
        explain ? text(sentences.askPiece.why) : null,
      ],
      [actButton(rendering, "cannotSay")],
    );
  },

  tellMore: (_, { texts }) => paragraph(texts.sentences.tellMore),

  detailsReminder: ({ missing }, rendering) => {
    const { sentences } = rendering.texts;
    return message([
      text(sentences.detailsReminder),
      text(missingLines(missing, rendering)),
      text(sentences.detailsMissing.hint),
    ]);
  },

  detailsMissing: ({ missing }, rendering) => {
    const { sentences } = rendering.texts;
    return message(
      [
        text(sentences.detailsMissing.intro),
        text(missingLines(missing, rendering)),
        text(sentences.detailsMissing.hint),
      ],
      [actButton(rendering, "cannotSay")],
    );
  },
};
