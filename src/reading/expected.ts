import { cue } from "./cue.ts";

/** What the customer expected instead (R14). */
export const expected = cue(
  "(?:sollte|sollten|muesste|muessten) (?:\\w+ ){0,5}(?:\\w+en|eigentlich|sein)",
  "eigentlich (?:soll\\w*|muess\\w*)|normalerweise|ueblicherweise",
  "statt(?:dessen)?|anstatt|anstelle|erwarte\\w*|wie (?:frueher|vorher|sonst|gewohnt)",
  "frueher (?:ging|war|hat)",
  "should(?:n't)?(?! (?:i|we) )|supposed to|instead|expect\\w*",
  "(?:would|could|might) be (?:\\w+ )?(?:nice|great|cool|good|useful|helpful|better|ideal|best|handy|lovely)",
  "it would|(?:would|'d) (?:really )?(?:like|love|prefer) (?:to see|it|if|that)",
  "(?:it|this|that|they|which) used to|normally|usually|ought to",
  "as (?:before|usual)|rather than",
);
