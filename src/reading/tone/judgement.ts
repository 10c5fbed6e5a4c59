import { cue, everyOf } from "../cue.ts";
import { gap } from "./gap.ts";
import type { Rule, Rules } from "./rule.ts";

const botched =
  "falsch gemacht|kaputt ?gemacht|verbockt|vermasselt|verpfuscht|versaut|mist gebaut|selbst zerstoert";
const omitted = "gelesen|beachtet|befolgt|gesichert|aufgepasst|gefragt|zugehoert|gemacht";
const unread = "gelesen|zugehoert|aufgepasst|verstanden";
const others =
  "(?:web)?designer\\w*|entwickler\\w*|programmierer\\w*|anbieters?|provider\\w*|hosters?|agentur|" +
  "dienstleister\\w*|techniker\\w*|administrator\\w*|admin|vorgaenger\\w*";
const englishOthers =
  "you|he|she|they|designer|developer|programmer|agency|provider|host|admin|webmaster|contractor|" +
  "predecessor|freelancer";

const german: readonly Rule[] = [
  {
    says: everyOf(
      `(?:haben|hatten) sie ${gap(5)}(?:${botched})|sie (?:haben|hatten) ${gap(5)}(?:${botched})`,
      `(?:${others}) ${gap(5)}(?:versagt|verbockt|vermasselt|verpfuscht|versaut)`,
      "(?:da|hier) haben sie (?:\\w+ )?wohl (?!recht)\\w+(?: \\w+)?",
      `(?:selbst|selber) schuld(?: daran)?|ihre (?:eigene |alleinige )?schuld|sie ${gap(4)}schuld`,
      `das (?:ist|war) (?:\\w+ )?ihr (?:eigener )?fehler|(?:fehler|schuld) (?:liegt|lag) ${gap(2)}bei ihnen`,
      "schuld sind sie|das ist (?:\\w+ ){0,2}(?:ihr|nicht unser) (?:eigenes )?problem",
    ),
    unless: cue("nichts?|keine?[nrms]?|weder|alles|niemand"),
  },
  {
    says: everyOf(
      `(?:sie haetten|haetten sie) ${gap(8)}(?:muessen|sollen|koennen)`,
      `haetten sie ${gap(8)}(?:${omitted})|wenn sie ${gap(8)}(?:${omitted}) haetten`,
      `sie haben ${gap(5)}nicht (?:richtig |genau |einmal |ordentlich |gruendlich )?(?:${unread})`,
      `haben sie ${gap(5)}(?:wohl|offenbar|offensichtlich|anscheinend) ${gap(2)}nicht ${gap(1)}(?:${unread})`,
    ),
    unless: cue("gern|gerne|falls"),
  },
  {
    says: everyOf(
      `wie (?:ich|wir|oben|bereits|schon) ${gap(5)}(?:zweimal|dreimal|viermal|mehrfach|mehrmals|oft genug) ` +
        "(?:gesagt|geschrieben|erklaert|mitgeteilt|erwaehnt)",
      `(?:sage|schreibe|erklaere) ich ihnen ${gap(4)}zum \\w+ mal`,
      "(?:das )?weiss (?:doch|ja|nun wirklich|doch wirklich) (?:\\w+ )?(?:jedes kind|jeder)",
      "(?:ist|sollte) (?:ja |nun )?(?:doch|wohl) (?:\\w+ )?" +
        "(?:logisch|selbstverstaendlich|kinderleicht|nicht so schwer|offensichtlich)",
      "(?:das )?steht (?:doch|ja wohl) (?:\\w+ ){0,3}(?:in|im|auf|da)|das war (?:ja|doch) (?:\\w+ )?klar",
      "lesen sie (?:\\w+ ){0,2}(?:doch|erst) (?:\\w+ )?(?:mal|einmal|richtig|genau)?",
      "erwartung(?:en)? (?:sind|ist) (?:\\w+ )?(?:ueberzogen|unrealistisch)|sie uebertreiben|pech gehabt",
      "beruhigen sie sich|regen sie sich (?:\\w+ )?(?:nicht|ab)|stellen sie sich nicht so an|nun seien sie",
    ),
  },
  {
    says: everyOf(
      "keine (?:blasse )?ahnung|ahnungslos|(?:ge)?pfuscht?|pfuscher\\w*|murks\\w*|stuemper\\w*|dilettant\\w*",
      "schlampig\\w*|schlamperei|geschlampt|amateurhaft\\w*|laienhaft\\w*|unfaehig\\w*|inkompetent\\w*",
      "schrott|grottenschlecht\\w*|schlecht (?:programmiert|gemacht)|katastrophal\\w*|mies(?:e[nrsm]?)?",
      "laecherlich(?:e[nrsm]?)?|peinlich(?! genau)|unverschaemt\\w*|frechheit|schwachsinn\\w*|idiot\\w*",
      "hirnrissig\\w*|bescheuert\\w*|daemlich\\w*|bloed(?:e[nrsm]?)?|dumm(?:e[nrsm]?)?|doof\\w*",
      "(?:ist|so ein|solcher|totaler|reiner|absoluter|der letzte|kompletter) (?:\\w+ )?" +
        "(?:muell|mist|unsinn|quatsch|bloedsinn)|mist gebaut",
    ),
    unless: cue("wir|uns|unser\\w*|mir|mich|mein\\w*|ich"),
    unlessNear: cue("unterlaufen|entschuldig\\w*|es gibt keine"),
  },
  {
    says: everyOf(
      `warum haben sie ${gap(6)}nicht ${gap(1)}(?:frueher|gleich|vorher|eher|gelesen|gesagt|gemeldet)`,
      `wer ${gap(4)}denn (?:bitte|schon)|wer macht (?:denn |auch )?so ?(?:et)?was`,
      "hihi\\w*|kleiner scherz|nur (?:ein )?(?:spass|scherz)|spass beiseite",
    ),
    evenAsked: true,
  },
];

const english: readonly Rule[] = [
  {
    says: everyOf(
      "you(?:'ve| have)? (?:\\w+ ){0,2}(?:did|done) (?:(?!nothing|not|everything)\\w+ ){0,3}wrong",
      `(?:${englishOthers}) ${gap(2)}(?:messed|screwed|fucked|mucked) ${gap(3)}up`,
      `(?:${englishOthers}) ${gap(1)}(?:broke|ruined|botched|butchered)(?! down)`,
      "(?:your|their|his|her) (?:own )?fault(?! (?:report|ticket|log|message|description|toler))",
      "(?:that's|that is|this is|it's|it is|it was|that was) (?:\\w+ )?your (?:own )?(?:mistake|problem)",
      "(?:mistake|fault) (?:is|was) (?:\\w+ )?yours|(?:that's|that is) not our problem|you failed to",
      "you(?:'re| are) (?:\\w+ )?to blame|only (?:have )?yourself to blame|blame yourself",
      "tough luck|shame on you",
    ),
    unless: cue("not(?! our)|nothing|no|never|neither|[a-z]+n't|if"),
  },
  {
    says: everyOf(
      "you (?:\\w+ )?should(?:'ve| have) (?:(?:first|just|really|simply|at least|also|already) )?" +
        "(?:made|read|checked|told|called|known|asked|tested|updated|thought|done|kept|renewed|paid|contacted|" +
        "followed|saved|backed|listened|written|said|looked|taken|used|noticed|reali[sz]ed|mentioned|" +
        "been more careful|warned|informed|tried)",
      "if you(?:'d| had) (?:only |just |actually |simply )?" +
        "(?:read|followed|listened|checked|asked|told|made|backed|paid|done)",
      "you (?:clearly|obviously|apparently|evidently|simply) " +
        "(?:did not|didn't|have not|haven't|do not|don't|never|forgot|ignored|missed)",
      "(?:as|like) (?:i|we)(?:'ve| have)? (?:already )?(?:told|said|explained|written|wrote) " +
        `${gap(4)}(?:times|twice)`,
      "(?:i|we)(?:'ve| have)? already told you|i told you so",
      "every ?(?:child|kid|one|body) knows (?:that|this)",
      "any (?:child|kid|beginner) (?:knows|can do|could do) (?:that|this)",
      "(?:not|isn't|hardly) (?:exactly )?rocket science",
      "(?:it's|it is|that's) (?:really )?not that (?:hard|difficult)",
      "calm down|overreact\\w*|you(?:'re| are) (?:\\w+ )?exaggerating|stop (?:complaining|whining|shouting)",
      "get a grip|don't be (?:so )?(?:silly|ridiculous|dramatic|rude)|what were you thinking",
    ),
  },
  {
    says: everyOf(
      "(?:has|have|had|having) (?:\\w+ ){0,2}(?:no (?:clue|idea)|not a clue)|clueless|incompeten\\w*",
      "amateurish|unprofessional|idiot\\w*|moron\\w*|stupidity|ridiculous|pathetic|laughable",
      "sloppy|shoddy|lousy|crappy|(?:something|how) (?:stupid|dumb|silly|foolish)",
      "(?:stupid|dumb|silly|foolish) (?:idea|question|mistake|thing|move|error|choice)",
      "(?:is|was|are|were|that's|you're) (?:\\w+ )?(?:stupid|dumb|silly|foolish)(?= *(?:[.,!]|to|of you|$))",
      "(?:is|complete|total|pure|utter|absolute|such|talking) (?:\\w+ )?" +
        "(?:nonsense|rubbish|garbage(?! collect)|crap)|^nonsense(?= *[,.!])",
      "(?:complete|total|utter|absolute) (?:junk|trash|joke)",
      "(?:terrible|horrible|appalling) (?:\\w+ )?" +
        "(?:service|host\\w*|provider|support|code|plugin|theme|job|work|reputation)",
      "(?:badly|poorly|terribly|horribly) (?:written|coded|made|programmed|built)",
    ),
    unless: cue("we|us|our|i|me|my|mine|sorry", "no (?:stupid|dumb|silly)"),
    unlessNear: cue("our (?:side|part|end)|apolog\\w*|there (?:are|is) no"),
  },
  {
    says: everyOf(
      "why (?:did not|didn't) you (?!get|receive|see)\\w+",
      "(?:ha){2,}h?|lol|rofl|lmao|(?:just|only) (?:kidding|joking)",
      "😂|🤣|😜|🙄|🤦|😹|🤡|😏",
    ),
    evenAsked: true,
  },
];

/** Blame, verdicts, reproaches and jokes (G4). */
export const judgement: Rules = { kind: "judgement", rules: [...german, ...english] };
