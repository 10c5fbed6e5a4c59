import { cue } from "./cue.ts";

const weekday =
  "(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag)s?|mondays?|tuesdays?|" +
  "wednesdays?|thursdays?|fridays?|saturdays?|sundays?";
const month =
  "januar|februar|maerz|april|mai|juni|juli|august|september|oktober|november|dezember|january|" +
  "february|march|may|june|july|october|december";

/** When it began, at what time it happens, how often (R14); a mere "again" is none. */
export const when = cue(
  "seit|seitdem|gestern|vorgestern|heut|heute(?! noch)|vorhin|gerade eben",
  "vor (?:\\w+ ){1,2}(?:minuten?|stunden?|tagen?|wochen?|monaten?|jahren?)",
  "(?:letzte|vergangene|diese|jede)[nsr]? (?:nacht|woche|monat|jahr|tag|morgen|mittag|abend|" +
    "stunde|wochenende|mal)",
  `(?:am|jeden|letzten|vom|since|on|last|every|this) (?:${weekday})`,
  `(?:ab|vom|am|im|seit|zum) \\d{1,2}\\.(?: ?(?:${month})|\\d{1,2}\\.?)?`,
  `\\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:${month})|(?:${month}) \\d{1,2}(?:st|nd|rd|th)?`,
  "(?:um|gegen|ab|zwischen) \\d{1,2}(?::\\d\\d)?(?: uhr)?|\\d{1,2} uhr",
  "\\d{1,2}[:.]\\d\\d(?: ?uhr)?|\\d{1,2} ?(?:am|pm)",
  "(?:am|ueber das|uebers|the|over the) (?:wochenende|weekend)|nachts|morgens|abends|mittags",
  "tagsueber|in der nacht",
  "alle (?:paar )?(?:\\w+ )?(?:sekunden|minuten|stunden|tage)|taeglich|stuendlich|staendig",
  "dauernd|ab und zu|manchmal|sporadisch",
  "(?:zweite|dritte|vierte|fuenfte|xte)s?(?:mal| mal)|mal (?:\\w+ ){1,4}mal (?:\\w+ )?nicht",
  "auf einmal|ploetzlich",
  "immer (?:wieder|noch wieder|wenn|nach)|jedes ?mal|jedesmal",
  "since|yesterday|today|tonight|last night|overnight|this (?:morning|afternoon|evening|week)",
  "(?:an|\\w+) (?:hours?|minutes?|days?|weeks?|months?) ago",
  "for (?:\\w+ ){1,3}(?:hours?|minutes?|days?|weeks?|months?|years?|now)",
  "for (?:hours|days|weeks|months|ages)|(?:last|past) (?:week|month|year|few)",
  "every (?:\\w+ ){0,3}(?:seconds?|minutes?|hours?|days?|nights?|mornings?|evenings?|time|second)",
  "all day|the whole time",
  "(?:always|constantly|daily|hourly|sometimes|occasionally|intermittent\\w*|on and off|" +
    "comes and goes|suddenly|all of a sudden)",
  "ever since|started|began|(?:second|third|fourth) time|at (?:noon|night|midnight|breakfast)",
  "day after day|in the evenings?",
);
