import { cue, everyOf } from "../cue.ts";
import { gap } from "./gap.ts";
import type { Rule, Rules } from "./rule.ts";
import { comingTime, done } from "./when-done.ts";

/** What is laid down in a contract or by law is a fact and no promise of the agent. */
const contract = [
  "sla|tarif\\w*|vertrag\\w*|gesetz\\w*|hersteller\\w*|widerruf\\w*|verfuegbarkeit|bandbreite|ressourcen",
  "(?:arbeits)?speicher\\w*|ram|cpu\\w*|kerne?|gb|mb|mbit|gbit",
  "law|contract\\w*|plan|terms|warranty|manufacturer\\w*|uptime|availability|bandwidth|resources|memory|cores?",
].join("|");
const negation = [
  "nicht|nichts|keine?[nrms]?|niemand|weder|ohne|schwer|schlecht|kaum",
  "not|no|never|nobody|cannot|[a-z]+n't|without|hard",
].join("|");

/** Advice to the customer, and what they have to do themselves. */
const advice = [
  "bitte|\\w+[en]n sie|sie (?:muessen|sollten|brauchen|benoetigen)|pflicht",
  "please|you (?:\\w+ )?(?:need|must|should|have to|want)|you(?:'ll| will) (?:\\w+ )?(?:notice|see)",
].join("|");
/** What has already happened, and what is so, is known for sure. */
const past = [
  "(?:ist|sind|haben?|hat) .{0,80}(?:angekommen|eingegangen|erhalten|geprueft|gesendet|zugestellt|verschickt)",
  "lag|liegt|lief|kam|gab|war|waren|wurden?|hatten?",
  "(?:has|have) .{0,80}(?:arrived|reached|received|sent|delivered|checked)|was|were|has been|have been",
].join("|");

const vowed: readonly Rule[] = [
  {
    says: everyOf(
      `(?:wir|ich) garantieren?|garantieren? (?:wir|ich)|(?:kann|koennen|moechte) ${gap(4)}garantieren`,
      `(?:wir|ich) versprechen?|versprechen? (?:wir|ich)|(?:kann|koennen) ${gap(4)}versprechen`,
      "(?:wir|ich) versicher(?:n|e) ihnen|versicher(?:n|e) (?:wir|ich) ihnen",
      `(?:wir|ich) (?:sichern|sichere|sagen|sage) ${gap(4)}zu(?= *(?:[.,;!]|$))`,
      `(?:sichern|sichere) (?:wir|ich) ihnen ${gap(3)}zu`,
      "(?:das ist |ist |hiermit )?(?:fest|hoch und heilig) (?:zugesagt|versprochen)",
    ),
    unless: cue(negation, contract),
  },
  // English has no comma before "that": only what goes before denies the promise.
  {
    says: everyOf(
      "(?:i|we)(?: can| could| do| will|'ll| hereby| fully| absolutely){0,3} (?:guarantee|promise)(?! nothing)",
      "(?:i|we)(?: can| do)? assure you",
    ),
    unless: cue(`(?:${negation}) .{0,60}(?:guarantee|promise|assure)`, contract),
  },
  {
    says: everyOf(
      "garantiert",
      "(?:it|this|that|you|we|they|your (?:\\w+ )?\\w+)(?:'s|'re| is| are| will be) guaranteed(?= to)",
      "guaranteed(?= (?:by|before|on|within|this|next|tomorrow|today))",
    ),
    unless: cue(
      `(?:${negation}) ${gap(3)}(?:garantiert|guaranteed)`,
      "garantiert (?:ist|sind|werden|waere) .{0,60}(?:nicht|keine)",
      contract,
    ),
    unlessNear: cue("sla|kerne?|cores?|ram|gb|mb|gesetz\\w*|law|tarif\\w*|hersteller\\w*|manufacturer\\w*"),
  },
  {
    says: everyOf(
      "(?<=, )(?:versprochen|ehrenwort|guaranteed|i promise|promised?)(?= *(?:[.!]|$))",
      "(?:gebe|geben|haben) (?:ich |wir |sie )?(?:ihnen )?(?:darauf )?mein (?:ehren)?wort",
      "mein wort darauf|hand drauf|hundertpro|todsicher|meine (?:persoenliche )?garantie(?= dass)",
      "(?:that's|that is|it's|it is) a promise|(?:you have|i give you) (?:my|our) word",
      "(?:my|our) (?:personal )?guarantee(?= (?:that|to))",
    ),
  },
  {
    says: everyOf(
      `darauf (?:koennen|duerfen) sie sich ${gap(2)}verlassen|verlassen sie sich darauf`,
      `sie (?:koennen|duerfen) sich ${gap(4)}darauf verlassen`,
      `you can ${gap(2)}(?:count|rely) on (?:it|that|us)`,
      "rest assured(?:,? that)? (?:it|we|this|that|the \\w+|your \\w+)(?: will|'ll)",
    ),
    unless: cue("nicht|not|[a-z]+n't"),
  },
  {
    says: everyOf("you can (?:be|rest) (?:\\w+ |100 ?% )?(?:sure|certain|assured)"),
    needs: cue(comingTime, "will|going to|\\w+'ll"),
  },
];

const certainly: readonly Rule[] = [
  {
    says: everyOf(
      "definitiv|auf jeden fall|auf alle faelle|in jedem fall|mit (?:\\w+ )?sicherheit|hundertprozentig",
      "(?:zu )?(?:100|hundert) ?(?:%|prozent)(?:ig)?|zweifellos|ohne (?:jeden )?zweifel|unter garantie",
    ),
    needs: cue(
      comingTime,
      `(?:wir|ich) ${gap(2)}werden?|werden? (?:wir|ich)|wird .{0,80}(?<!\\w)(?:${done})`,
      "(?:bekommen|kriegen) .{0,60}hin|klappt|schaffen (?:wir|das)|(?:loesen|beheben|reparieren|finden) wir",
    ),
    unless: cue(
      `(?:${negation}) (?:definitiv|mit|auf)`,
      "zahlung|betrag|belegt|voll|auslastung|cpu|fortschritt|bei 100 ?%",
      advice,
      past,
    ),
  },
  // In German these two are mostly said of a guess: only a date or "not again" makes a promise of them.
  {
    says: everyOf("bestimmt", "(?:ganz|absolut|voellig) sicher"),
    needs: cue(comingTime, "(?:nicht|nie) (?:wieder|mehr)"),
    unless: cue("nicht (?:ganz|absolut|voellig)|sind sie|bin|sind wir", advice, past),
  },
  {
    says: everyOf(
      "definitely|certainly|absolutely|for sure|for certain|undoubtedly|come what may|no matter what",
      "without fail|without (?:a |any )?doubt|no doubt(?: about (?:it|that))?",
      "100 ?(?:%|percent)(?= (?:going|sure|certain|work|be|fix|guarantee))|hundred percent",
    ),
    needs: cue(
      comingTime,
      `(?:will|won't|going to|\\w+'ll|coming) .{0,60}(?<!\\w)(?:${done}|happen|lost|released)`,
      "(?:we|i)(?: will|'ll) \\w+ (?!look|check|try|let|pass|forward|keep|take|note|write|reply|get back|" +
        "consider|discuss|contact|call|send|help|ask|see)\\w+",
      "^(?:no doubt about it|no matter what|come what may)",
    ),
    unless: cue(
      "(?:not|cannot|can't) (?:\\w+ )?(?:say|tell|know|sure|certain)|not (?:100|absolutely)|if",
      "you(?:'ll| will) (?:\\w+ )?(?:need|want|have to)",
      advice,
      past,
    ),
  },
];

const rules: readonly Rule[] = [
  ...vowed,
  ...certainly,
  // When a reply comes may be said (S3, S8), and what the customer or the machine does by when.
  {
    says: everyOf("spaetestens(?! (?:wenn|dann|nach|alle|am \\d))|at the (?:very )?latest|no later than"),
    needs: cue(done, "haben wir|laeuft"),
    unless: cue(
      "meld\\w*|hoer\\w*|rueckmeldung|antwort\\w*|bescheid|nachricht|schreib\\w*|kuendig\\w*|zahl\\w*|muss",
      "automatisch|von selbst|automatic\\w*|on its own|(?:nach|after) \\d+ \\w+",
      "hear|write|reply|get back|come back|answer|notice|pay|cancel\\w*|has to|have to|must",
      advice,
    ),
  },
  {
    says: everyOf(
      `(?:nie|niemals) (?:wieder|mehr) ${gap(2)}(?:passier\\w*|vorkomm\\w*|vor|geschehen|auftreten)`,
      `wird ${gap(3)}nicht (?:wieder|mehr|noch einmal) (?:passieren|vorkommen|geschehen)`,
      `kommt ${gap(3)}(?:nicht|nie) (?:wieder|mehr) vor|(?:kann|wird) (?:\\w+ )?nichts schief ?\\w*`,
      `(?:auf keinen fall|keinesfalls|niemals|garantiert) ${gap(3)}(?:verloren|verlorengehen|schief\\w*)`,
      "(?:never|won't(?: ever)?|will not(?: ever)?) happen (?:to you )?again",
      `no way (?:that )?(?:you|your|any) ${gap(3)}(?:lose|lost)|nothing (?:can|will) (?:\\w+ )?go wrong`,
    ),
    unlessNear: cue(
      "wenn|falls|damit|hoff\\w*|sollte|soll|moeglichst|daran arbeiten",
      "if|so that|make sure|hope|ensure|prevent|should|work\\w* (?:hard )?(?:to|on)",
    ),
  },
];

/** Promises about what is to come (G3). */
export const guarantee: Rules = { kind: "guarantee", rules };
