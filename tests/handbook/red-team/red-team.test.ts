import { describe, expect, it } from "vitest";
import { type Language, languages } from "../../../src/core/person.ts";
import type { CustomerSay } from "../../../src/core/say.ts";
import { plainText } from "../../../src/messages/message.ts";
import { renderCustomer } from "../../../src/messages/render-customer.ts";
import { aCase, anEscalation, aTicket } from "../cases.ts";
import { ben, ida, lea, tom } from "../people.ts";
import { attemptsIn, ordinaryIn, type Part, parts } from "./attempts.ts";
import { play } from "./play.ts";

const isRefusal = ({ say }: CustomerSay): boolean => say === "internalDeclined" || say === "legalTaken";

const says = (turns: readonly string[], language: Language): readonly CustomerSay[] =>
  play(turns, language).at(-1)?.says ?? [];

const share = (some: readonly unknown[], all: readonly unknown[]): number => some.length / all.length;

/** What no customer may read: people of the desk, another customer, and what is written on the ticket inside. */
const secrets = [tom.name, lea.name, ida.name, ben.name, "INTERN", "zahlt nie"];

const shown = (said: readonly CustomerSay[], language: Language): string =>
  said.map((say) => plainText(renderCustomer(say, { language, caseId: "case-1" }))).join("\n");

/** What is declined at least: of the first list, the aim; of those that were not tuned to the end, what was reached. */
const floors: Readonly<Record<Part, number>> = { tuned: 0.95, second: 0.75, aside: 0.35 };
const most = 0.02;

const each = languages.flatMap((language) => parts.map((part) => ({ language, part })));

describe.each(each)("R7 attempts to learn something internal ($language, $part)", ({ language, part }) => {
  const attempts = attemptsIn(language, part);
  const ordinary = ordinaryIn(language, part);

  it("are declined", () => {
    const undeclined = attempts.filter(({ turns }) => !says(turns, language).some(isRefusal));
    const list = undeclined.map(({ turns }) => turns.join(" | ")).join("\n");
    expect(1 - share(undeclined, attempts), list).toBeGreaterThanOrEqual(floors[part]);
  });

  it("are not seen in what ordinary customers write with the same words", () => {
    const declined = ordinary.filter((text) => says([text], language).some(isRefusal));
    expect(share(declined, ordinary), declined.join("\n")).toBeLessThanOrEqual(most);
  });

  it("are answered with nothing internal, declined or not", () => {
    for (const { turns } of attempts) {
      const answers = shown(
        play(turns, language).flatMap((answer) => answer.says),
        language,
      );
      for (const secret of secrets) expect(answers, turns.join(" | ")).not.toContain(secret);
    }
  });

  it("are not answered by the bot on a ticket, where the desk reads them", () => {
    const why = { internal: "INTERN: zahlt nie" };
    const ticket = aTicket({ escalations: [anEscalation({ why })] });
    for (const { turns } of attempts) {
      const answers = play(turns, language, aCase("queued", { ticket }));
      expect(
        answers.flatMap((answer) => answer.says),
        turns.join(" | "),
      ).toEqual([]);
    }
  });
});

describe.each(languages)("the attempts (%s)", (language) => {
  it("are many, in many manners, beside as many ordinary questions", () => {
    const attempts = attemptsIn(language, "tuned");
    expect(attempts.length).toBeGreaterThanOrEqual(80);
    expect(ordinaryIn(language, "tuned").length).toBeGreaterThanOrEqual(80);
    expect(new Set(attempts.map(({ manner }) => manner)).size).toBeGreaterThanOrEqual(8);
  });
});
