import { cue } from "../cue.ts";

/** Somebody who is not a customer yet and wants to become one (R10). */
const wants = cue(
  "(?:noch )?(?:kein|keine|nicht) kund(?:e|in) (?:bei (?:euch|ihnen)|von (?:euch|ihnen))|noch (?:kein|nicht) kunde",
  "(?:moechten?|wuerden?|wollen|will|kann|koennen|wie) (?:\\w+ ){0,5}(?:neu)?kund(?:e|in) (?:bei (?:euch|ihnen) )?werden",
  "nehm(?:t|en) (?:ihr|sie) (?:\\w+ ){0,2}(?:kunden|auftraege)",
  "(?:suche|suchen) (?:\\w+ ){0,4}(?:anbieter|provider|hoster)|unzufrieden mit (?:unserem|meinem) (?:\\w+ )?(?:anbieter|hoster)",
  "(?:unser|mein|unserem|meinem) (?:jetziger|jetzigen|bisheriger|bisherigen) (?:anbieter|hoster|provider)",
  "noch keine (?:eigene )?(?:webseite|website|homepage|internetseite)",
  "(?:auf|ueber) (?:\\w+ ){0,4}auf (?:euch|sie) (?:aufmerksam )?(?:geworden|gekommen)",
  "(?:bekannten?|empfehlung) (?:\\w+ ){0,2}auf (?:euch|sie) gekommen",
  "becom(?:e|ing) (?:a|your) (?:new )?(?:customer|client)|not (?:yet )?(?:a |your )?(?:customer|client)(?: yet)?",
  "(?:take|taking) on (?:new |more |complete )?(?:customers|clients|beginners)",
  "(?:don't|do not) have (?:a|any) website yet|need to get started with you|want(?:ed)? to (?:switch|come over) to you",
  "looking for (?:an? )?(?:new )?(?:\\w+ )?(?:host|hosting provider|hoster|provider)",
  "(?:my|our) (?:current|present) (?:host|hoster|provider)|send (?:us|me) your (?:\\w+ )?(?:brochure|price list)|tendering",
  "hat (?:mir|uns) (?:sie|euch) empfohlen|(?:mir|uns) (?:\\w+ ){0,3}empfohlen worden|recommended you",
  "(?:meine|unsere) erste (?:eigene )?(?:webseite|website|homepage|internetseite)",
  "comparing (?:\\w+ )?(?:providers|hosts|hosters|offers)|vergleichen? (?:\\w+ ){0,2}(?:anbieter|hoster|provider)",
  "thinking (?:about|of) (?:switching|coming) to you|sign(?:ing)? up with you",
);

/** What only a customer has. */
const has = cue(
  "(?:mein|unser|my|our)(?:e|em|er|en)? (?:vertrag|paket|webspace|postfach|kundennummer|rechnung|contract|package)",
  "(?:my|our) (?:mailbox|invoice|account|customer number)|kundennummer|hosted with you|with you since",
  "bei (?:euch|ihnen) (?:gebucht|gehostet|liegt|liegen)|(?:bin|sind) (?:schon |bereits )?(?:seit \\w+ )?kunde",
);

/** Whether somebody who is no customer yet asks what we can do for them. */
export const isProspect = (folded: string): boolean => wants.in(folded) && !has.in(folded);
