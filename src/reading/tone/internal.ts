import { cue, everyOf } from "../cue.ts";
import { gap, longGap } from "./gap.ts";
import type { Rule, Rules } from "./rule.ts";

const role =
  "chef(?:in)?s?|boss|vorgesetzte[rn]?|teamleiter(?:in|s)?|teamleitung|team-?lead|abteilungsleit\\w*|" +
  "geschaeftsfuehr\\w*|geschaeftsleitung|vorstand|praktikant\\w*|azubis?|auszubildende\\w*|" +
  "werkstudent\\w*|aushilfe";
const decides =
  "entscheide\\w*|entschied\\w*|abgelehnt|ablehn\\w*|genehmig\\w*|frei(?:geben|gegeben|gibt|gabe\\w*)|" +
  "frage?|fragen|nachfragen|absprechen|erlaub\\w*|will|moechte|sagt|meint";
const person =
  "kolleg(?:e|en|in|innen)|entwickler(?:in|innen)?|programmierer(?:in)?|techniker(?:in|innen)?|" +
  "mitarbeiter(?:in|innen)?|administrator\\w*|admin|sachbearbeiter(?:in)?|ansprechpartner(?:in)?|" +
  `vertretung|(?:frau|herr) \\w+|team|zustaendige|${role}`;
const away =
  "krank|krankgeschrieben|krankgemeldet|erkrankt|(?:im|in|auf) (?:\\w+ )?(?:urlaub|elternzeit|mutterschutz|" +
  "feierabend|mittagspause|dienstreise|fortbildung|schulung|meeting|besprechung)|" +
  "ausser haus|nicht (?:im haus|am platz)|beim arzt|schon (?:weg|zu hause)|nach hause gegangen|" +
  "im nebenraum|im nebenzimmer|nebenan|am nebentisch|arbeitet nicht mehr (?:hier|bei uns)|" +
  "(?:unsere firma|unser unternehmen|das unternehmen|uns) verlassen";
const tool =
  "jira|confluence|trello|asana|zendesk|otrs|zammad|redmine|backlog|sharepoint|crm|wiki|intranet|" +
  "slack(?:-?kanal|-?channel)?|teams-?kanal";

const german: readonly Rule[] = [
  { says: everyOf(`(?:mein|unser)(?:e[nrsm]?|s)? (?:${role})`) },
  {
    says: everyOf(`(?:der|die|den|dem|vom|beim|zum|zur) (?:${role})`),
    needs: cue(decides, "bei uns"),
    unless: cue("ihr|ihre[nrsm]?|sie|firma|feld|domain\\w*|inhaber\\w*|vollmacht"),
  },
  {
    says: everyOf(
      `(?:${person}),? ${longGap(10)}(?:${away})`,
      `(?:${person}),? ${longGap(5)}hat (?:(?:heute|morgen|gerade|leider|diese|naechste|woche|\\w+tags?) )*` +
        "frei(?! ?\\w)",
      `(?:ich|wir) (?:bin|sind|war|waren|habe|haben) ${gap(5)}(?:${away})`,
      `(?:${person}) sitz(?:t|en) ${gap(3)}(?:gegenueber|neben (?:mir|uns)|im (?:\\w+ )?buero)`,
      `(?:${person}),? ${longGap(5)}(?:ist|sind|sitzt|sitzen|arbeitet|arbeiten) ${gap(4)}(?:im|vom) home-?office`,
      `(?:${person}) macht ${gap(2)}(?:pause|urlaub|feierabend)`,
      "(?:kolleg\\w*|(?:herr|frau) \\w+|techniker\\w*|er) (?:ist|sind) " +
        "(?:(?:erst|ab|am|naechste|woche|\\w+tag|morgen|\\d+\\.) ){1,4}wieder (?:da|im haus|im buero)",
    ),
    // People of the customer, their own absences, and machines that are "away".
    unlessNear: cue(
      `ihr(?:e[nrsm]?)? (?:\\w+ ){0,2}(?:${person}|urlaub|feierabend)|sie ${gap(3)}(?:${away})`,
      "solange|falls|wenn|gute besserung|abwesenheit\\w*|autoresponder|umleitung",
      "server|datenbank|domain|postfach|webspace|seite",
    ),
  },
  {
    says: everyOf(
      `wir sind ${gap(4)}(?:unterbesetzt|ueberlastet|nur zu (?:zweit|dritt|viert))`,
      `wir sind ${gap(4)}kleine[rs]? (?:firma|team|betrieb|unternehmen)`,
      "unterbesetzt|personalmangel|personalengpass|wegen (?:krankheit|urlaub)s?|krankheitsbedingt\\w*",
      "krankheitswelle|krankheitsausfaelle|(?:zu wenige?|nicht genug|nicht genuegend) " +
        "(?:leute|personal|kollegen|mitarbeiter)",
      "freigabeschleife|(?:unser\\w*|naechsten?) (?:release-?(?:zyklus|plan)|sprint)",
      "unser\\w* (?:naechste[ns]? )?release(?![- ]?notes)",
    ),
    unless: cue("ihr|ihre[nrsm]?"),
  },
  {
    says: everyOf(
      `(?:in )?unser(?:e[nrms]?|s)? (?:\\w+ )?(?:${tool})|bei uns im (?:${tool})`,
      "(?:im|ins|laut|aus dem) (?:jira|confluence|otrs|zendesk|redmine|backlog|crm)",
      "intern bei uns|bei uns intern|^intern(?= (?:laeuft|gilt|heisst|haben|ist|wird))",
      "unser(?:e[nrms]?|s)? interne[nrms]? (?!netz|ip|server|adress)\\S+",
      "interne[snrm]? (?:ticket\\w*|notiz\\w*|anweisung\\w*|richtlinie\\w*|ablaeuf\\w*|abstimmung\\w*|wiki|" +
        "freigabe\\w*|besprechung\\w*)",
    ),
    unless: cue("ihr|ihre[nrsm]?", "(?:finden|koennen|schreiben|melden|fragen) sie|sie koennen|nachlesen"),
  },
];

const englishRole =
  "boss|(?:line )?manager|supervisor|team ?-?lead(?:er)?|head of \\w+|ceo|cto|director|interns?|" +
  "apprentices?|trainees?|superiors?";
const englishPerson =
  "colleagues?|co-?workers?|engineers?|developers?|devs?|technicians?|admins?|agents?|stand-in|" +
  `(?:mr|mrs|ms)\\.? \\w+|he|she|team|${englishRole}`;
const englishAway =
  "off sick|out sick|sick(?! of)|ill|on (?:\\w+ )?(?:vacation|holidays?|leave|pto)|day off|at lunch|" +
  "on (?:a |his |her |their )?(?:lunch )?break|in a meeting|out of (?:the )?office|(?:is|are|am) (?:\\w+ )?working from home|" +
  "left our company|left us(?! \\w)|away from (?:his|her|their|my) desk|gone home|next door|in the next room|" +
  "off (?:today|this week|tomorrow)|on a business trip|not in today";
const englishTool =
  "jira|confluence|trello|asana|zendesk|redmine|backlog|sprint|wiki|crm|ticket(?:ing)? system|intranet|" +
  "sharepoint|slack(?: channel)?";

const english: readonly Rule[] = [
  {
    says: everyOf(
      `(?:my|our) (?:${englishRole})|(?:my|our|upper) management`,
      "management (?:has |have )?(?:turned|decided|rejected|approved|refused|said)",
    ),
  },
  {
    says: everyOf(
      `(?:${englishPerson}),? ${longGap(9)}(?:${englishAway})`,
      `(?:${englishPerson}) (?:sits|is sitting) (?:\\w+ )?(?:next to|across|opposite|beside|behind)`,
      `(?:i am|i'm|i'll be|i will be|we are|we're) ${gap(3)}(?:${englishAway})`,
    ),
    unlessNear: cue(
      `your (?:\\w+ ){0,2}(?:${englishPerson}|holiday|vacation)`,
      "while|if|when you|during|get well|auto-?reply|autoresponder|message|forward\\w*",
      "mailbox|server|database",
    ),
  },
  {
    says: everyOf(
      "under-?staffed|short-?staffed|short of staff|(?:not|[a-z]+n't)(?: have)? enough (?:staff|people|hands)",
      "only (?:two|three) of us|(?:we are|we're) (?:only |just )?a small (?:company|team|shop)",
      "our approval (?:process|chain)|the next sprint(?! of)|our next sprint",
      "our (?:next )?release(?: (?:cycle|plan|schedule))?(?![- ]?notes)",
    ),
    unless: cue("your?"),
  },
  {
    says: everyOf(
      `our (?:\\w+ )?(?:${englishTool})|(?:in|on|to) (?:the )?(?:jira|confluence|backlog)`,
      "our internal (?!network|mail|ip|dns|server|address)\\S+",
      "(?:an? )?internal (?:ticket|note|guideline|polic\\w*|meeting|discussion|approval)s?",
      "^internally|internally (?:we|with us)|we (?:\\w+ ){1,4}internally",
    ),
    unless: cue("your|you can|you will find|please|ihr|ihre[nrsm]?|sie koennen|koennen sie"),
  },
];

/** Where people are, who decides, and how things go inside (R7, I4). */
export const internal: Rules = {
  kind: "internal",
  rules: [...german, ...english].map((rule) => ({ ...rule, evenAsked: true })),
};
