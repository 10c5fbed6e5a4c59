import { cue, everyOf } from "../cue.ts";
import { gap } from "./gap.ts";
import type { Rule, Rules } from "./rule.ts";

/** Warnings and assurances for the customer's good, in which a strong no is right. */
const protection = [
  "passw\\w*|kennw\\w*|zugangsdaten|pin|tans?|kreditkart\\w*|kartendaten|kontodaten|ihre (?:\\w+ )?daten",
  "anhang|phishing|verloren|verlieren|schuld|fehler",
  "pass(?:word|code|phrase)s?|credentials|card (?:number|details|data)|your (?:\\w+ )?data|attachments?",
  "share|sell|lose|lost|fault|mistake|blame",
].join("|");
/** What customers or programs report is told back, not refused. */
const reported = [
  "sie (?:schreiben|schrieben|berichten|schildern|sagen|sagten|erwaehn\\w+|beschreiben)",
  "(?:war|waren|wurde|macht\\w*|machen) .{0,60}unmoeglich",
  "you (?:wrote|write|say|said|mention\\w*|report\\w*|describe\\w*)",
  "(?:was|were|makes?|made|making|became) .{0,60}impossible",
].join("|");

const standing = "^(?:(?:nein|no|sorry|also),? )?";
const close = "(?= *(?:[.,;!-]|$))";
const strongNo =
  "auf (?:gar )?keinen fall|keinesfalls|unter (?:gar )?keinen umstaenden|in keinem fall|niemals|" +
  "nie im leben|im leben nicht|nie und nimmer|um keinen preis";
const strongEnglishNo =
  "by no means|under no circumstances|on no account|in no way|not under any circumstances";

const german: readonly Rule[] = [
  {
    says: everyOf("unmoeglich"),
    unless: cue(
      "(?:nicht|fast|nahezu|praktisch|beinahe|fuer angreifer) unmoeglich",
      "unmoeglich (?:zu|zum) (?!erstatten|kuendigen|verlaengern|helfen|liefern)\\w+",
    ),
    unlessNear: cue(reported),
  },
  // A strong no refuses only what we would do; to the customer it is a warning, of a machine a fact.
  {
    says: everyOf(strongNo),
    needs: cue(
      `(?:${strongNo}) ${gap(2)}\\w+ (?:wir|ich)|(?:wir|ich) ${gap(6)}(?:${strongNo})`,
      `(?:das|dies|so etwas|so was|sowas) (?:geht|machen|wird|klappt|kommt|koennen) ${gap(4)}(?:${strongNo})`,
      `${standing}(?:${strongNo})$`,
    ),
    unlessNear: cue(
      "bitte|\\w+en sie|sie (?:duerfen|sollten|sollen)|darf|duerfen|sollte\\w*",
      protection,
      reported,
    ),
  },
  {
    says: everyOf(
      "(?:machen|bieten|erstatten|geben|tun|unterstuetzen|erlauben) wir (?:\\w+ ){0,3}nie(?! wieder)",
      "das wird (?:\\w+ ){0,3}nie (?:funktionieren|gehen|klappen|moeglich sein|passieren)",
    ),
    unlessNear: cue(protection),
  },
  {
    says: everyOf(
      `(?:das|so|dies|so etwas|so was|sowas)(?: \\w+)? (?:geht|klappt|funktioniert) ${gap(3)}` +
        "(?:ueberhaupt|gar|absolut|schlicht\\w*|definitiv) nicht(?! mehr)",
      "(?:ueberhaupt|gar|absolut|voellig|schlicht\\w*|definitiv) nicht (?:moeglich|machbar|drin|denkbar)",
      `(?:kommt|kaeme|kommen) ${gap(4)}nicht in ?frage`,
      "(?:voellig|absolut|vollkommen|komplett|ganz und gar|grundsaetzlich) ausgeschlossen",
      "das ist (?:\\w+ )?ausgeschlossen|(?:^|(?<=, ))ausgeschlossen(?= *(?:[.!]|$))",
      `(?:da|hier|daran|dagegen|dann|leider) ist ${gap(2)}nichts (?:mehr )?zu machen`,
      `(?:koennen|kann) (?:wir|ich) ${gap(4)}(?:nichts|nix) (?:mehr )?(?:machen|tun|aendern|ausrichten)`,
      `das (?:koennen|duerfen) sie ${gap(2)}vergessen|vergessen sie (?:es|das|das gleich)${close}`,
      `(?:da|hier|dafuer) (?:haben sie|besteht|sehe ich|gibt es) ${gap(2)}keine chance`,
      "^(?:nein,? |leider )?keine chance",
    ),
    unlessNear: cue("seit|wenn|falls|bei ihnen", reported),
  },
];

const english: readonly Rule[] = [
  {
    says: everyOf(
      // An "impossible date" is a technical term.
      "impossible(?! (?!to|for|at|on|with|in|without|before|under|and|but|because|as|until|today|by)\\w)",
    ),
    unless: cue(
      "(?:not|nothing is|practically|virtually|nearly|almost|mathematically|\\w+ or) impossible",
      "impossible (?:for (?!us|me)|to (?!refund|extend|cancel|help|offer|do|give|change|restore|provide)\\w+)",
    ),
    unlessNear: cue(reported, "if it is|if it's|whether"),
  },
  {
    says: everyOf(strongEnglishNo),
    needs: cue("we|i|us|possible|acceptable|allowed|included", `${standing}(?:${strongEnglishNo})$`),
    unlessNear: cue("please|should you|you should|must you|you must", protection, reported),
  },
  {
    says: everyOf(
      "we (?:will |would |can |could |do )?never (?!ask|request|contact|call|send|need|see|sell|share|store|" +
        "want|got|had|saw|sent|heard|took|made|did|knew|found|left|came|went|kept|gave|were|\\w+ed\\b)\\w+",
      "we(?:'ll|'d) never (?!ask|request|contact|call|send|need|see|sell|share|store|want)\\w+",
      "never (?:will|would|can|could) we",
      "(?:that|this|it|your \\w+)(?:'ll| will|'s| is) (?:just |simply )?never " +
        "(?:going to |gonna |be able to )?(?:work|happen|be \\w+|do)(?! again)",
      "(?:that|this|it)(?:'s| is) (?:just |simply )?not (?:going to|gonna) happen(?! again)",
    ),
    unlessNear: cue(protection),
  },
  {
    says: everyOf(
      `${standing}(?:no way|no chance|absolutely not|never)${close}`,
      "not a chance|not in a million years|over my dead body|(?<!not )out of the question",
      "there(?:'s| is) (?:simply |absolutely |just )?no (?:way|chance) (?:that )?(?:for us|we|i)",
      "nothing (?:\\w+ ){0,2}(?:we|i) can do",
      "(?:you can |just |^)forget (?:it|that)(?= *(?:[.,!]|$))|you can forget about",
    ),
    unlessNear: cue("tell|telling|know|see"),
  },
];

/** Words that refuse the customer (E3). */
export const antiWord: Rules = { kind: "antiWord", rules: [...german, ...english] };
