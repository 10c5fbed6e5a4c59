import type { AgentSentences } from "../../core/say.ts";
import { fields, message, type Row, text, title } from "../parts.ts";
import { shortTime } from "../time.ts";
import { lengthOf } from "./length.ts";
import { promiseRow } from "./promise-row.ts";
import { type AgentRendering, exampleOf, type RenderersFor } from "./renderer.ts";
import { waitingParts } from "./round.ts";
import { shareOfAll } from "./share.ts";

type Summary = AgentSentences["daySummary"];

/** What came, and what the bot made of it: to have answered never without having helped. */
const ofRequests = (
  { requests, tickets, involved, resolved }: Summary,
  rendering: AgentRendering,
): readonly Row[] => {
  const words = rendering.texts.sentences.daySummary;
  return [
    [words.requests, String(requests)],
    [words.tickets, String(tickets)],
    ...(requests === 0
      ? []
      : [
          [words.involved, shareOfAll(involved, requests, rendering)] as const,
          [words.resolved, shareOfAll(resolved, requests, rendering)] as const,
        ]),
  ];
};

const ofTimes = (
  { firstReply, targets, promises, late }: Summary,
  rendering: AgentRendering,
): readonly Row[] => {
  const words = rendering.texts.sentences.daySummary;
  return [
    firstReply && [
      words.firstReply,
      words.within(
        firstReply.count,
        lengthOf(firstReply.p50, rendering),
        lengthOf(firstReply.p90, rendering),
      ),
    ],
    targets.all === 0 ? null : [words.targets, shareOfAll(targets.kept, targets.all, rendering)],
    promiseRow(promises, rendering),
    late === 0 ? null : [words.late, String(late)],
  ];
};

const ofWhatStands = ({ unanswered, gaps }: Summary, rendering: AgentRendering): readonly Row[] => {
  const words = rendering.texts.sentences.daySummary;
  return [
    unanswered.waiting === 0 ? null : [words.waiting, String(unanswered.waiting)],
    gaps === 0 ? null : [words.gaps, words.gapsOf(gaps, exampleOf(rendering, "kb gaps"))],
  ];
};

/** The day in figures, for leads. */
export const summaryRenderers: RenderersFor<"daySummary"> = {
  daySummary: (summary, rendering) => {
    const words = rendering.texts.sentences.daySummary;
    const { from, until, timeZone, unanswered } = summary;
    const time = (at: number): string => shortTime(at, timeZone, rendering.language);
    const [oldest] = unanswered.lines;
    return message([
      title(words.title),
      text(words.period(time(from), time(until))),
      fields([
        ...ofRequests(summary, rendering),
        ...ofTimes(summary, rendering),
        ...ofWhatStands(summary, rendering),
      ]),
      text(oldest === undefined ? words.nobody : words.oldest),
      ...(oldest === undefined ? [] : waitingParts(oldest, timeZone, rendering)),
    ]);
  },
};
