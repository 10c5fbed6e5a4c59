import { containerBootstrap } from "@nlpjs/core";
import { LangDe } from "@nlpjs/lang-de";
import { LangEn } from "@nlpjs/lang-en-min";
import { NluNeural } from "@nlpjs/nlu";
import type { Found } from "../figures.ts";
import { type Method, pagesOf } from "../method.ts";

/** Examples of what people say, and what each means. */
export type Example = { readonly utterance: string; readonly intent: string };

const none = "None";

/** Trains NLP.js's classifier; `locale` chooses its tokenizer and stemmer. */
export const trainNlpJs = async (
  examples: readonly Example[],
  locale: "de" | "en",
): Promise<(text: string) => Promise<readonly Found[]>> => {
  const container = await containerBootstrap();
  container.use(LangDe);
  container.use(LangEn);
  const classifier = new NluNeural({ container, locale, log: false });
  await classifier.train(examples);
  return async (text) => {
    const { classifications } = await classifier.process(text);
    return classifications
      .filter(({ intent }) => intent !== none)
      .map(({ intent, score }) => ({ id: intent, score }));
  };
};

/** NLP.js trained on the variants, with the language that most entries have. */
export const nlpJs: Method = {
  name: "NLP.js 4.27",
  build: (entries) => {
    const german = entries.filter(({ language }) => language === "de").length;
    const examples = pagesOf(entries).flatMap(({ id, variants }) =>
      variants.map((utterance) => ({ utterance, intent: id })),
    );
    return trainNlpJs(examples, german * 2 >= entries.length ? "de" : "en");
  },
};
