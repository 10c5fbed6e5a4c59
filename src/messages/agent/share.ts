import { shareOf } from "../../core/answer-counts.ts";
import type { AgentRendering } from "./renderer.ts";

/** "17 of 20 (85 %)". */
export const shareOfAll = (part: number, whole: number, { texts }: AgentRendering): string =>
  texts.sentences.daySummary.share(part, whole, Math.round((shareOf(part, whole) ?? 0) * 100));
