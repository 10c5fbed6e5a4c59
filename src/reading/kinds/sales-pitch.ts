import { cue } from "../cue.ts";

const offers = cue(
  "(?:wir|ich) biete[tn]? (?:ihnen|euch)|bieten wir (?:ihnen|euch)|(?:mit|dank) unser\\w* (?:\\w+ ){1,4}sie",
  "(?:moechten|wollen) sie (?:mehr|neue|weniger|endlich)|darf ich (?:ihnen|euch) (?:\\w+ ){0,3}(?:schicken|zusenden|vorstellen|zeigen|anbieten)",
  "wir (?:bringen|liefern|helfen|optimieren|entwickeln) (?:\\w+ ){0,3}(?:sie|ihnen|ihre[nmrs]?|unternehmen|firmen)",
  "we(?:'ve| have) (?:\\w+ ){0,4}(?:available|ready for you)|(?:could|can|will) (?:cut|reduce|lower|boost|double|increase) your",
  "sparen sie|steigern sie|exklusiv fuer sie|ich bin personalberat\\w*",
  "(?:wuerden?|moechten?) (?:ich |wir )?(?:ihnen|euch) (?:\\w+ ){0,4}(?:vorstellen|zeigen|anbieten)",
  "we (?:offer|provide|specialise|specialize) (?:\\w+ ){0,3}|(?:we|i) help (?:\\w+ ){0,3}(?:companies|teams|firms)(?: like)?",
  "we(?:'re| are) an? (?:leading|award\\S*)|we noticed (?:your|that your)|i (?:noticed|came across) your",
  "our (?:\\w+ ){0,3}(?:team|agency|solution|platform|software) (?:can|will) (?:bring|boost|help|increase|double|improve)",
);
const goods = cue(
  "backlinks?|seo|seo-\\w+|suchmaschinenoptimierung|leads|reichweite|einfuehrungspreis|festpreis|demo|kandidaten",
  "fachkraefte|bewerber|admins|personalberat\\w*|mindestabnahme|neukunden\\w*|umsatz",
  "mehr kunden|seite (?:1|eins)|erstgespraech|ab \\d+ stueck|mit ihrem logo|(?:support|it|your) costs?",
  "kostenlose[nrs]? (?:analyse|audit|test|erstgespraech)|rabattaktion|supportkosten",
  "rankings?|guest posts?|engineers|developers|talent|recruit\\w*|outsourc\\w*|offshore|lead generation",
  "free (?:audit|trial|consultation|demo|quote)|catalogue|catalog|moq|wholesale prices?|conversion\\w*|revenue",
  "% off|competitive prices?|special price",
);
const meets = cue(
  "kurze[rsn]? (?:austausch|termin|gespraech|telefonat|call)|(?:haben|haetten) sie (?:\\w+ ){0,3}minuten",
  "(?:got|have|spare) (?:\\w+ ){0,2}(?:\\d+|ten|fifteen|a few) minutes|interested(?! in (?:your|a|the))",
  "wann passt (?:es )?ihnen|interesse an|terminvorschlag|(?:intro|quick|short|brief) (?:\\w+ )?(?:call|chat|meeting)",
  "reply (?:yes|to)|open to|are you interested|decision makers?|book a (?:slot|demo|call)",
);

/** Whether somebody wants to sell us something: an offer to us, with wares or a wish to meet. */
export const isSalesPitch = (folded: string): boolean =>
  offers.in(folded) && (goods.in(folded) || meets.in(folded));
