import { cue } from "../cue.ts";

const human = cue(
  "(?:echte[nrm]?|richtige[nrm]?|einem|einen|ein|lieber) (?:\\w+ )?(?:menschen?|" +
    "mitarbeiter(?:in)?|person|ansprechpartner)(?: \\w+)? (?:sprechen|reden|schreiben|bitte)",
  "(?:mensch|mitarbeiter(?:in)?|kolleg(?:e|in)) bitte",
  "(?:brauche|moechte|will) (?:\\w+ )?(?:einen|eine|einem) (?:echten? )?(?:menschen|" +
    "mitarbeiter(?:in)?|person)",
  "(?:talk|speak|chat) (?:to|with) (?:a|an|some) ?(?:\\w+ )?(?:human|person|agent|someone|somebody|one)",
  "(?:need|want|get me|give me) (?:an? )?(?:real |actual |live )?(?:human|person|agent)",
  "(?:human|agent|real person) please",
);

/** Whether the customer wants somebody instead of the bot, whoever it is. */
export const wantsHuman = (folded: string): boolean => human.in(folded);
