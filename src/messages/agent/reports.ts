import { type BreachCount, breachedRules } from "../../core/breach.ts";
import { fewestRatings, type OwnFigures } from "../../core/own-figures.ts";
import type { Part } from "../message.ts";
import { fields, message, paragraph, type Row, text, title } from "../parts.ts";
import { shortTime } from "../time.ts";
import { lengthOf } from "./length.ts";
import { promiseRow } from "./promise-row.ts";
import { type AgentRendering, exampleOf, nameOf, type RenderersFor } from "./renderer.ts";
import { shareOfAll } from "./share.ts";

const breachParts = (
  { kind, count, latestAt, latest }: BreachCount,
  timeZone: string,
  { texts, language }: AgentRendering,
): readonly Part[] => {
  const { breaches, round } = texts.sentences;
  const time = shortTime(latestAt, timeZone, language);
  const tickets = latest.map(({ ticket }) => nameOf(ticket)).join(", ");
  const line = breaches.line(breachedRules[kind], breaches.kinds[kind], count, time);
  return [
    text(tickets === "" ? line : `${line} (${tickets})`),
    ...latest.map(
      ({ ticket, conversation }): Part => ({
        part: "conversation",
        conversation,
        label: round.way(nameOf(ticket)),
      }),
    ),
  ];
};

const ofTimes = (
  { firstReply, targets, handling }: OwnFigures,
  rendering: AgentRendering,
): readonly Row[] => {
  const { daySummary, ownFigures } = rendering.texts.sentences;
  const length = (ms: number): string => lengthOf(ms, rendering);
  return [
    firstReply && [
      daySummary.firstReply,
      daySummary.within(firstReply.count, length(firstReply.p50), length(firstReply.p90)),
    ],
    targets.all === 0 ? null : [daySummary.targets, shareOfAll(targets.kept, targets.all, rendering)],
    handling === null ? null : [ownFigures.handling, length(handling)],
  ];
};

const ofWords = ({ hints, ratings }: OwnFigures, { texts }: AgentRendering): readonly Row[] => {
  const { breaches, ownFigures: words } = texts.sentences;
  return [
    ...hints.map(
      ({ kind, heeded, sent }) =>
        [words.hints(breachedRules[kind], breaches.kinds[kind]), words.hinted(heeded, sent)] as const,
    ),
    [
      words.ratings,
      ratings === null ? words.tooFew(fewestRatings) : words.rated(ratings.count, ratings.mean),
    ],
  ];
};

/** How the handbook is kept, for leads (R16), and an agent's figures, for them alone (S5). */
export const reportRenderers: RenderersFor<"breaches" | "ownFigures"> = {
  breaches: ({ counts, days, timeZone }, rendering) => {
    const words = rendering.texts.sentences.breaches;
    return counts.length === 0
      ? paragraph(words.none(days))
      : message([
          title(words.title(days)),
          ...counts.flatMap((one) => breachParts(one, timeZone, rendering)),
          text(words.how(exampleOf(rendering, "show", counts[0]?.latest[0]?.ticket))),
        ]);
  },

  ownFigures: (figures, rendering) => {
    const words = rendering.texts.sentences.ownFigures;
    const { claimed, ended, open, promises, days } = figures;
    return message([
      title(words.title(days)),
      fields([
        [words.claimed, String(claimed)],
        [words.ended, String(ended)],
        [words.open, String(open)],
        ...ofTimes(figures, rendering),
        promiseRow(promises, rendering),
        ...ofWords(figures, rendering),
      ]),
      text(words.private),
    ]);
  },
};
