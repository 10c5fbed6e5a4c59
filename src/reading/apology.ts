import { cue } from "./cue.ts";

const apologies = cue(
  "(?:bitte um |ich )?entschuldig\\w*|verzeih\\w*|tut mir (?:\\w+ )?leid|tut mir leid|bitte um verzeihung|sorry",
  "(?:war|ist) nicht so gemeint|habe? (?:das |es )?nicht so gemeint|nicht (?:boese|persoenlich) gemeint|missverstaendnis\\w*",
  "(?:ich )?nehme? (?:das|es) zurueck|war (?:nicht (?:in ordnung|fair|ok)|daneben|unangebracht|unhoeflich) von mir|im ton vergriffen",
  "apolog\\w+|my bad|didn't mean (?:it|that|to)|did not mean (?:it|that|to)|misunderst\\w*|take (?:it|that) back|forgive me|pardon me",
  "(?:was|were) out of (?:line|order)|lost my temper|shouldn't have said",
);
/** Of the desk an apology is demanded, or it is made for something else. */
const demanded = cue(
  "(?:erwarte|verlange|fordere|will|moechte) (?:\\w+ ){0,3}entschuldig\\w*|entschuldig\\w* (?:sie|euch|dich) (?:bei|gefaelligst)|keine entschuldigung",
  "(?:expect|demand|want|owe me) (?:\\w+ ){0,3}apolog\\w*|no apolog\\w*|sorry excuse|not sorry|nicht leid",
);

/** Whether somebody takes back what they said, or says that it was meant otherwise (E6). Folded text. */
export const apologises = (folded: string): boolean => apologies.in(folded) && !demanded.in(folded);
