import { describe, expect, test } from "vitest";
import { delegationIn } from "../../src/reading/delegation.ts";

describe("words by which somebody lets another person speak for them (C8)", () => {
  test.each([
    ["Anna darf für mich sprechen", "Anna"],
    ["@Anna Brandt darf ab sofort für mich mit Ihnen sprechen.", "Anna Brandt"],
    ["Ben Carter darf auch in meinem Namen antworten!", "Ben Carter"],
    ["„Ben Carter“ darf für uns entscheiden", "Ben Carter"],
    ["Ja, Ben Carter darf für mich sprechen", "Ben Carter"],
    ["Ich bevollmächtige Jürgen Groß", "Jürgen Groß"],
    ["@anna may speak for me", "anna"],
    ["Yes, Anna Brandt may speak for me", "Anna Brandt"],
    ["Anna Brandt can speak on my behalf, thanks", "Anna Brandt"],
    ["I hereby authorise Anna Brandt to act for us.", "Anna Brandt"],
  ])("%s", (text, name) => {
    expect(delegationIn(text)).toEqual({ name, wish: "allow" });
  });

  test.each([
    ["Anna darf nicht mehr für mich sprechen.", "Anna"],
    ["Ben Carter darf ab sofort nicht mehr in meinem Namen schreiben", "Ben Carter"],
    ["Ben Carter may no longer speak for me", "Ben Carter"],
    ["Ben Carter may not speak for me any more.", "Ben Carter"],
  ])("%s", (text, name) => {
    expect(delegationIn(text)).toEqual({ name, wish: "revoke" });
  });

  test.each([
    "Wer darf für mich sprechen?",
    "Niemand darf für mich sprechen",
    "Darf Anna für mich sprechen?",
    "Anna darf für mich sprechen? Oder geht das nicht?",
    "He may speak for me",
    "Anna soll mich anrufen",
    "Anna spricht gern für mich",
    "Mein Postfach ist voll. Anna darf für mich sprechen, falls ich weg bin, und ruft morgen an.",
    "Anna darf keine Mails für mich sprechen lassen",
    "",
    `${"a ".repeat(5000)}darf für mich sprechen`,
  ])("not %j", (text) => {
    expect(delegationIn(text)).toBeNull();
  });
});
