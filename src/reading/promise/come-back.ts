import { type Cue, cue } from "../cue.ts";

const gap = "(?:[\\w'@:.-]+ ){0,8}?";
const shortGap = "(?:[\\w'@:.-]+ ){0,3}?";
const will = "(?:we|i)(?:'ll| will| shall| are going to|'re going to| am going to|'m going to)";

/** Somebody of the desk will come back to the customer: wholly, in one clause of a folded text. */
export const comesBack: Cue = cue(
  // "wir melden uns", "melde mich", "wir werden uns bis Freitag bei Ihnen melden"
  `(?<!sie )melden (?:wir )?uns(?! (?:den|die|das|ob|wenn|einen|eine|ihre?n?)\\b)|melde (?:ich )?mich`,
  `wir (?:werden )?${gap}uns ${gap}(?:zurueck)?melden|ich (?:werde )?${gap}mich ${gap}(?:zurueck)?melden`,
  `werden wir uns ${gap}(?:zurueck)?melden|werde ich mich ${gap}(?:zurueck)?melden`,
  // "wir kommen auf Sie zu", "komme ich auf Sie zurück"
  `(?:wir kommen|ich komme|kommen wir|komme ich) ${gap}auf sie ${gap}zu(?:rueck)?`,
  // "wir geben Ihnen Bescheid", "geben wir Ihnen eine Rückmeldung"
  `(?:wir geben|ich gebe|geben wir|gebe ich|geben|gebe) ihnen ${gap}(?:bescheid|rueckmeldung|antwort|auskunft|nachricht|update)`,
  `(?:wir werden|ich werde|werden wir|werde ich) ihnen ${gap}(?:bescheid|rueckmeldung|antwort|auskunft|nachricht) geben`,
  // "hören Sie von uns", "erhalten Sie eine Rückmeldung"
  `(?:hoeren sie|sie hoeren|werden sie) ${gap}von (?:uns|mir)`,
  `(?:erhalten|bekommen|haben) sie ${gap}(?:rueckmeldung|antwort|bescheid|nachricht|zwischenstand|update)`,
  `sie (?:erhalten|bekommen|haben) ${gap}(?:rueckmeldung|antwort|bescheid|nachricht|zwischenstand|update)`,
  `(?:schicken|senden) wir ihnen ${gap}(?:rueckmeldung|antwort|nachricht|zwischenstand|update)`,
  `(?:update|reply|answer) (?:follows|will follow)`,
  `(?:rueckmeldung|antwort|zwischenstand|update) (?:folgt|kommt|erfolgt|von uns|(?:erhalten|bekommen|haben) sie)`,
  // "wir informieren Sie", "rufe ich Sie an", "antworten wir Ihnen"
  `(?:wir informieren|ich informiere|informieren wir|informiere ich|wir benachrichtigen|benachrichtigen wir) sie`,
  `(?:wir rufen|ich rufe|rufen wir|rufe ich) sie ${gap}(?:an|zurueck)`,
  `(?:wir antworten|ich antworte|antworten wir|antworte ich|wir schreiben|ich schreibe|schreiben wir|schreibe ich) ihnen`,
  // "we'll get back to you", "and let you know"
  `${will} ${shortGap}(?:get|come|be) back (?:to you|in touch)|${will} ${shortGap}be in touch`,
  `${will} ${shortGap}(?:let you know|update you|inform you|contact you|call you|ring you|check back|answer you|reply to you|write to you|email you|reach out|follow up|respond|report back|reply)`,
  `${will} ${shortGap}(?:give|send) you ${gap}(?:update|answer|reply|feedback|call|response|news|status)`,
  `(?:we|i) expect to (?:reply|answer|respond|get back to you|come back to you)`,
  `${will} ${shortGap}have ${gap}(?:update|answer|reply|response|news) for you`,
  `(?:^|then |will |shall )(?:get back to you|come back to you|let you know|update you|call you(?: back)?|report back)`,
  `you(?:'ll| will| should| can expect to) ${shortGap}(?:hear|receive|get|have) ${gap}(?:from (?:us|me)|update|answer|reply|response|news)`,
  `(?:you can )?expect (?:an? |our |my |the )?(?:update|answer|reply|response|call)`,
);

/** The same things said under a condition, of the past, denied, hoped for, asked, or of somebody else. */
export const noPromise: Cue = cue(
  "wenn|falls|sofern|soweit|ob|sollten?|es sei denn|vorausgesetzt|vorbehaltlich|nur|erst",
  "nicht|keine?[nrms]?|nie|niemals|koennten?|kann|koennen|moechten?|wuerden?|wollten?|duerfen|hatten?|versuchen?|hoffen|hoffe|bemuehen|vielleicht|eventuell|moeglicherweise",
  "bitte|gestern|vorhin|bereits|schon|letzten?|letzte[rs]?|vergangenen?",
  "if|unless|provided|should (?:you|it|this|that|there|the|anything)|in case|whether|only|depending",
  "not|won't|can't|cannot|never|could|would|may|might|can (?!expect)|try|trying|hope|hoping|aim|maybe|perhaps|possibly",
  "please|yesterday|already|last|earlier|was|were|had|supposed to",
  "techniker\\w*|technicians?|kolleg\\w+|colleagues?|lieferant\\w*|hersteller\\w*|vendor|supplier",
);

/** What comes first has no time: such a promise is one only with a last moment, "sobald es läuft, spätestens Freitag". */
export const openEnded: Cue = cue("sobald|as soon as|once|when|until we|bis wir");
/** A last moment is named. */
export const atLatest: Cue = cue("spaetestens|at the latest|no later than");
