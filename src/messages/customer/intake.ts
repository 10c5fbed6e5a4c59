import type { CustomerSentences } from "../../core/customer-say.ts";
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

/** Where things go wrong at a desk without numbers, no domain or mailbox can tell. */
const isAnywhere = (piece: Piece, numberless?: true): boolean => numberless === true && piece === "where";

const missingLines = (
  { missing, numberless }: CustomerSentences["detailsMissing"],
  { texts }: CustomerRendering,
): string => {
  const named = missing.length === 0 ? anything : pieces.filter((piece) => missing.includes(piece));
  const lineOf = (piece: Piece): string =>
    isAnywhere(piece, numberless) ? texts.sentences.detailsMissing.anywhere : texts.missingPieces[piece];
  return named.map((piece) => `• ${lineOf(piece)}`).join("\n");
};

type Asked = CustomerSentences["askPiece"];

const questionOf = (
  { piece, kind, picture, numberless }: Asked,
  { texts: { questions, sentences } }: CustomerRendering,
): string => {
  if (picture === true) return sentences.askPiece.picture;
  const isFault = topics[kind] === "fault";
  return isFault && isAnywhere(piece, numberless)
    ? sentences.askPiece.anywhere
    : questions[topics[kind]][piece];
};

/** What the desk asks for until a problem is described exactly (R14). */
export const intakeRenderers: RenderersFor<"askPiece" | "tellMore" | "detailsMissing" | "detailsReminder"> = {
  askPiece: (asked, rendering) => {
    const { about, explain } = asked;
    return message(
      [
        about === null ? null : quote(oneLine(about, 140)),
        text(questionOf(asked, rendering)),
        explain ? text(rendering.texts.sentences.askPiece.why) : null,
      ],
      [actButton(rendering, "cannotSay")],
    );
  },

  tellMore: (_, { texts }) => paragraph(texts.sentences.tellMore),

  detailsReminder: (asked, rendering) => {
    const { sentences } = rendering.texts;
    return message([
      text(sentences.detailsReminder),
      text(missingLines(asked, rendering)),
      text(sentences.detailsMissing.hint),
    ]);
  },

  detailsMissing: (asked, rendering) => {
    const { sentences } = rendering.texts;
    return message(
      [
        text(sentences.detailsMissing.intro),
        text(missingLines(asked, rendering)),
        text(sentences.detailsMissing.hint),
      ],
      [actButton(rendering, "cannotSay")],
    );
  },
};
