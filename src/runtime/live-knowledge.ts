import type { Added } from "../core/editing.ts";
import type { Entry } from "../core/knowledge.ts";
import { buildKnowledge, buildMeanwhile, type KnowledgeBase } from "../knowledge/knowledge.ts";
import { type Sources, withAdded } from "../knowledge/with-added.ts";
import { addedKnowledge, knowledgeRevision } from "../storage/knowledge.ts";
import type { Store } from "../storage/store.ts";
import { coalesce } from "./coalesce.ts";
import type { Asked, LiveEmbeddings } from "./live-embeddings.ts";
import type { Log } from "./parts.ts";

/** A knowledge base that follows what is written down in chat, without a restart. */
export type LiveKnowledge = Omit<KnowledgeBase, "size"> & {
  readonly sources: Sources;
  /**
   * Looks whether somebody, in this process or another, has changed the knowledge, and builds it anew if so. The old
   * one answers until the new one is ready; a failure is logged, and the next look tries again.
   */
  readonly refresh: () => Promise<void>;
  /** This knowledge, informed of what some texts mean; `null`: the desk has no model for that. */
  readonly informed: ((asked: Asked) => Promise<LiveKnowledge>) | null;
  /** Ends what is done beside. */
  readonly stop: () => Promise<void>;
};

type Version = { readonly revision: number; readonly added: Added };

// The revision first: what changes in between is then built once more, and never missed.
const versionIn = (store: Store): Promise<Version> =>
  store.read(async (db) => ({ revision: await knowledgeRevision(db), added: await addedKnowledge(db) }));

/** The entries that are answered with, and their index. */
type Current = { readonly entries: readonly Entry[]; readonly base: KnowledgeBase };

/** Follows the changes of entries and synonyms. */
const createIndex = async (store: Store, sources: Sources, log: Log, build: typeof buildKnowledge) => {
  const first = await versionIn(store);
  let { revision } = first;
  const { entries, synonyms } = withAdded(sources, first.added);
  let current: Current = { entries, base: build(entries, synonyms) };

  const refresh = coalesce(
    async () => {
      if ((await store.read(knowledgeRevision)) === revision) return;
      const next = await versionIn(store);
      const changed = withAdded(sources, next.added);
      const base = await buildMeanwhile(changed.entries, changed.synonyms);
      current = { entries: changed.entries, base };
      ({ revision } = next);
      log.info({ revision, answers: current.base.size }, "knowledge built anew");
    },
    (error) => log.error({ reason: String(error) }, "knowledge not built anew; the old one goes on"),
  );

  return { refresh, current: () => current };
};

/** Makes the knowledge of a desk as it is now. */
export const createLiveKnowledge = async (
  store: Store,
  sources: Sources,
  log: Log,
  embeddings: LiveEmbeddings | null = null,
  build = buildKnowledge,
): Promise<LiveKnowledge> => {
  const index = await createIndex(store, sources, log, build);
  const knowledge: LiveKnowledge = {
    sources,
    refresh: async () => {
      await index.refresh();
      await embeddings?.refresh(index.current().entries);
    },
    match: (text, audience) => index.current().base.match(text, audience),
    isFor: (id, text, audience) => index.current().base.isFor(id, text, audience),
    show: (id, language) => index.current().base.show(id, language),
    informed:
      embeddings &&
      (async (asked) => {
        const { entries, base } = index.current();
        return { ...knowledge, match: await embeddings.informed(entries, base, asked) };
      }),
    stop: async () => {
      await index.refresh();
      await embeddings?.stop();
    },
  };
  return knowledge;
};
