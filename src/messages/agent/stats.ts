import type { AnswerCounts } from "../../core/answer-counts.ts";
import { fields, message, paragraph, type Row, text, title } from "../parts.ts";
import { promiseRow } from "./promise-row.ts";
import { type AgentRendering, exampleOf, type RenderersFor } from "./renderer.ts";
import { shareOfAll } from "./share.ts";

const ofCases = ({ requests, involved, resolved, handedOn }: AnswerCounts, rendering: AgentRendering) => {
  const words = rendering.texts.sentences.stats;
  return [
    // The one never without the other: to have answered is not to have helped.
    [words.involved, shareOfAll(involved, requests, rendering)],
    [words.resolved, shareOfAll(resolved, requests, rendering)],
    [words.handedOn, String(handedOn)],
    [words.leftOpen, String(involved - resolved - handedOn)],
  ] as const;
};

const few = (label: string, count: number): Row => (count === 0 ? null : [label, String(count)]);

const ofQuestions = (counts: AnswerCounts, { texts }: AgentRendering): readonly Row[] => {
  const words = texts.sentences.stats;
  const { questions, chosen, solved, notSolved } = counts;
  const answered = [words.solved(solved.answered), words.notSolved(notSolved.answered)];
  const offered = [words.chosen(chosen), words.solved(solved.offered), words.noneOfThese(notSolved.offered)];
  return [
    [words.answered, [questions.answered, ...answered].join(" · ")],
    [words.offered, [questions.offered, ...offered].join(" · ")],
    [words.silent, String(questions.silent)],
    few(words.shadowed, questions.shadowed),
    few(words.withheld, questions.withheld),
  ];
};

/** What the bot achieves, for those who ask. */
export const statsRenderers: RenderersFor<"stats"> = {
  stats: ({ counts, days, promises }, rendering) => {
    const words = rendering.texts.sentences.stats;
    const promised = promiseRow(promises, rendering);
    return counts.requests === 0 && promised === null
      ? paragraph(words.none(days))
      : message([
          title(words.title(days)),
          fields([...ofCases(counts, rendering), ...ofQuestions(counts, rendering), promised]),
          text(words.gaps(exampleOf(rendering, "kb gaps"))),
        ]);
  },
};
