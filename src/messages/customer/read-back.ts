import type { Field } from "../../core/case.ts";
import type { Problems } from "../../core/problem.ts";
import { oneLine, shortName } from "../excerpt.ts";
import { correctionForm } from "../forms.ts";
import type { Action, Part } from "../message.ts";
import { button, fields, link, message, quote, type Row, text, title } from "../parts.ts";
import { actButton, type CustomerRendering, type RenderersFor } from "./renderer.ts";

const maxProblems = 10;

const numberRow = (ending: string | null | undefined, { texts: { sentences } }: CustomerRendering): Row => {
  if (ending === undefined) return null;
  const { number, numberMissing, numberEnding } = sentences.readBack;
  return [number, ending === null ? numberMissing : numberEnding(ending.slice(-2))];
};

const problemParts = (problems: Problems, { texts, cut }: CustomerRendering): readonly (Part | null)[] => {
  const words = texts.sentences.readBack;
  const hidden = problems.length - maxProblems;
  return [
    ...problems
      .slice(0, maxProblems)
      .flatMap((problem, index) => [
        text(problems.length === 1 ? words.onlyProblem : words.problem(index + 1)),
        quote(cut(problem.text)),
      ]),
    hidden > 0 ? text(words.moreProblems(hidden)) : null,
  ];
};

/** What the desk has understood, and the customer's word on it (R9). */
export const readBackRenderers: RenderersFor<
  "readBack" | "readBackKept" | "askWhatToCorrect" | "askCorrection"
> = {
  readBack: ({ name, problems, numberEnding, askForMore, incomplete, help, wish }, rendering) => {
    const words = rendering.texts.sentences.readBack;
    return message(
      [
        title(wish === null ? words.title : words.wish[wish].title),
        // E2: heard first, without an argument, and once.
        askForMore && problems.some(({ kind }) => kind === "complaint") ? text(words.complaint) : null,
        text(words.check),
        fields([[words.name, shortName(name)], numberRow(numberEnding, rendering)]),
        ...problemParts(problems, rendering),
        incomplete ? text(words.incomplete) : null,
        wish === null ? null : text(words.wish[wish].taken),
        link(help, words.help),
        text(`${askForMore ? words.correctAndComplete : words.correct} ${words.hint}`),
      ],
      [
        actButton(rendering, "confirm", "primary"),
        actButton(rendering, "correct"),
        ...(askForMore ? [actButton(rendering, "addMore")] : []),
        ...(wish === null ? [] : [actButton(rendering, "isFault")]),
      ],
    );
  },

  readBackKept: ({ problems, numberEnding }, rendering) => {
    const { sentences } = rendering.texts;
    return message([
      title(sentences.readBackKept),
      fields([numberRow(numberEnding, rendering)]),
      ...problemParts(problems, rendering),
    ]);
  },

  askWhatToCorrect: ({ problems, number }, rendering) => {
    const { sentences, labels } = rendering.texts;
    const choice = (field: Field, label: string): Action =>
      button(rendering.actionId({ act: "correctField", field, value: null }), label);
    return message(
      [text(sentences.askWhatToCorrect)],
      [
        ...(number ? [choice({ field: "number" }, sentences.readBack.number)] : []),
        ...problems
          .slice(0, maxProblems)
          .map((problem, index) =>
            choice(
              { field: "problem", index },
              labels.correctField.problemButton(index + 1, oneLine(problem.text, 40)),
            ),
          ),
      ],
    );
  },

  askCorrection: ({ field }, rendering) => {
    const { askCorrection } = rendering.texts.sentences;
    const words = field.field === "number" ? askCorrection.number : askCorrection.problem(field.index + 1);
    const id = rendering.actionId({ act: "correctField", field, value: null });
    return message([text(words)], [], correctionForm(id, field, rendering.texts));
  },
};
