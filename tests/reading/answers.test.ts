import { describe, expect, test } from "vitest";
import type { Question } from "../../src/core/case.ts";
import type { Piece } from "../../src/core/reading.ts";
import { type Line, understanding } from "./said.ts";

const asked = (about: Piece, problem = 0): Question => ({ about, problem });
const answer = (text: string, answers: Question, turn = 1): Line => ({ text, turn, answers });

describe("an answer to our question", () => {
  test("adds its words and its pieces to the problem", () => {
    const { problems } = understanding(
      "Meine Seite geht nicht",
      answer("seit gestern ist shop.example komplett weiß", asked("what")),
    );
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({
      text: "Meine Seite geht nicht\nseit gestern ist shop.example komplett weiß",
      says: ["what", "where", "when"],
      reading: { kind: "fault", exact: true, vague: false },
    });
  });

  test("gives the piece that was asked for, in whatever words", () => {
    const { problems } = understanding("Meine Seite geht nicht", answer("die Startseite", asked("where")));
    expect(problems[0]?.says).toEqual(["where"]);
  });

  test("gives nothing when it is as vague as before", () => {
    const { problems } = understanding("Meine Seite geht nicht", answer("geht einfach nicht", asked("what")));
    expect(problems[0]?.says).toEqual([]);
  });

  test("gives nothing when the customer cannot say", () => {
    const { problems, latest } = understanding(
      "Meine Seite geht nicht",
      answer("keine Ahnung", asked("where")),
    );
    expect(problems[0]?.says).toEqual([]);
    expect(problems[0]?.text).toBe("Meine Seite geht nicht");
    expect(latest.cannotSay).toBe(true);
  });

  test("goes to the problem that was asked about", () => {
    const { problems } = understanding(
      "Die Website ist langsam. Außerdem ist das Telefon kaputt.",
      answer("im Büro Nord", asked("where", 1)),
    );
    expect(problems.map(({ says }) => says.includes("where"))).toEqual([false, true]);
  });

  test("tells what a call-me-back was about", () => {
    const { problems } = understanding(
      "Bitte um Rückruf",
      answer("die Seite foo.example zeigt Fehler 500", asked("what")),
    );
    expect(problems[0]?.reading).toMatchObject({ kind: "fault", exact: true, callback: true });
  });

  test("may tell something new as well (E1)", () => {
    const { problems } = understanding(
      "Meine Seite geht nicht",
      answer("foo.example. Noch etwas: ich brauche ein neues Postfach für Petra", asked("where")),
    );
    expect(problems.map(({ text }) => text)).toEqual([
      "Meine Seite geht nicht\nfoo.example.",
      "Noch etwas: ich brauche ein neues Postfach für Petra",
    ]);
  });

  test("about the number adds nothing to the problems", () => {
    const { problems, customerNumber } = understanding(
      "Meine Seite foo.example ist weiß",
      answer("das müsste die 10584 sein", { about: "number" }),
    );
    expect(problems.map(({ text }) => text)).toEqual(["Meine Seite foo.example ist weiß"]);
    expect(customerNumber).toBe("10584");
  });

  test("that is no number but another request is heard (E1)", () => {
    const { problems } = understanding(
      "Meine Seite foo.example ist weiß",
      answer("Wie richte ich mein Postfach in Outlook ein?", { about: "number" }),
    );
    expect(problems.map(({ text }) => text).join("\n")).toContain("Outlook");
  });

  test("stands where it was said, between what was told before and after", () => {
    const { problems } = understanding(
      "Unser Newsletter geht nicht",
      answer("jede Mail kommt doppelt an", { about: "what", problem: 0 }),
      "seit Montag, auf foo.example",
    );
    expect(problems[0]?.text).toBe(
      "Unser Newsletter geht nicht\njede Mail kommt doppelt an\nseit Montag, auf foo.example",
    );
  });

  test("about somebody's interest is what they want", () => {
    const { problems } = understanding(
      "Hi, I'd like to become a customer",
      answer("We need two mailboxes for our bakery", { about: "interest" }),
    );
    expect(problems[0]?.text).toContain("two mailboxes");
  });
});

describe("a later statement", () => {
  test("joins the problem about the same thing", () => {
    const { problems, latestText } = understanding("Meine Seite foo.example ist weiß", {
      text: "jetzt zeigt die Seite auch noch Fehler 503",
      turn: 1,
    });
    expect(problems).toHaveLength(1);
    expect(latestText).toBe("jetzt zeigt die Seite auch noch Fehler 503");
  });

  test("begins a new problem when it says so", () => {
    const { problems } = understanding("Meine Seite foo.example ist weiß", {
      text: "noch etwas: Wo finde ich meine Rechnungen?",
      turn: 1,
    });
    expect(problems.map(({ reading }) => reading.kind)).toEqual(["fault", "question"]);
  });

  test("that only agrees changes nothing", () => {
    const { problems, latest } = understanding("Meine Seite foo.example ist weiß", {
      text: "ja, passt",
      turn: 1,
    });
    expect(problems.map(({ text }) => text)).toEqual(["Meine Seite foo.example ist weiß"]);
    expect(latest.kind).toBe("confirm");
  });
});

describe("over the whole case", () => {
  test("the latest number counts", () => {
    const { customerNumber } = understanding("Kundennummer 10584", {
      text: "Sorry, Kundennummer 10999",
      turn: 1,
    });
    expect(customerNumber).toBe("10999");
  });

  test("the language is that of everything said", () => {
    expect(understanding("Meine Seite ist seit gestern weiß", { text: "ok", turn: 1 }).language).toBe("de");
    expect(understanding("hello").language).toBeNull();
  });

  test("the latest text is every message since the bot spoke", () => {
    expect(
      understanding({ text: "alt", turn: 0 }, { text: "eins ", turn: 1 }, { text: "zwei", turn: 1 })
        .latestText,
    ).toBe("eins \nzwei");
  });

  test.each([
    ["Mein Postfach nimmt nichts mehr an. Ich will bitte mit Frau Vogt sprechen.", "Frau Vogt"],
    ["our shop is down since 9. Can I speak to Mr Berger?", "Mr Berger"],
    ["Ich hatte am Montag mit Frau Vogt gesprochen. Jetzt ist der Shop wieder weg.", null],
    ["Frau Vogt hat mir die Zugangsdaten geschickt. Sie gehen nicht.", null],
  ])("beside a problem, somebody may be asked for by name: %s", (text, wantedPerson) => {
    expect(understanding({ text, turn: 0 }).wantedPerson).toBe(wantedPerson);
  });

  test("nothing said is nothing understood", () => {
    expect(understanding()).toMatchObject({
      problems: [],
      latestText: "",
      wantedPerson: null,
      customerNumber: null,
      language: null,
    });
  });
});
