import type { Method } from "../method.ts";
import { fts5 } from "./fts5.ts";
import { miniSearch } from "./minisearch.ts";
import { nlpJs } from "./nlpjs.ts";
import { orama } from "./orama.ts";
import { tunedMiniSearch } from "./tuned-minisearch.ts";

/** What others would use instead of the matcher; development dependencies, never shipped. */
export const rivals: readonly Method[] = [miniSearch, tunedMiniSearch, orama, ...fts5, nlpJs];
