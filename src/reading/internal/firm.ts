import { cue } from "../cue.ts";
import { ours, your } from "./ours.ts";
import { own, type Sign } from "./sign.ts";

const incident =
  "stoerung\\w*|ausfall\\w*|datenverlust\\w*|panne|vorfall\\w*|incidents?|outages?|breach|data loss|hack\\w*|datenbank|database";

/** How the firm does, what it plans, what it writes down of its customers, and whose fault an incident was. */
export const ofFirm: readonly Sign[] = [
  {
    all: [
      cue(
        "geldprobleme|pleite|insolven\\w*|verkauft|uebernommen|entlassungen|schulden|umsatz|gewinne?|mitarbeiterzahl",
        "(?:running )?out of money|bankrupt\\w*|(?:being |up for )(?:sold|sale)|taken over|revenue|profits?|headcount|layoffs",
      ),
      cue(
        ours,
        `${your} (?:firma|unternehmen|company|business|umsatz|gewinn|revenue|profit)`,
        "headcount|mitarbeiterzahl",
      ),
    ],
    unless: own,
  },
  {
    all: [
      cue(
        `${your} (?:\\w+ )?(?:releases?|roadmap|release-?(?:plan|zyklus|cycle|schedule)|sprints?|entwicklungsplan)`,
      ),
    ],
    unless: cue("mein\\w*|unser\\w*|my|our|notes"),
  },
  {
    all: [
      cue(
        "intern\\w{0,2} (?:\\w+ )?(?:notiz|kommentar|vermerk|ticket|akte|protokoll|bericht|anweisung|dokument)\\w*",
        "internal (?:\\w+ )?(?:notes?|comments?|tickets?|reports?|docs|documents?|guidelines?)",
        "(?:vermerkt|notiert|geschrieben|gesagt) (?:\\w+ )?ueber mich|ueber mich (?:\\w+ ){0,2}(?:vermerkt|notiert|geschrieben|gesagt)",
        "(?:written|noted|said|wrote|think) (?:\\w+ )?(?:about|of) me",
        "(?:liste|list) (?:der|aller|of(?: the| all)?) (?:\\w+ )?tickets|alle (?:\\w+ )?tickets (?:mit|von|anderer)|all (?:\\w+ )?tickets (?:with|of)",
      ),
    ],
    unless: cue(
      "(?:mein|unser|my|our)\\w* (?:\\w+ ){0,2}(?:intern\\w*|tickets)|shop|wie (?:schreib|leg)\\w*|how do i",
    ),
  },
  {
    all: [
      cue("schon (?:ein)?mal|jemals|je|ever|before"),
      cue("(?:haben sie|habt ihr|sind sie|seid ihr|wurdet ihr|wurden sie|have you|were you|did you)"),
      cue("verloren|gehackt|verklagt|entlassen|bestohlen|lost|hacked|sued|breached|robbed|laid off"),
    ],
    unless: own,
  },
  {
    all: [
      cue("intern|internally"),
      cue("grund|ursache|kennung|namen?|heiss\\w*|hiess|reason|cause|called|names?|war|was|happened"),
    ],
    unless: own,
  },
  {
    all: [
      cue(
        "(?:wer|who)(?: \\w+){0,8} (?:schuld|verursacht|mist gebaut|verbockt|vermasselt|geloescht|lahmgelegt|kaputt ?gemacht)",
        "who(?: \\w+){0,6} (?:caused|messed|screwed|to blame|broke|deleted|took)",
        `(?:welcher|which) (?:\\w+ ){1,4}(?:lahmgelegt|took ${your} \\w+ down)|(?:kollegen?|colleague),? (?:der|who) (?:\\w+ ){1,4}(?:geloescht|deleted)`,
        "deleted the",
      ),
      cue(ours, `${your} \\w+`, incident, "bei euch|over there"),
    ],
    unless: own,
  },
  {
    all: [
      cue(
        "wahre[rn]?|wirklich\\w*|tatsaechlich\\w*|in wahrheit|kulissen|really|real|true|actual|behind the scenes",
      ),
      cue("grund|ursache|passiert|geschehen|reason|cause|happened|wie oft|how often"),
      cue(incident, `${your} \\w+`),
    ],
    unless: own,
  },
];
