import type { Problem, Problems } from "../../core/problem.ts";
import { type Piece, pieces } from "../../core/reading.ts";
import type { Part } from "../message.ts";
import { quote, text } from "../parts.ts";
import type { AgentRendering } from "./renderer.ts";

const maxProblems = 8;

/** What helps with a fault; what was expected goes without saying. */
const wantedForFault: readonly Piece[] = ["what", "where", "when", "message", "steps"];

const missingIn = ({ kind, says }: Problem): readonly Piece[] =>
  kind === "fault" ? wantedForFault.filter((piece) => !says.includes(piece)) : [];

/** Pieces of a problem as a list, each once. */
export const pieceList = (named: readonly Piece[], { texts }: AgentRendering): string =>
  pieces
    .filter((piece) => named.includes(piece))
    .map((piece) => texts.vocabulary.piece[piece])
    .join(", ");

const heading = (problem: Problem, number: number | null, rendering: AgentRendering): string => {
  const { sentences, vocabulary } = rendering.texts;
  const kind = vocabulary.kind[problem.kind];
  const missing = missingIn(problem);
  return [
    number === null ? sentences.card.onlyProblem(kind) : sentences.card.problem(number, kind),
    problem.says.length === 0 ? null : sentences.card.says(pieceList(problem.says, rendering)),
    missing.length === 0 ? null : sentences.card.misses(pieceList(missing, rendering)),
  ]
    .filter((piece) => piece !== null)
    .join(" · ");
};

/** The problems in the customer's own words, each with what it says and lacks. */
export const problemParts = (problems: Problems, rendering: AgentRendering): readonly (Part | null)[] => {
  const hidden = problems.length - maxProblems;
  return [
    ...problems
      .slice(0, maxProblems)
      .flatMap((problem, index) => [
        text(heading(problem, problems.length === 1 ? null : index + 1, rendering)),
        quote(rendering.cut(problem.text)),
      ]),
    hidden > 0 ? text(rendering.texts.sentences.card.moreProblems(hidden)) : null,
  ];
};
