import { expect, test } from "vitest";
import { askTogether, textsAtOnce } from "../../../src/knowledge/embeddings/together.ts";
import { type Vector, vectorOf } from "../../../src/knowledge/embeddings/vector.ts";

const vectorFor = (text: string): Vector => {
  const vector = vectorOf([1, text.length]);
  if (vector === null) throw new Error("These numbers have a direction.");
  return vector;
};

/** An endpoint whose answers come when the test lets them. */
const held = () => {
  const batches: (readonly string[])[] = [];
  const pending: { readonly answer: () => void; readonly fail: (error: Error) => void }[] = [];
  const ask = (texts: readonly string[]) => {
    batches.push(texts);
    return new Promise<readonly Vector[]>((resolve, reject) => {
      pending.push({ answer: () => resolve(texts.map(vectorFor)), fail: reject });
    });
  };
  const next = () => {
    const one = pending.shift();
    if (one === undefined) throw new Error("Nothing is under way.");
    return one;
  };
  return { ask: askTogether(ask), batches, next };
};

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test("a burst is one request, and whoever comes meanwhile goes together with the next one", async () => {
  const { ask, batches, next } = held();
  const first = [ask("a"), ask("bb")];
  await settled();
  const later = [ask("ccc"), ask("dddd"), ask("a")];
  next().answer();
  expect(await Promise.all(first)).toEqual([vectorFor("a"), vectorFor("bb")]);
  await settled();
  next().answer();
  expect(await Promise.all(later)).toEqual([vectorFor("ccc"), vectorFor("dddd"), vectorFor("a")]);
  expect(batches).toEqual([
    ["a", "bb"],
    ["ccc", "dddd"],
  ]);
});

test("no request holds more than an endpoint takes", async () => {
  const { ask, batches, next } = held();
  const texts = Array.from({ length: textsAtOnce + 1 }, (_, at) => `text ${at}`);
  const all = Promise.all(texts.map(ask));
  await settled();
  next().answer();
  await settled();
  next().answer();
  expect(await all).toHaveLength(texts.length);
  expect(batches.map((batch) => batch.length)).toEqual([textsAtOnce, 1]);
});

test("a failure is everybody's who was in that request, and the next one begins anew", async () => {
  const { ask, next } = held();
  const failing = ask("a");
  await settled();
  const later = ask("bb");
  next().fail(new Error("down"));
  await expect(failing).rejects.toThrow("down");
  await settled();
  next().answer();
  expect(await later).toEqual(vectorFor("bb"));
  const again = ask("a");
  await settled();
  next().answer();
  expect(await again).toEqual(vectorFor("a"));
});
