import type { Entry } from "../core/knowledge.ts";
import { createCircuit } from "../knowledge/embeddings/circuit.ts";
import { createEmbedder, type EmbedderParts } from "../knowledge/embeddings/embedder.ts";
import { type Endpoint, endpointAt, modelOf } from "../knowledge/embeddings/endpoint.ts";
import { type ByWords, matchByMeaning } from "../knowledge/embeddings/meaning.ts";
import { knownAmong, sentQuestions } from "../knowledge/embeddings/questions.ts";
import type { KnowledgeBase } from "../knowledge/knowledge.ts";
import { vectorMemory } from "../storage/embeddings.ts";
import type { Store } from "../storage/store.ts";
import type { Clock } from "./clock.ts";
import { createLearner } from "./learn-meaning.ts";
import type { Log } from "./parts.ts";

/** What may be asked, and what is sent of it. */
export type Asked = {
  readonly texts: readonly string[];
  /** Takes out of a text what is personal. */
  readonly clean: (text: string) => string;
};

/** Embeddings beside the words of a knowledge base that changes. */
export type LiveEmbeddings = {
  /** Fetches what is missing for these entries. Never rejects: until it worked, words alone count. */
  readonly refresh: (entries: readonly Entry[]) => Promise<void>;
  /**
   * Finds these entries by meaning too in the texts that are asked, as far as the model tells within the time limit; by
   * words alone otherwise. Never rejects.
   */
  readonly informed: (
    entries: readonly Entry[],
    byWords: ByWords,
    asked: Asked,
  ) => Promise<KnowledgeBase["match"]>;
  /** Breaks off what is under way. Resolves when nothing is. */
  readonly stop: () => Promise<void>;
};

/** What they are made of. */
export type EmbeddingsParts = {
  readonly endpoint: Endpoint;
  /** Milliseconds that an answer waits for the model, at most. */
  readonly timeoutMs: number;
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
};

const embedderPartsOf = ({ endpoint, timeoutMs, store, clock, log }: EmbeddingsParts): EmbedderParts => {
  const model = modelOf(endpoint);
  return {
    model,
    ask: endpointAt(endpoint),
    circuit: createCircuit(clock.now, {
      onDown: (reason) => log.warn({ model, reason }, "embeddings fail; words alone are matched meanwhile"),
      onUp: () => log.warn({ model }, "embeddings work again"),
    }),
    alarm: (afterMs, ring) => clock.alarm(clock.now() + afterMs, ring),
    memory: vectorMemory(store, model, clock.now),
    timeoutMs,
    onError: (error) => log.error({ reason: String(error) }, "vectors neither found nor kept"),
  };
};

/** Makes them. */
export const createLiveEmbeddings = (parts: EmbeddingsParts): LiveEmbeddings => {
  const { store, log } = parts;
  const making = embedderPartsOf(parts);
  const embedder = createEmbedder(making);
  const learner = createLearner({ ...making, embedder, store, log });
  let latest: readonly Entry[] = [];
  return {
    refresh: (entries) => {
      latest = entries;
      return learner.refresh(entries);
    },
    informed: async (entries, byWords, { texts, clean }) => {
      const meaning = learner.meaningOf(entries);
      if (meaning === null) return byWords.match;
      const questions = sentQuestions(texts, clean);
      const vectors = await embedder.know(questions.map(({ sent }) => sent));
      return matchByMeaning(byWords, meaning, knownAmong(questions, vectors));
    },
    stop: async () => {
      embedder.stop();
      await learner.refresh(latest);
      await embedder.settled();
    },
  };
};
