import { describe, expect, test } from "vitest";
import type { Match } from "../../src/core/knowledge.ts";
import { findGaps, gapNamed, type OpenQuestion } from "../../src/knowledge/gaps.ts";
import { gapsIn, gapsMeanwhile } from "../../src/knowledge/gaps-beside.ts";
import { synonymsOf } from "../../src/knowledge/synonyms.ts";
import { entry, smallBase } from "./entry.ts";

let cases = 0;
const asked = (text: string, change: Partial<OpenQuestion> = {}): OpenQuestion => {
  cases += 1;
  return { caseId: `case-${cases}`, at: cases, language: "de", text, rejected: [], ...change };
};
const nothing = () => [];
const found = (entryId: string, probability: number) => (): readonly Match[] => [
  { entry: entryId, probability, features: [] },
];
const names = (questions: readonly OpenQuestion[], match: (text: string) => readonly Match[] = nothing) =>
  findGaps(questions, match, 0.88).map(({ count, questions: [first] }) => `${count} ${first}`);

const calendar = "Wie verlege ich meinen Kalender auf ein anderes Konto?";
const printer = "Der Drucker druckt nur leere Seiten";

describe("a gap", () => {
  test("holds the questions that ask for the same; the most frequent comes first", () => {
    const questions = [asked(printer), asked(calendar), asked("Kalender auf anderes Konto verlegen")];
    expect(names(questions)).toEqual([expect.stringMatching(/^2 .*Kalender/), `1 ${printer}`]);
  });

  test("of as many questions, the one that was asked last comes first", () => {
    expect(names([asked(printer, { at: 5 }), asked(calendar, { at: 9 })])).toEqual([
      `1 ${calendar}`,
      `1 ${printer}`,
    ]);
  });

  test("counts cases: whoever asks twice has one", () => {
    const twice = { caseId: "one" };
    expect(names([asked(calendar, twice), asked(`${calendar.toUpperCase()}!`, twice)])).toEqual([
      `1 ${calendar}`,
    ]);
  });

  test("shows each wording once, and tells how many were rejected, when it was asked last and in which language", () => {
    const rejected = [{ entry: "invoice", probability: 0.9 }];
    const questions = [
      asked(printer, { at: 20, language: "en" }),
      asked(`${printer}!`, { at: 30, rejected }),
      asked(printer, { at: 10 }),
    ];
    expect(findGaps(questions, nothing, 0.88)).toEqual([
      {
        name: expect.stringMatching(/^G-[0-9a-z]{7}$/),
        count: 3,
        rejected: 1,
        latestAt: 30,
        language: "de",
        questions: [printer],
      },
    ]);
  });

  test("has a name that stays when others join it", () => {
    const [gap] = findGaps([asked(calendar)], nothing, 0.88);
    const more = ["Kalender auf anderes Konto verlegen", "Kalender anderes Konto"].map((text) => asked(text));
    const grown = gapNamed(findGaps([...more, asked(calendar)], nothing, 0.88), gap?.name ?? "");
    expect(grown).toMatchObject({ count: 3 });
    expect(gapNamed(findGaps(more, nothing, 0.88), "G-0000000")).toBeNull();
  });

  test("of words without a letter is none", () => {
    expect(names([asked("… ?!")])).toEqual([]);
  });
});

describe("a gap is closed", () => {
  test("when its questions would be answered now", () => {
    expect(names([asked(calendar)], found("calendar-move", 0.9))).toEqual([]);
    expect(names([asked(calendar)], found("calendar-move", 0.87))).toEqual([`1 ${calendar}`]);
  });

  test("but not by the entry that was rejected, unless somebody has given it these very words", () => {
    const rejected = [{ entry: "calendar-move", probability: 0.9 }];
    expect(names([asked(calendar, { rejected })], found("calendar-move", 0.9))).toHaveLength(1);
    expect(names([asked(calendar, { rejected })], found("calendar-move", 0.99))).toEqual([]);
    expect(names([asked(calendar, { rejected })], found("calendar-import", 0.9))).toEqual([]);
  });

  test("by an entry made of it, as a whole", async () => {
    const questions = [
      calendar,
      "Kalender auf anderes Konto verlegen",
      "Kalender verlegen, anderes Konto",
    ].map((text) => asked(text));
    const before = { questions, entries: smallBase, answerAt: 0.88 };
    expect(gapsIn(before)).toHaveLength(1);
    expect(await gapsMeanwhile(before)).toEqual(gapsIn(before));
    const wordings = questions.slice(0, 2).map(({ text }) => text);
    expect(
      gapsIn({ ...before, entries: [...smallBase, entry("move", "Kalender verlegen", wordings)] }),
    ).toEqual([]);
  });
});

describe("a gap that was dismissed", () => {
  const others = ["Kalender auf anderes Konto verlegen", "Kalender verlegen, anderes Konto"];
  const left = (dismissed: readonly string[], ...texts: readonly string[]) =>
    findGaps(
      texts.map((text) => asked(text)),
      nothing,
      0.88,
      { dismissed },
    );

  test("stays away when it is asked again, in other words too, and although nobody asks in the old ones", () => {
    expect(left([calendar], calendar)).toEqual([]);
    expect(left([calendar, ...others], "Kalender bitte auf ein anderes Konto verlegen")).toEqual([]);
  });

  test("hides nothing else, and is counted nowhere", () => {
    const printer = "Warum ist der Drucker leer?";
    expect(left([calendar], printer)).toMatchObject([{ count: 1, questions: [printer] }]);
  });
});

test("synonyms bring questions together", () => {
  const questions = ["Wo kaufe ich Toner?", "Wo kaufe ich Kartuschen?", "Kartusche nachkaufen"].map((text) =>
    asked(text),
  );
  const synonyms = synonymsOf([["Toner", "Kartusche"]]);
  expect(findGaps(questions, nothing, 0.88, { synonyms })).toMatchObject([{ count: 3 }]);
});
