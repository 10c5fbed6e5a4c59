import { describe, expect, test } from "vitest";
import { createTokens } from "../../../../adapters/discord/surface/tokens.ts";

const minutes = (count: number): number => count * 60_000;

const start = () => {
  let now = 0;
  const tokens = createTokens({ clock: () => now });
  const pass = (ms: number): void => {
    now += ms;
  };
  return { tokens, pass };
};

const entry = { user: "1", channel: "2", token: "a", original: "shown" } as const;

describe("a token", () => {
  test("lives fourteen minutes", async () => {
    const { tokens, pass } = start();
    tokens.keep(entry);
    pass(minutes(14) - 1);
    expect(await tokens.take("1", "2")).toEqual({ token: "a", original: "shown" });
    pass(1);
    expect(await tokens.take("1", "2")).toBeNull();
  });

  test("belongs to one person in one place", async () => {
    const { tokens } = start();
    tokens.keep(entry);
    expect(await tokens.take("1", "3")).toBeNull();
    expect(await tokens.take("3", "2")).toBeNull();
  });

  test("has its first answer replaced once; what follows is said after it", async () => {
    const { tokens } = start();
    tokens.keep(entry);
    const taken = await Promise.all([tokens.take("1", "2"), tokens.take("1", "2")]);
    expect(taken.map((one) => one?.original)).toEqual(["shown", "none"]);
  });

  test("gives way to a newer one", async () => {
    const { tokens } = start();
    tokens.keep(entry);
    tokens.keep({ ...entry, token: "b", original: "none" });
    expect(await tokens.take("1", "2")).toEqual({ token: "b", original: "none" });
  });

  test("waits until its interaction is answered", async () => {
    const { tokens } = start();
    const answers: ((isAnswered: boolean) => void)[] = [];
    tokens.keep({ ...entry, answered: new Promise((resolve) => answers.push(resolve)) });
    const taken = tokens.take("1", "2");
    for (const answer of answers) answer(true);
    expect(await taken).toEqual({ token: "a", original: "shown" });
  });

  test("is worth nothing when its interaction was not answered", async () => {
    const { tokens } = start();
    tokens.keep({ ...entry, answered: Promise.resolve(false) });
    expect(await tokens.take("1", "2")).toBeNull();
    expect(await tokens.take("1", "2")).toBeNull();
  });

  test("is forgotten when a thousand newer ones came", async () => {
    const { tokens } = start();
    for (let user = 0; user <= 1_000; user += 1) tokens.keep({ ...entry, user: String(user) });
    expect(await tokens.take("0", "2")).toBeNull();
    expect(await tokens.take("1", "2")).not.toBeNull();
  });
});
