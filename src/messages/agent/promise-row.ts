import type { PromiseCounts } from "../../core/promise-end.ts";
import type { Row } from "../parts.ts";
import type { AgentRendering } from "./renderer.ts";

/** Promises kept and broken (S3) as a line of figures; none where none came to an end. */
export const promiseRow = (counts: PromiseCounts | undefined, { texts }: AgentRendering): Row => {
  const { kept, broken } = counts ?? { kept: 0, broken: 0 };
  const words = texts.sentences.stats;
  return kept + broken === 0 ? null : [words.promises, words.promised(kept, broken)];
};
