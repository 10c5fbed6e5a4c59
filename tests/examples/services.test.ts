import { describe, expect, it } from "vitest";
import { services } from "./sample-desk.ts";

describe("the services of the sample desk", () => {
  it("are six, each with an id of its own", () => {
    expect(new Set(services.map(({ id }) => id)).size).toBe(6);
    expect(services).toHaveLength(6);
  });

  it("are green except for DSL, which is yellow and says so in both languages", () => {
    const impaired = services.filter(({ light }) => light !== "green");
    expect(impaired.map(({ id, light }) => ({ id, light }))).toEqual([{ id: "dsl", light: "yellow" }]);
    expect(impaired[0]?.notice?.de).toContain("Augsburg");
    expect(impaired[0]?.notice?.en).toContain("Augsburg");
  });

  it("share no words, so that a problem points to one of them", () => {
    const words = services.flatMap((service) => service.words.map((word) => word.toLowerCase()));
    expect(words.filter((word, index) => words.indexOf(word) < index)).toEqual([]);
  });

  it("do not claim words that occur in every second message", () => {
    const everyday = ["internet", "mail", "server", "problem", "fehler", "error", "seite", "page", "domain"];
    expect(services.flatMap(({ words }) => words).filter((word) => everyday.includes(word))).toEqual([]);
  });
});
