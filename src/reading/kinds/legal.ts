import { cue } from "../cue.ts";
import { sentencesOf } from "../sentences.ts";
import { topicsIn } from "../topics.ts";
import { what } from "../what.ts";

const lawyer =
  "(?:rechts)?anwa(?:lt|elte|eltin|ltskanzlei)|rechtsbeistand|rechtsschutz\\w*|lawyers?|solicitors?|" +
  "attorneys?|legal (?:counsel|team|adviser|advisor)|barrister";
const authority =
  "datenschutzbehoerde|(?:landes|bundes)(?:datenschutz)?beauftragte\\w*|aufsichtsbehoerde|bundesnetzagentur|" +
  "verbraucherzentrale|data-? ?protection (?:authority|commissioner|agency)|ombudsman|trading standards|" +
  "information commissioner";

/** A lawyer or an authority who acts against us; that a customer has one, or is one, is no dispute. */
const acts = cue(
  `(?:${lawyer}) (?:\\w+ ){0,12}(?:beauftragt|eingeschaltet|einschalten|uebergeben|abmahnung|klage|geraten)`,
  `(?:${lawyer}) (?:\\w+ ){0,6}(?:advised|instructed|has written|will (?:file|sue|be in touch|contact you|handle|write|pursue))`,
  `(?:${lawyer}) (?:wird|werden) (?:sich (?:bei ihnen|bei euch|an sie|an euch)|gegen|klage)`,
  `(?:hear|letter|brief|schreiben|post|hoeren) (?:\\w+ ){0,4}(?:from|von|vom) (?:\\w+ ){0,2}(?:${lawyer})`,
  `(?:an|with|einen|meinem|meiner|meinen|unserem|unserer|unseren) (?:\\w+ ){0,1}(?:${lawyer}) (?:\\w+ ){0,3}(?:` +
    "einschalten|uebergeben|beauftragen|wenden|against you|about you)",
  `(?:uebergeb\\w*|uebergib\\w*|beauftrag\\w*|instruct\\w*|hand (?:this|it|the matter)) (?:\\w+ ){0,8}(?:${lawyer})`,
  `(?:beschwer\\w*|meld\\w*|anzeig\\w*|wend\\w*|notify|report|complain\\w*|inform) (?:\\w+ ){0,8}(?:${authority})`,
  `(?:${authority}) (?:\\w+ ){0,8}(?:beschwer\\w*|gemeldet|melden|anzeigen|wenden|notified|complaint|informed)`,
);

/** Announcements that mean a dispute by themselves. */
const announced = cue(
  "verklage (?:ich )?(?:sie|euch)|(?:sie|euch) verklagen|klage (?:einreichen|erheben|gegen (?:sie|euch))",
  "rechtliche schritte|rechtlich (?:gegen (?:sie|euch) )?vorgehen|gerichtlich (?:vorgehen|durchsetzen|klaeren)",
  "(?:sehen uns|ziehe|gehe|gehen|ziehen) vor gericht|einstweilige verfuegung|nach fristablauf|fristsetzung",
  "schadense?rsatz(?: \\w+){0,4} (?:fordern|verlangen|geltend)|unterlassungserklaerung",
  "(?:setze|setzen|gebe|geben) (?:ich |wir )?(?:ihnen|euch) (?:\\w+ ){0,4}frist",
  "art\\.? 15 (?:ds-?gvo|gdpr)|§ ?314 bgb|legal (?:action|proceedings|steps)|(?:sue|suing) you",
  "file (?:an? )?(?:claim|suit|lawsuit) against (?:you|your)|lawsuit against (?:you|your)",
  "take you to court|see you in court|small claims court|injunction|formal notice|notice before action",
  "letter before action|breach of contract|claim damages|subject access request",
  "abmahnung (?:\\w+ ){0,10}(?:zur post|zugestellt|zugehen|folgt|an sie|gegen sie)",
);

/** Mail to one's lawyer that bounces is a fault like any other. */
const isThreat = (sentence: string): boolean =>
  acts.in(sentence) && !(what.in(sentence) && topicsIn(sentence).size > 0);

/** Whether the customer announces a legal dispute with us (R10). Rather misses one than frightens a customer. */
export const isLegal = (folded: string): boolean =>
  announced.in(folded) || sentencesOf(folded).some(isThreat);
