import { cue, everyOf } from "../cue.ts";
import { topicsIn } from "../topics.ts";
import { staff, your } from "./ours.ts";

/** Words before a question that are no part of it. */
const preamble = everyOf(
  "(?:koennen|koennten|koennt|koenntet|wuerden|duerfen|wollen) (?:sie|ihr)(?: (?:mir|uns))?(?: bitte)?",
  "(?:sagen|verraten|nennen|erzaehlen) sie (?:mir|uns)(?: (?:bitte|doch|mal))*|(?:sag|verrat|nenn)\\w* (?:mir|uns)(?: mal)?",
  "ich (?:wuesste|wuerde|moechte|will|haette) (?:\\w+ )?(?:gerne?|wissen|erfahren)|mich (?:wuerde|interessiert)",
  "(?:can|could|would|will) you(?: please)?(?: tell (?:me|us))?|tell (?:me|us)|i(?:'d| would)? (?:like|want|love) to know|i wonder|let me know",
);
const firstPerson = cue(
  "ich|mir|mich|wir|uns|mein\\w*|unser\\w*|man|kunden?|i|i'm|i've|me|my|we|us|our|mine|one|customers?",
);
const atTheDesk = cue(
  "(?:bei|unter|von|mit) (?:euch|ihnen)|in (?:eurem|eurer|ihrem|ihrer) (?:\\w+ )?(?:firma|haus|team|buero|laden|unternehmen)",
  `${your} (?:\\w+ )?(?:${staff})|(?:${staff}|dame|person) (?:vom|im|from|in) (?:the )?support`,
  "at your (?:\\w+ )?(?:place|end|side|company|firm|office)|over there|(?:working|worked|works?) (?:for|with) you|with you|in your (?:team|company|office)",
);
const asksOpenly = cue(
  "wer|wen|wem|wessen|was|welche[rnms]?|warum|wieso|weshalb|woher|seit wann|wie (?:alt|lang|lange|oft|gut|viele?|laeuft|gross)|mit welche\\w+",
  "who|whom|whose|what|which|why|since when|how (?:old|long|often|well|many|big)",
);
/** How one is served; that everybody may ask. */
const served = cue(
  "dauer\\w*|\\w*antwort\\w*|\\w*bearbeit\\w*|\\w*meld\\w*|anruf\\w*|ruft|\\w*bezahl\\w*|zahl\\w*|\\w*bestell\\w*|\\w*kuendig\\w*|erreich\\w*|kontakt\\w*|hotline|termine?|kommt|kommen",
  "moegl\\w*|funktionier\\w*|geht|gehen|gilt|gelten|kaputt|stoerung\\w*|ausfall\\w*|defekt|los|schief|hilf\\w*|hilfe|zustaendig\\w*|ansprechpartner\\w*|oeffnungs\\w*|offen|feiertag\\w*|gesagt|sagte|versprochen|geschickt|schick\\w*|installiert|tickets?",
  "takes?|answer\\w*|repl\\w*|respon\\w*|calls?(?! the shots)|called|calling|pay\\w*|order\\w*|cancel\\w*|reach\\w*|contact\\w*|hotline|appointments?|comes?|coming|possible|works|apply|applies|broken|down|wrong|outage|problem|issue",
  "help\\w*|in charge|open(?:ing)?|hours?|holidays?|said|told|promised|sen[dt]\\w*|installed|offer\\w*|register\\w*|sign|join\\w*|hir\\w*|price\\w*|fees?|accept\\w*|provide\\w*|available|happen\\w*|allowed|need\\w*",
  "angebot\\w*|biete\\w*|kost\\w*|gebuehr\\w*|preis\\w*|einricht\\w*|anmeld\\w*|registrier\\w*|mindest\\w*|verfuegbar|erlaubt|sprachen?|languages?",
);

/** So early in a sentence the question begins. */
const openingWords = 6;

const isAboutDesk = (question: string): boolean =>
  asksOpenly.in(question.trim().split(" ").slice(0, openingWords).join(" ")) &&
  atTheDesk.in(question) &&
  !firstPerson.in(question) &&
  !served.in(question) &&
  topicsIn(question).size === 0;

/** Whether somebody is curious about the desk itself: a question about it that has nothing to do with being served. */
export const isCurious = (sentence: string): boolean =>
  sentence.replace(preamble, " ").split(/[,:;]/).some(isAboutDesk);
