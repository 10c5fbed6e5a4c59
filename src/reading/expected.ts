import { cue } from "./cue.ts";

/** What the customer expected instead (R14). */
export const expected = cue(
  "(?:sollte|sollten|muesste|muessten) (?:\\w+ ){0,5}(?:\\w+en|eigentlich|sein)",
  "eigentlich (?:soll\\w*|muess\\w*)|normalerweise|ueblicherweise",
  "statt(?:dessen)?|anstatt|anstelle|erwarte\\w*|wie (?:frueher|vorher|sonst|gewohnt)",
  "frueher (?:ging|war|hat)",
  "should (?:\\w+ ){0,2}(?:be|have|show|open|go|work|say|do|get)|supposed to|instead|expect\\w*",
  "used to|normally|usually|ought to",
  "as (?:before|usual)|rather than",
);
