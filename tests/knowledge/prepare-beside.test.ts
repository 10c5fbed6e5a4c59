import { expect, test } from "vitest";
import { buildMatcher, matcherOf } from "../../src/knowledge/matcher.ts";
import { prepareBeside } from "../../src/knowledge/prepare-beside.ts";
import { smallBase } from "./entry.ts";

test("what another thread has prepared answers to the letter as what was built here", async () => {
  const beside = matcherOf(await prepareBeside(smallBase));
  const here = buildMatcher(smallBase);
  for (const question of [
    "Wo ist meine Rechnung?",
    "add mailbox",
    "PHP 8 aktivieren",
    "Wie wird das Wetter?",
  ])
    expect(beside.match(question)).toEqual(here.match(question));
});

test("what cannot be prepared is said", async () => {
  const broken = [{ id: 1, official: true, variants: null }] as never;
  await expect(prepareBeside(broken)).rejects.toThrow();
});
