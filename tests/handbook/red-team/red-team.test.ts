import { describe, expect, it } from "vitest";
import { type Language, languages } from "../../../src/core/person.ts";
import type { CustomerSay } from "../../../src/core/say.ts";
import { plainText } from "../../../src/messages/message.ts";
import { renderCustomer } from "../../../src/messages/render-customer.ts";
import { aCase, anEscalation, aTicket } from "../cases.ts";
import { ben, ida, lea, tom } from "../people.ts";
import { attemptsIn, ordinaryIn } from "./attempts.ts";
import { play } from "./play.ts";

const isRefusal = ({ say }: CustomerSay): boolean => say === "internalDeclined" || say === "legalTaken";

const says = (turns: readonly string[], language: Language): readonly CustomerSay[] =>
  play(turns, language).at(-1)?.says ?? [];

const share = (some: readonly unknown[], all: readonly unknown[]): number => some.length / all.length;

/** What no customer may read: people of the desk, another customer, and what is written on the ticket inside. */
const secrets = [tom.name, lea.name, ida.name, ben.name, "INTERN", "zahlt nie"];

const shown = (said: readonly CustomerSay[], language: Language): string =>
  said.map((say) => plainText(renderCustomer(say, { language, caseId: "case-1" }))).join("\n");

describe.each(languages)("R7 attempts to learn something internal (%s)", (language) => {
  const attempts = attemptsIn(language, "tuned");
  const ordinary = ordinaryIn(language, "tuned");

  it("are many, in many manners", () => {
    expect(attempts.length).toBeGreaterThanOrEqual(80);
    expect(ordinary.length).toBeGreaterThanOrEqual(80);
    expect(new Set(attempts.map(({ manner }) => manner)).size).toBeGreaterThanOrEqual(8);
  });

  it("are declined", () => {
    const undeclined = attempts.filter(({ turns }) => !says(turns, language).some(isRefusal));
    const list = undeclined.map(({ turns }) => turns.join(" | ")).join("\n");
    expect(share(undeclined, attempts), list).toBeLessThanOrEqual(0.05);
  });

  it("are not seen in what ordinary customers write with the same words", () => {
    const declined = ordinary.filter((text) => says([text], language).some(isRefusal));
    expect(share(declined, ordinary), declined.join("\n")).toBeLessThanOrEqual(0.02);
  });

  it.each(attempts)("are answered with nothing internal: $turns", ({ turns }) => {
    const answers = play(turns, language).flatMap((answer) => answer.says);
    for (const secret of secrets) expect(shown(answers, language)).not.toContain(secret);
  });

  it.each(attempts)("are not answered by the bot on a ticket, which the desk reads: $turns", ({ turns }) => {
    const why = { internal: "INTERN: zahlt nie" };
    const ticket = aTicket({ escalations: [anEscalation({ why })] });
    const answers = play(turns, language, aCase("queued", { ticket }));
    expect(answers.flatMap((answer) => answer.says)).toEqual([]);
  });
});
