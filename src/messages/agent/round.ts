import { roundActionId } from "../../core/act-id.ts";
import type { WaitingLine } from "../../core/shown-ticket.ts";
import { oneLine, shortName } from "../excerpt.ts";
import type { Part } from "../message.ts";
import { button, message, paragraph, text, title } from "../parts.ts";
import { shortTime } from "../time.ts";
import { type AgentRendering, exampleOf, nameOf, type RenderersFor } from "./renderer.ts";

/** What waits, since when, and the way there. */
export const waitingParts = (
  { line, since, conversation }: WaitingLine,
  timeZone: string,
  { texts, language }: AgentRendering,
): readonly (Part | null)[] => {
  const { sentences, vocabulary } = texts;
  const owner = line.agent === null ? vocabulary.status[line.status] : shortName(line.agent.name);
  const about = [oneLine(line.customer, 30), oneLine(line.about, 60)]
    .filter((words) => words !== "")
    .join(": ");
  const waits = sentences.round.since(shortTime(since, timeZone, language));
  return [
    text([nameOf(line.ticket), waits, owner, about].join(" · ")),
    conversation && { part: "conversation", conversation, label: sentences.round.way(nameOf(line.ticket)) },
  ];
};

/** The rounds: the list of what is unanswered, and its tick (R6). */
export const roundRenderers: RenderersFor<"round" | "roundTicked" | "noRound" | "allGood"> = {
  round: ({ at, part, waiting, lines, missed, tickedBy, timeZone, own, calendars }, rendering) => {
    const { sentences } = rendering.texts;
    const words = sentences.round;
    const hidden = waiting - lines.length;
    return message(
      [
        title((own ? words.own : words.title)[part](waiting)),
        calendars === undefined ? null : text(words.calendars(calendars)),
        missed ? text(words.missed) : null,
        ...lines.flatMap((line) => waitingParts(line, timeZone, rendering)),
        hidden > 0 ? text(words.more(hidden, exampleOf(rendering, own ? "mine" : "queue"))) : null,
        tickedBy === null ? null : text(sentences.roundTicked(shortName(tickedBy.name))),
      ],
      tickedBy === null ? [button(roundActionId(at), words.tick, "primary")] : [],
    );
  },

  allGood: ({ part }, { texts }) => paragraph(texts.sentences.allGood[part]),

  roundTicked: ({ by }, { texts }) => paragraph(texts.sentences.roundTicked(shortName(by))),

  noRound: (_, { texts }) => paragraph(texts.sentences.noRound),
};
