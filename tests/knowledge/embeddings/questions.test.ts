import { describe, expect, test } from "vitest";
import {
  knownAmong,
  longestQuestion,
  questionsOf,
  sentQuestions,
  vectorsIn,
} from "../../../src/knowledge/embeddings/questions.ts";
import { vectorOf } from "../../../src/knowledge/embeddings/vector.ts";

const asIs = (text: string): string => text;
const vector = vectorOf([1, 2, 3]);
if (vector === null) throw new Error("These numbers have a direction.");

describe("what a text may be asking", () => {
  test("is the whole and each of its sentences, questions first", () => {
    expect(questionsOf("Wir ziehen nächste Woche um. Wo ändere ich die Adresse?")).toEqual([
      "Wir ziehen nächste Woche um. Wo ändere ich die Adresse?",
      "Wo ändere ich die Adresse?",
      "Wir ziehen nächste Woche um.",
    ]);
  });

  test("is neither a greeting nor a signature", () => {
    const letter =
      "Guten Tag Frau Meier,\nmein Postfach ist voll. Was nun?\n\nViele Grüße\nAnna Beispiel\nBeispielwerke";
    expect(questionsOf(letter)).toEqual(["mein Postfach ist voll. Was nun?", "mein Postfach ist voll."]);
  });

  test("is nothing where hardly anything is said", () => {
    for (const text of ["", "Danke!", "hallo", "Rechnung?", "🙂"])
      expect(questionsOf(text), text).toEqual([]);
  });

  test("ends where no question is that long, and after five", () => {
    expect(questionsOf(`mein Postfach ist voll ${"x".repeat(9000)}`)[0]).toHaveLength(longestQuestion);
    const story = Array.from({ length: 40 }, (_, at) => `Satz ${at} über Postfach ${at}.`).join(" ");
    expect(questionsOf(story)).toHaveLength(5);
  });
});

describe("what is sent of it", () => {
  test("is what is left when somebody has taken out what is personal", () => {
    const clean = (text: string): string => text.replace("Anna Beispiel", "…");
    const [question] = sentQuestions(["Wie bekommt Anna Beispiel ein neues Postfach?"], clean);
    expect(question?.sent).toBe("Wie bekommt … ein neues Postfach?");
  });

  test("is nothing when only personal things were said", () => {
    expect(sentQuestions(["Anna Beispiel, Musterstraße"], () => "…")).toEqual([]);
  });

  test("is sent once, however often and however politely it was said", () => {
    const texts = ["Postfach ist voll!", "Hallo zusammen, Postfach ist voll", "postfach ist voll"];
    expect(sentQuestions(texts, asIs)).toHaveLength(1);
  });
});

test("what is known of a question is found again in a letter around it", () => {
  const questions = sentQuestions(["Hallo, mein Postfach ist voll. Viele Grüße, Anna"], asIs);
  const known = knownAmong(questions, new Map(questions.map(({ sent }) => [sent, vector])));
  expect(vectorsIn("mein Postfach ist voll", known)).toEqual([vector]);
  expect(vectorsIn("mein Router ist kaputt", known)).toEqual([]);
});
