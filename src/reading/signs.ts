import type { Piece } from "../core/reading.ts";
import { isAbusive } from "./abusive.ts";
import { wantsCallback } from "./callback.ts";
import { isNumberOnly } from "./customer-number.ts";
import { personIn } from "./person.ts";
import { piecesIn } from "./pieces.ts";
import { withoutQuotes } from "./quoted.ts";
import { type Topic, topicsIn } from "./topics.ts";
import { bareFault } from "./what.ts";
import type { Wording } from "./wording.ts";

/** Everything a text shows by itself, from which its kind and exactness follow. */
export type Signs = {
  /** Folded, without courtesies, addresses and quotes. */
  readonly body: string;
  readonly whole: string;
  readonly wordCount: number;
  readonly hasAddress: boolean;
  readonly topics: ReadonlySet<Topic>;
  readonly says: readonly Piece[];
  /** A cry that something is wrong, with or without a symptom. */
  readonly bareFault: boolean;
  readonly abusive: boolean;
  readonly callback: boolean;
  readonly person: string | null;
  /** Nothing but a number and the words that introduce it. */
  readonly numberOnly: boolean;
};

/** Reads the signs of a text. `text` as written: names are not folded. */
export const signsOf = (text: string, wording: Wording): Signs => {
  const body = withoutQuotes(wording.body);
  return {
    body,
    whole: wording.whole,
    wordCount: wording.words.length,
    hasAddress: wording.addresses.length > 0,
    topics: topicsIn(wording.body),
    says: piecesIn(wording.body),
    bareFault: bareFault.in(body),
    abusive: isAbusive(body),
    callback: wantsCallback(wording.whole),
    person: personIn(text),
    numberOnly: isNumberOnly(wording.body),
  };
};
