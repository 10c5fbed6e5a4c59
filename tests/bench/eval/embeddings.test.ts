import { afterEach, beforeEach, expect, test } from "vitest";
import { embeddingsTable, measureEmbeddings } from "../../../bench/eval/embeddings.ts";
import type { LabelledSet } from "../../../bench/eval/labelled-sets.ts";
import { endpointAt } from "../../../src/knowledge/embeddings/endpoint.ts";
import { type FakeEmbeddings, startFakeEmbeddings } from "../../fakes/embeddings/server.ts";
import { meantBase, paraphrase, sameMeaning } from "../../fakes/embeddings/synonyms.ts";

const set: LabelledSet = {
  name: "synonyms-de",
  entries: meantBase,
  queries: [
    { question: paraphrase, answerId: "passwort-aendern", kind: "in" },
    { question: "Meine Kostenaufstellung vernichten?", answerId: "rechnung-loeschen", kind: "in" },
    { question: "Welches Wetter wird es morgen?", answerId: null, kind: "far" },
  ],
};

let server: FakeEmbeddings;
beforeEach(async () => {
  server = await startFakeEmbeddings(sameMeaning);
});
afterEach(() => server.stop());

test("what a model adds to words is measured with customers' questions", async () => {
  const ask = endpointAt({ url: server.url, model: "fake", dimensions: null, prefix: "", apiKey: null });
  const row = await measureEmbeddings(ask, set);
  expect(row).toMatchObject({
    verdict: "used",
    words: { right: 0, far: 0 },
    both: { right: 100, precision: 100, far: 0 },
  });
  expect(embeddingsTable([row])).toMatch(/synonyms-de +words .*\n +used .*\nmacro +words .*\n +both /);
});
