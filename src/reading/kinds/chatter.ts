import { cue } from "../cue.ts";

const aside = cue(
  "falsches? (?:fenster|kanal|chat|gruppe)|sorry,? falsch\\w*|war nicht fuer euch",
  "habt ihr (?:\\w+ ){0,3}(?:gesehen|gehoert)|das spiel|das wetter",
  "was fuer ein (?:tor|wetter|tag)|schoenes wochenende|lol|haha+|rofl|mahlzeit|happy birthday",
  "alles gute|frohe \\w+",
  "wrong (?:window|channel|chat|person|group)|oops|not (?:meant )?for you|my (?:cat|dog) ",
  "did you (?:see|watch)|the (?:match|game|weather)|happy (?:birthday|new year|easter|friday)",
  "merry christmas|joke",
);

/** Whether a text is not meant for the desk: small talk, wrong window. */
export const isChatter = (folded: string): boolean => aside.in(folded);
