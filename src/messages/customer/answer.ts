import type { ShownEntry } from "../../core/knowledge.ts";
import { oneLine } from "../excerpt.ts";
import type { Message, Part } from "../message.ts";
import { button, link, message, text } from "../parts.ts";
import { actButton, type CustomerRendering, type RenderersFor } from "./renderer.ts";

const maxEntries = 3;

type Shown = readonly (Part | null)[];

const entryParts = (entry: ShownEntry, { texts, cut }: CustomerRendering): Shown => {
  const [first, ...next] = entry.path;
  return [
    text(cut(entry.gist)),
    first === undefined ? null : text(cut(texts.sentences.answer.path(first, next))),
    link(entry.url, entry.title),
  ];
};

const answerParts = (entries: readonly ShownEntry[], rendering: CustomerRendering): Shown =>
  entries.slice(0, maxEntries).flatMap((entry) => entryParts(entry, rendering));

const foreignPart = (foreign: boolean, { texts }: CustomerRendering): Part | null =>
  foreign ? text(texts.sentences.answer.foreign) : null;

/** A single offer is a question for yes or no. */
const thisOne = (title: string, rendering: CustomerRendering): Message => {
  const { one } = rendering.texts.sentences.didYouMean;
  return message(
    [text(one.question), text(title), text(one.hint)],
    [
      button(rendering.actionId({ act: "pick", index: 0 }), one.yes, "primary"),
      button(rendering.actionId({ act: "noneOfThese" }), one.no),
    ],
  );
};

/** Known questions: the answer, offers of answers, and what remains of both (R2). */
export const answerRenderers: RenderersFor<
  "answer" | "answerAside" | "didYouMean" | "answerKept" | "selfCheck"
> = {
  answer: ({ entries, foreign }, rendering) =>
    message(
      [
        ...answerParts(entries, rendering),
        foreignPart(foreign, rendering),
        text(rendering.texts.sentences.answer.helped),
      ],
      [actButton(rendering, "solved", "primary"), actButton(rendering, "needPerson")],
    ),

  selfCheck: ({ entry }, rendering) => {
    const { sentences } = rendering.texts;
    return message(
      [text(sentences.selfCheck.intro), ...entryParts(entry, rendering), text(sentences.selfCheck.helped)],
      [
        actButton(rendering, "solved", "primary"),
        button(rendering.actionId({ act: "needPerson" }), sentences.selfCheck.goOn),
      ],
    );
  },

  answerAside: ({ entries, foreign }, rendering) =>
    message([
      text(rendering.texts.sentences.answerAside.intro),
      ...answerParts(entries, rendering),
      foreignPart(foreign, rendering),
    ]),

  didYouMean: ({ entries }, rendering) => {
    const { sentences, labels } = rendering.texts;
    const titles = entries.slice(0, maxEntries).map(({ title }) => oneLine(title, 200));
    const [only = "", ...others] = titles;
    if (others.length === 0) return thisOne(only, rendering);
    return message(
      [
        text(sentences.didYouMean.question),
        text(titles.map((title, index) => `${index + 1}. ${title}`).join("\n")),
        text(sentences.didYouMean.hint),
      ],
      [
        ...titles.map((title, index) =>
          button(rendering.actionId({ act: "pick", index }), labels.pick(index + 1, title)),
        ),
        actButton(rendering, "noneOfThese"),
      ],
    );
  },

  answerKept: ({ entries, verdict }, rendering) =>
    message([...answerParts(entries, rendering), text(rendering.texts.sentences.answerKept[verdict])]),
};
