import { cue, everyOf } from "./cue.ts";

const apologies = cue(
  "(?:bitte um |ich )?entschuldig\\w*|verzeih\\w*|tut mir (?:\\w+ )?leid|tut mir leid|bitte um verzeihung|sorry",
  "(?:war|ist) nicht so gemeint|habe? (?:das |es )?nicht so gemeint|nicht (?:boese|persoenlich) gemeint|missverstaendnis\\w*",
  "(?:ich )?nehme? (?:das|es) zurueck|war (?:nicht (?:in ordnung|fair|ok)|daneben|unangebracht|unhoeflich) von mir|im ton vergriffen",
  "apolog\\w+|my bad|didn't mean (?:it|that|to)|did not mean (?:it|that|to)|misunderst\\w*|take (?:it|that) back|forgive me|pardon me",
  "(?:was|were) out of (?:line|order)|lost my temper|shouldn't have said",
);
/** Of the desk an apology is demanded, or it is made for something else. */
const demanded = cue(
  "(?:erwarte|verlange|fordere|will|moechte) (?:\\w+ ){0,3}entschuldig\\w*|entschuldig\\w* (?:sie|euch|dich) (?:sich )?(?:bei|gefaelligst)|keine entschuldigung",
  "(?:expect|demand|want|owe me) (?:\\w+ ){0,3}apolog\\w*|no apolog\\w*|sorry excuse|not sorry|nicht leid",
);

/** Whether somebody takes back what they said, or says that it was meant otherwise (E6). Folded text. */
export const apologises = (folded: string): boolean => apologies.in(folded) && !demanded.in(folded);

const courteous = everyOf(
  "entschuldig\\w*|verzeih\\w*|sorry|bitte|das|dies|war|ist|nicht|so|gemeint|es|tut|mir|uns|sehr|echt|wirklich|leid|ich|wir",
  "hab|habe|haben|bin|mich|im|ton|vergriffen|nehme|zurueck|ein|missverstaendnis\\w*|boese|persoenlich|von|in|ordnung|fair|ok",
  "daneben|unangebracht|unhoeflich|um|ihnen|euch|sie|noch ?mals?|vielmals|alles|gut|weitermachen|weiter|koennen|nur|aerger\\w*|wuetend",
  "i|i'm|am|so|very|really|apolog\\w*|my|bad|didn't|did|not|mean|meant|it|that|this|was|a|an|misunder\\w*|lost|temper|out|of",
  "line|order|take|back|please|forgive|me|about|for|all|pardon|been|being|rude|have|we|us|go|on|can|no|offence|just|angry|shouldn't|said|what",
);

/** Whether a text is an apology and nothing else. */
export const isApology = (folded: string): boolean =>
  apologises(folded) && !/[a-z0-9⌂]/.test(folded.replace(courteous, " "));
