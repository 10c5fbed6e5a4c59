import { cue } from "../cue.ts";

const general = cue(
  "wie (?:lern\\w*|funktionier\\w*)|lern(?:en|t)|erklaer\\w*|einfachen? worten|im allgemeinen",
  "grundsaetzlich|allgemein|unterschied zwischen|unterschied von",
  "was ist (?:eigentlich |ueberhaupt |denn )?(?:so )?(?:ein|eine|der|das|die|besser)",
  "verstehen,? was|buch|tutorial|kurs|vortrag|referat|schulprojekt|hausaufgabe|seminararbeit",
  "heutzutage|(?:besser|sicherer) als|besser fuer|lohnt (?:sich|es)|worauf (?:\\w+ ){0,3}achten",
  "was gehoert (?:auf|in)|braucht man|(?:dass|das) man",
  "wie (?:macht|wird|baut|programmiert|schreibt|bekommt|lernt) man|sollte man|tipps",
  "stimmt es,? (?:dass|das)",
  "teach|learn\\w*|explain|in (?:plain|simple) (?:english|words|terms)|in general",
  "difference between|how (?:does|do) (?!that|this|it)(?:\\w+ ){1,4}works?",
  "what (?:is|are) (?:an? |the (?:most|best) )|(?:better|safer) than|good book|tutorial|course|class|school",
  "homework|lecture|these days|should one|does one|what makes an?|most important",
  "how do (?:big|other|most) (?:companies|people)|rules? (?:when|for|of)|is it worth|worth it",
  "which (?:programming )?language|the gist|tips (?:for|on)",
);

/** Whatever ties a question to us or to what the customer has with us. */
const tied = cue(
  "(?:warum|wieso|wie|dass|ob|wenn) (?:ich|mein\\w*|unser\\w*|wir)",
  "(?:why|how|that|when|if|am) (?:i|my|our|we)|i'm (?:being|getting|interested)|i was",
  "euch|eure?[nmrs]?|ihr|ihnen|ihre[nmrs]?|bei mir",
  "mein(?:e|em|en|er)? (?:\\w+ )?(?:paket|vertrag|tarif|webspace|postfach|domain|rechnung|konto|" +
    "server|zugang|seite|website|mail\\w*)",
  "unser\\w* (?:paket|vertrag|tarif|webspace|postfach|domain|rechnung|konto|server|seite|website)",
  "you|your",
  "(?:my|our) (?:\\w+ )?(?:package|contract|plan|webspace|mailbox|domain|invoice|account|server|" +
    "site|website|bill)",
  "webspace [smlx]+|business mail|dsl business|tariff|tarif|kundencenter|control panel|⌂|re-\\d+",
);
const politeYou =
  /(?<!\w)(?:could|can|would) (?:you|one of you)(?: please)?(?!\w)|(?<!\w)(?:koennen|koennten|koennt|koenntet) (?:sie|ihr)(?!\w)/g;

/** Whether somebody wants to be taught what has nothing to do with us (R8). */
export const isTeaching = (folded: string): boolean => {
  const plain = folded.replace(politeYou, " ");
  return general.in(plain) && !tied.in(plain);
};
