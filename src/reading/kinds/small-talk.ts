import { isApology } from "../apology.ts";
import { atStart, cue, everyOf } from "../cue.ts";
import type { Signs } from "../signs.ts";

const greetings = everyOf(
  "hallo+|hello+|hey+|hi+|hiya|huhu|moin|servus|sers|gruezi|tach|tag|guten?|schoenen|morgen|abend",
  "mahlzeit|auch|liebe[rs]?|zusammen|ihr|leute|jemand|jmd|wer|da|hier|ist|noch|wach|gruess|gott",
  "damen|und|herren|sehr|geehrte",
  "good|morning|afternoon|evening|day|dear|team|support|all|everyone|there|anyone|anybody|someone",
  "somebody|around|is|this|thing|on|working|are|you|online|sir|or|madam|test",
);

/** That somebody is about to ask, and not yet what: to be greeted, and to be listened to. */
const knocking = everyOf(
  "(?:(?:ich|wir) )?(?:haette|haetten|habe|haben|hab) (?:(?:ich|wir|da|mal|nur|noch|kurz|bitte) ){0,3}(?:eine?|ne|paar|ein paar) (?:(?:ganz )?(?:kurze|kleine|wichtige|schnelle) )?fragen?(?: (?:an|fuer) (?:euch|sie))?",
  "(?:nur )?(?:(?:eine?|ne|mal) ){0,2}(?:kurze|kleine|schnelle) fragen?",
  "(?:koennt|koennen|koennten|kann|kannst) (?:(?:ihr|sie|du|mir|uns|jemand|wer|da|hier|bitte|mal|kurz) ){1,4}(?:weiter)?helfen",
  "(?:(?:ich|wir) )?(?:brauche|brauchen|braeuchte|braeuchten) (?:(?:ich|mal|bitte|kurz|eure|ihre|etwas) ){0,3}hilfe",
  "(?:darf|kann|duerfte) ich (?:(?:euch|sie|mal|kurz|hier) ){0,3}(?:et)?was fragen",
  "(?:(?:i|we) )?(?:(?:have|got|i've got) )?(?:just )?(?:an?|one) (?:(?:quick|short|small|brief) )?question(?: for (?:you|the team))?",
  "(?:quick|short|small|brief) question",
  "(?:can|could) (?:you|someone|anyone|somebody|anybody) (?:please )?help(?: (?:me|us))?(?: (?:out|please))?",
  "(?:(?:i|we) )?need (?:(?:some|your|a bit of) )?help|(?:can|may|could) i ask (?:you )?something",
);

const thanks = everyOf(
  "danke\\w*|dank|vielen?|herzlich\\w*|lieben?|besten|super|perfekt|prima|klasse|toll|spitze",
  "alles|gut|ihr|euch|ihnen|seid|sind|fuer|die|das|hilfe|schnelle|an|alle|und|tschuess|schoenen",
  "tag|wochenende",
  "thanks|thank|you|thx|cheers|ta|many|so|much|very|a|lot|perfect|great|brilliant|awesome|lovely",
  "wonderful|top|all|good|best|for|the|your|help|quick|and|bye|nice|day|weekend|have",
);
const thanked = cue("danke\\w*|(?:vielen|herzlichen|besten|lieben) dank|thanks|thank you|thx|cheers|ta");
const praised = cue("super|perfekt|klasse|prima|toll|legends?|brilliant|perfect|great|awesome");
const settled = cue(
  "hat sich (?:\\w+ )?erledigt|erledigt|geht (?:jetzt |es )?wieder|laeuft (?:wieder|jetzt)",
  "funktioniert (?:jetzt|wieder)|klappt (?:jetzt|wieder)|vergesst (?:es|das)|vergiss es",
  "(?:selbst|selber) (?:gefunden|geloest|hinbekommen)|problem geloest|hat geklappt|hat geholfen",
  "never ?mind|all (?:sorted|good)|sorted(?: now| it)?|found (?:it|the)",
  "(?:it's|its|is) (?:up|working|fine)(?: again| now)?|works (?:now|again)|did the trick|solved",
  "fixed(?: it)?|forget it",
);
const reservation = cue(
  "aber|but|trotzdem|still|nicht|not|noch immer|immer noch|leider|however|please|bitte|\\w+n't",
  "wie|how|when|wann",
);

const yes = atStart(
  "ja+|jo+|jup|jep|jawohl|yes|yep|yeah|yup|ok(?:ay)?|genau|korrekt|correct|right|richtig|stimmt",
  "passt|exactly|sure|klar|gerne?|in ordnung|einverstanden|confirm(?:ed)?|bestaetigt?|perfekt",
  "sieht gut aus|looks (?:good|right|fine)|sounds good|that's (?:right|it|correct|the one)",
  "that is (?:right|correct)|so ist es|alles (?:richtig|korrekt|gut)|go ahead|please do",
);
const agreement = everyOf(
  "ja+|jo+|jup|jep|jawohl|genau|korrekt|richtig|stimmt|passt|klar|gerne?|in|ordnung|einverstanden",
  "bestaetigt?|perfekt|sieht|gut|aus|so|ist|es|alles|das|bitte|abschicken|absenden|schicken",
  "senden|weiter|und|mach\\w*|wie|beschrieben|danke|alle|beide|wunderbar|geklaert",
  "yes|yep|yeah|yup|ok(?:ay)?|correct|right|exactly|sure|confirm(?:ed)?|looks|good|fine|sounds",
  "that's|that|is|it|it's|the|one|go|ahead|please|do|and|send|submit|file|this|all|of|them",
  "everything|thanks|both|great|perfect|settled",
);

const no = atStart(
  "ne+|nein|noe|no|nope|nah|falsch|wrong|incorrect|stop|stopp|halt|wait|stimmt (?:so )?nicht",
  "das (?:ist|stimmt) (?:so )?(?:falsch|nicht)|passt (?:so )?nicht",
  "not (?:quite|right|correct|that)|that's (?:wrong|not)|that is (?:wrong|not)",
  "it's (?:wrong|not right)",
);
const noes = everyOf("ne+|nein|noe|no|nope|nah|leider|danke|thanks|sorry");
/** "No, there is no hurry." */
const calm = everyOf(
  "(?:das|es|it|this|that) (?:hat|haette|eilt|ist|is|can|'s) (?:\\w+ ){0,2}(?:zeit|nicht|eilig|dringend|wait|urgent)",
  "(?:hat|eilt) (?:\\w+ )?(?:zeit|nicht)|(?:nicht|not) (?:\\w+ )?(?:eilig|dringend|urgent)|keine eile",
  "no (?:rush|hurry)|can wait|it's not urgent|there's",
);
const refusal = cue(
  "falsch|wrong|(?:das|so|es|that|this) (?:\\w+ )?(?:nicht|not)|nicht (?:das|die|der|so|richtig)",
  "(?:that's|it's) not (?:right|it|correct|what i|the|mine|my)|not (?:that|this|right|the|what i)|never said|aendern|change|korrigier\\w*|neu aufnehmen|other",
  "andere\\w*",
);
const stillNot = cue(
  "(?:immer )?noch (?:immer )?nicht|still not|not yet|doesn't|isn't|hilft nicht|geht nicht",
);
const unhelpful = cue(
  "(?:hat|haben) (?:\\w+ ){0,2}nicht(?:s)? (?:geholfen|gebracht|geklappt)",
  "hilft (?:\\w+ ){0,2}nicht(?: weiter)?|war(?:en)? (?:es )?nicht (?:das richtige|dabei)",
  "keine?[rs]? davon|nichts davon|nicht hilfreich|bringt nichts",
  "(?:didn't|did not|doesn't|does not) help|not helpful|none of (?:these|those|them|that)",
  "wasn't (?:it|helpful|what)|isn't (?:it|what i)|no (?:help|use)",
);

const longest = 12;
const fewWords = 5;

const left = (text: string, known: RegExp): number =>
  text.replace(known, " ").match(/[a-z0-9⌂]+/g)?.length ?? 0;

const isThanks = (text: string, tellsSymptom: boolean): boolean =>
  !text.includes("?") &&
  !reservation.in(text) &&
  (settled.in(text) ||
    (!tellsSymptom && thanked.in(text) && left(text, thanks) <= fewWords) ||
    (praised.in(text) && left(text, thanks) <= 1));

const isDenial = (text: string, plain: boolean): boolean => {
  if (unhelpful.in(text) && plain) return true;
  if (!no.test(text)) return false;
  const rest = text.replace(no, " ");
  return left(rest.replace(calm, " "), noes) === 0 || refusal.in(text) || (plain && stillNot.in(rest));
};

/** What carries no request of its own. */
type SmallTalk = "greeting" | "thanks" | "confirm" | "deny" | "chatter";

/** A message without a word: thumbs, or a mere question mark that asks whether anybody is there. */
const signTalk = (text: string): SmallTalk => {
  if (/👍|✅|👌|✔/u.test(text)) return "confirm";
  if (/👎|❌/u.test(text)) return "deny";
  return text.includes("?") ? "greeting" : "chatter";
};

/** Messages that carry no request of their own: greeting, thanks, yes, no. `null` for all others. */
export const smallTalkIn = (signs: Signs): SmallTalk | null => {
  const text = signs.whole.trim();
  if (!/[\p{L}\p{N}⌂]/u.test(text)) return signTalk(text);
  if (signs.wordCount > longest || signs.hasAddress) return null;
  const tellsSymptom = signs.says.includes("what");
  if (left(text.replace(knocking, " "), greetings) === 0 && /[a-z]/.test(text)) return "greeting";
  if (isThanks(text, tellsSymptom || signs.bareFault)) return "thanks";
  if (isApology(text)) return "chatter";
  if (yes.test(text) && left(text, agreement) === 0) return "confirm";
  return isDenial(text, !tellsSymptom && signs.topics.size === 0) ? "deny" : null;
};
