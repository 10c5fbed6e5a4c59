import { shareOf } from "../../core/answer-counts.ts";
import type { AgentSentences } from "../../core/say.ts";
import { fields, message, type Row, text, title } from "../parts.ts";
import { shortTime } from "../time.ts";
import { type AgentRendering, exampleOf, type RenderersFor } from "./renderer.ts";
import { waitingParts } from "./round.ts";

type Summary = AgentSentences["daySummary"];

const minute = 60_000;

/** "3 h 10 min" of opening time. */
const length = (ms: number, { texts }: AgentRendering): string => {
  const { moment, hours, minutes } = texts.sentences.daySummary.time;
  const all = Math.round(ms / minute);
  const whole = [Math.floor(all / 60), all % 60] as const;
  const parts = [whole[0] > 0 ? `${whole[0]} ${hours}` : "", whole[1] > 0 ? `${whole[1]} ${minutes}` : ""];
  return all === 0 ? moment : parts.filter((part) => part !== "").join(" ");
};

const share = (part: number, whole: number, { texts }: AgentRendering): string =>
  texts.sentences.daySummary.share(part, whole, Math.round((shareOf(part, whole) ?? 0) * 100));

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
          [words.involved, share(involved, requests, rendering)] as const,
          [words.resolved, share(resolved, requests, rendering)] as const,
        ]),
  ];
};

const ofTimes = ({ firstReply, targets, late }: Summary, rendering: AgentRendering): readonly Row[] => {
  const words = rendering.texts.sentences.daySummary;
  return [
    firstReply && [
      words.firstReply,
      words.within(firstReply.count, length(firstReply.p50, rendering), length(firstReply.p90, rendering)),
    ],
    targets.all === 0 ? null : [words.targets, share(targets.kept, targets.all, rendering)],
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
