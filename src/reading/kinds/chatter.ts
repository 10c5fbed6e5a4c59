import { cue } from "../cue.ts";

const where = "window|channel|chat|person|group|fenster|kanal|gruppe|thread";
const misdirected = cue(
  `(?:oops|whoops|ups|upsi|sorry|mist|hoppla),? (?:\\w+ )?(?:wrong|falsche?[rsn]?) (?:${where})`,
  "war nicht fuer (?:euch|sie)|(?:not|wasn't) meant for you",
);

const aside = cue(
  "habt ihr (?:\\w+ ){0,3}(?:gesehen|gehoert)|das spiel|das wetter|was fuer ein (?:tor|wetter|tag)",
  "schoenes wochenende|lol|haha+|rofl|mahlzeit|happy birthday|alles gute|frohe \\w+",
  "my (?:cat|dog)|did you (?:see|watch)|the (?:match|game|weather)",
  "happy (?:birthday|new year|easter|friday)|merry christmas|joke",
);

/** Whether a text went to the desk by mistake, whatever it is about. */
export const isMisdirected = (folded: string): boolean => misdirected.in(folded);

/** Whether a text is small talk. */
export const isChatter = (folded: string): boolean => aside.in(folded);
