import { describe, expect, test } from "vitest";
import type { Entry } from "../../../src/core/knowledge.ts";
import { calibrate } from "../../../src/knowledge/embeddings/calibrate.ts";
import { matchByMeaning, meaningOf, wordingsToSend } from "../../../src/knowledge/embeddings/meaning.ts";
import { knownAmong, sentQuestions } from "../../../src/knowledge/embeddings/questions.ts";
import { type Vector, vectorOf } from "../../../src/knowledge/embeddings/vector.ts";
import { buildKnowledge } from "../../../src/knowledge/knowledge.ts";
import { embed } from "../../fakes/embeddings/model.ts";
import { meantBase, paraphrase, sameMeaning } from "../../fakes/embeddings/synonyms.ts";
import { smallBase } from "../entry.ts";

const asIs = (text: string): string => text;

/** A model: what it makes of texts. */
type Model = (text: string) => readonly number[];

const knowing: Model = (text) => embed(text, sameMeaning);
const ignorant: Model = (text) => embed(text, []);
/** For which everything is the same. */
const dull: Model = () => [1, 0, 0];

const vectorsOf = (texts: readonly string[], model: Model): ReadonlyMap<string, Vector> =>
  new Map(
    texts.flatMap((text) => {
      const vector = vectorOf(model(text));
      return vector === null ? [] : [[text, vector] as const];
    }),
  );

const calibrated = (entries: readonly Entry[], model: Model) =>
  calibrate(entries, vectorsOf(wordingsToSend(entries), model), 0.88);

/** Finds entries for a text by words, and by words and meaning. */
const finders = (model: Model) => {
  const { combination } = calibrated(meantBase, model);
  const base = buildKnowledge(meantBase);
  if (combination === null) throw new Error("This model is of no use.");
  const meaning = meaningOf(meantBase, vectorsOf(wordingsToSend(meantBase), model), combination);
  if (meaning === null) throw new Error("A vector is missing.");
  return {
    byWords: (text: string) => base.match(text),
    byMeaning: (text: string) => {
      const questions = sentQuestions([text], asIs);
      const vectors = vectorsOf(
        questions.map(({ sent }) => sent),
        model,
      );
      return matchByMeaning(base, meaning, knownAmong(questions, vectors))(text);
    },
  };
};

describe("a model that knows what means the same", () => {
  test("is used, and the figures say what for", () => {
    const { verdict, entries, questions, words, both } = calibrated(meantBase, knowing);
    expect({ verdict, entries, questions }).toEqual({ verdict: "used", entries: 24, questions: 144 });
    expect(words?.answered).toBeLessThan(20);
    expect(both?.answered).toBeGreaterThan(80);
    expect(both?.right).toBeGreaterThan(95);
    expect(both?.gaps).toBeLessThanOrEqual(4);
  });

  test("finds what is asked in words that stand nowhere", () => {
    const { byWords, byMeaning } = finders(knowing);
    expect(byWords(paraphrase)[0]?.probability ?? 0).toBeLessThan(0.1);
    const [best, second] = byMeaning(paraphrase);
    expect(best?.entry).toBe("passwort-aendern");
    expect(best?.probability).toBeGreaterThan(0.88);
    expect(second?.probability).toBeLessThan(0.45);
    expect(best?.features[0]).toMatchObject({ feature: "meaning" });
  });

  test("finds it in the middle of a letter too", () => {
    const letter = `Hallo zusammen,\nich war lange im Urlaub. ${paraphrase}\nViele Grüße\nAnna`;
    expect(finders(knowing).byMeaning(letter)[0]?.entry).toBe("passwort-aendern");
  });

  test("makes nothing of what is asked nowhere", () => {
    const { byMeaning } = finders(knowing);
    for (const text of ["Welches Wetter wird es morgen?", "Wer gewinnt die Wahl?", "Nudeln richtig kochen"])
      expect(byMeaning(text)[0]?.probability ?? 0, text).toBeLessThan(0.45);
  });

  test("leaves an entry's own words what they are", () => {
    const { byWords, byMeaning } = finders(knowing);
    const text = "Unser Verein will Losung anpassen";
    expect(byMeaning(text)).toEqual(byWords(text));
    expect(byMeaning(text)[0]?.probability).toBe(0.99);
  });

  test("offers at most where a single word was written", () => {
    const [best] = finders(knowing).byMeaning("Einlassparole modifizieren?");
    expect(best?.probability).toBeGreaterThan(0.7);
    const { byMeaning } = finders(knowing);
    expect(byMeaning("modifizieren")[0]?.probability ?? 0).toBeLessThanOrEqual(0.7);
  });
});

describe("embeddings stay off", () => {
  test("where a model makes no difference between entries, and where it knows no more than words", () => {
    for (const model of [dull, ignorant])
      expect(calibrated(meantBase, model)).toMatchObject({ verdict: "noGain", combination: null });
  });

  test("where the knowledge base is too small to tell how sure an answer is", () => {
    for (const entries of [[], smallBase, meantBase.slice(0, 19)])
      expect(calibrated(entries, knowing)).toMatchObject({
        verdict: "tooSmall",
        combination: null,
        words: null,
        both: null,
      });
  });

  test("where the vector of a wording is missing", () => {
    const { combination } = calibrated(meantBase, knowing);
    if (combination === null) throw new Error("This model is of use.");
    const vectors = vectorsOf(wordingsToSend(meantBase).slice(1), knowing);
    expect(meaningOf(meantBase, vectors, combination)).toBeNull();
  });
});

test("what is not official is neither asked for nor learned from", () => {
  const draft = { ...meantBase[0], id: "draft", title: "Geheimer Entwurf", official: false } as Entry;
  expect(wordingsToSend([...meantBase, draft])).not.toContain("Geheimer Entwurf");
  expect(calibrated([...meantBase, draft], knowing).entries).toBe(24);
});
