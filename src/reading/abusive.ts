import { cue } from "./cue.ts";

const plural =
  "idioten|vollidioten|trottel|vollpfosten|pfeifen|versager|penner|deppen|volldeppen|hohlkoepfe|" +
  "flachpfeifen|stuemper|nichtskoenner|dilettanten|wichser|arschloecher|schwachkoepfe|dummkoepfe|" +
  "clowns?|idiots|morons|muppets|imbeciles|cretins|dimwits|halfwits|twats|wankers|assholes|" +
  "arseholes|losers|jerks|numpties|dumbasses|schnarchnasen|schlafmuetzen|pappnasen|witzfiguren|" +
  "nichtsnutze|spacken|hampelmaenner|amateure|amateurs|buffoons|fools|cowboys";
const singular =
  "idiot|vollidiot|trottel|pfeife|versager|penner|depp|stuemper|wichser|arschloch|schwachkopf|" +
  "dummkopf|clown|vollpfosten|moron|imbecile|asshole|arsehole|wanker|twat|loser|jerk|muppet|" +
  "numpty";
const adjectives =
  "bloed|daemlich|dumm|bescheuert|bekloppt|unfaehig|inkompetent|hirnlos|strohdumm|stupid|thick|" +
  "dim|dumb|brainless|useless|pathetic|incompetent|braindead|clueless";
const you = "ihr|du|sie|euch|you|you lot|y'all|ya";

/** An insult that is aimed at us: "ihr Idioten", "you are useless". */
const aimed = cue(
  `(?:${you}|you are|you're|seid ihr|are you|lauter|alles|what an?|so ein|haufen|bunch of|lot of|load of|` +
    `pack of)(?: \\w+){0,3} (?:${plural})`,
  `(?:ihr|du|you|you're)(?: \\w+){0,2} (?:${singular})(?!-)|sie (?:\\w+er )?(?:${singular})(?!-)`,
  `(?:ihr seid|seid ihr|du bist|bist du|you are|you're|are you|` +
    `you lot are)(?: \\w+){0,3} (?:${adjectives})`,
  `(?:how|wie) (?:${adjectives}) (?:do you|are you|can you|seid ihr|sind sie|kann man)`,
  "(?:you|you're|you are|ihr|sie|du)(?: \\w+)? (?:waste of (?:oxygen|space|time)|saftladen|" +
    "sauhaufen|affenbande)",
  "(?:so ein|letzter?|was fuer ein|absoluter?) (?:\\w+ )?(?:saftladen|sauladen|sauhaufen)",
  "fuck (?:you|off)|screw you|piss off|get (?:lost|stuffed)|go to hell|leck mich",
  "fick(?:t|en)? (?:dich|euch|sie)|verpisst? (?:dich|euch)|halt(?:et)? die (?:fresse|schnauze)",
  "zur hoelle mit euch|lern(?:t|en)? (?:sie )?(?:erst ?mal )?(?:deinen|euren|ihren) job",
  "(?:euch|ihnen|dir) (?:\\w+ ){0,3}(?:ge)?hirn|nicht alle tassen",
  "ihr seid (?:\\w+ )?(?:das letzte|der letzte (?:dreck|abschaum|muell|haufen))",
);

/** An insult as a cry of its own: "Idioten!", never about oneself or a third person. */
const cried = new RegExp(`(?:^|[.!?,] )(?:(?:${adjectives})[a-z]{0,2} )?(?:${plural})\\s?(?:[.!?]|$)`);

/** People who call themselves or a thing names insult nobody. */
const harmless = cue(
  `(?:ich|bin|mir|mich|selbst|selber|wie|i|i'm|me|myself|like|als|nicht|not|kein|` +
    `keine) (?:\\w+ ){0,3}(?:${singular}|${plural}|${adjectives})`,
);

/** Whether a text insults the desk (E6). Rather misses an insult than takes a customer's curse for one. */
export const isAbusive = (folded: string): boolean =>
  folded.split(/[.!?\n]+/).some((sentence) => aimed.in(sentence) && !harmless.in(sentence)) ||
  cried.test(folded);
