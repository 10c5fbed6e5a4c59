import { type Cue, cue } from "../cue.ts";

/** What shows a question about the inside of the desk: all of these in one sentence, and nothing that excuses it. */
export type Sign = { readonly all: readonly Cue[]; readonly unless?: Cue };

/** Whether a folded sentence shows it. */
export const isShown = ({ all, unless }: Sign, sentence: string): boolean =>
  all.every((one) => one.in(sentence)) && !unless?.in(sentence);

/** What belongs to the customer is theirs to ask about. */
export const own = cue("mein\\w*|unser\\w*|meiner ?einer|my|mine|our|ours");

/** Who wants to get somewhere or do something asks for help with it; part of a cue. */
export const helped = [
  "(?:kann|koennen|komme|kommen|finde|finden|sehe|sehen|nutze|nutzen|erreiche|muss|muessen|soll|sollen|darf|duerfen|logge) (?:ich|wir|man)",
  "(?:ich|wir) (?:\\w+ ){0,3}(?:nicht|kann|koennen|komme|finde)|(?:do|can|may|should|must) (?:i|we)|(?:i|we) (?:can't|cannot|can)",
].join("|");
