import { exactKinds, type ReadMessage, type ReadReport } from "./labelled-messages.ts";
import { f1Of, shareOf } from "./reading-figures.ts";
import { trainNlpJs } from "./rivals/nlpjs.ts";

/** What something simpler reaches, in per cent. */
export type Baseline = { readonly name: string; readonly value: number };

const folds = 5;
const languages = ["de", "en"] as const;

/** How many of a fold NLP.js labels right, trained on the other folds, for each language by itself. */
const nlpJsRight = async (
  messages: readonly ReadMessage[],
  intentOf: (message: ReadMessage) => string,
): Promise<number> => {
  let right = 0;
  for (const language of languages) {
    const own = messages.filter(({ labels }) => labels.lang === language);
    for (let fold = 0; fold < folds; fold += 1) {
      const rest = own.filter((_, at) => at % folds !== fold);
      const classify = await trainNlpJs(
        rest.map((message) => ({ utterance: message.labels.text, intent: intentOf(message) })),
        language,
      );
      for (const message of own.filter((_, at) => at % folds === fold))
        if ((await classify(message.labels.text))[0]?.id === intentOf(message)) right += 1;
    }
  }
  return (100 * right) / messages.length;
};

const address = /https?:\/\/|www\.|@|\b[\w-]+\.(?:example|test|de|com|net|org)\b/i;
const wordCount = (text: string): number => text.trim().split(/\s+/).length;

/** What simpler ways reach on the same statements; NLP.js cross-validated in five folds. */
export const messageBaselines = async (all: readonly ReadMessage[]): Promise<readonly Baseline[]> => {
  const exact = all.filter(({ labels }) => exactKinds.includes(labels.kind));
  const faults = exact.filter(({ labels }) => labels.kind === "fault");
  const exactness = ({ labels }: ReadMessage): string => (labels.exact ? "exact" : "vague");
  return [
    { name: "kind: always fault", value: shareOf(all, ({ labels }) => labels.kind === "fault") },
    { name: "kind: NLP.js", value: await nlpJsRight(all, ({ labels }) => labels.kind) },
    {
      name: "exact: more than 15 words",
      value: shareOf(exact, ({ labels }) => labels.exact === wordCount(labels.text) > 15),
    },
    { name: "exact: NLP.js", value: await nlpJsRight(exact, exactness) },
    {
      name: "exact, faults alone: names an address",
      value: shareOf(faults, ({ labels }) => labels.exact === address.test(labels.text)),
    },
    { name: "exact, faults alone: NLP.js", value: await nlpJsRight(faults, exactness) },
  ];
};

/** What is reached by saying of every report that the piece is lacking. */
export const reportBaselines = (all: readonly ReadReport[]): readonly Baseline[] =>
  (["expected", "steps"] as const).map((piece) => ({
    name: `reports lack ${piece} (F1): always`,
    value: f1Of(
      all,
      ({ labels }) => !labels[piece],
      () => true,
    ),
  }));
