import { cue } from "../cue.ts";
import { ours, your } from "./ours.ts";
import { own, type Sign } from "./sign.ts";

const customers = "kunden?|kundin|customers?|clients?";
/** Whether others have the same trouble, and what customers in general may do, everybody may ask. */
const ordinary =
  "mein\\w*|unser\\w*|my|our|auch|too|also|as well|koennen|duerfen|bekommen|bezahlen|can|may|shop|eligible";

/** Who else is a customer, where, how many, and how to reach them. */
export const ofCustomers: readonly Sign[] = [
  {
    all: [
      cue(`(?:welche[rsnm]?|which|wer sind|who are)(?: \\w+){0,2} (?:${customers})`),
      cue(ours, your, "server\\w*|servers?"),
    ],
    unless: cue(ordinary),
  },
  {
    all: [
      cue(`(?:wie ?viele|how many)(?: \\w+)? (?:${customers})`),
      cue(ours, "betroffen|habt|haben|hit|affected|you"),
    ],
    unless: cue(ordinary),
  },
  {
    all: [
      cue(
        "anschrift\\w*|adressen?|telefon\\w*|nummern?|kundennummern?|daten|e-?mails?|rechnung\\w*|passw\\w+|ansprechpartner\\w*",
        "\\w+daten|\\w+nummern?|(?:bank|account|contact) details|address(?:es)?|phone|numbers?|data|invoices?|contact|names?|domains?",
      ),
      cue(
        `(?:(?:eines|einer|einem|one of) ${your}|anderer|anderen|another|other|some other) (?:\\w+ )?(?:${customers})`,
        `${your} (?:kunden|kundin|customers?'?s?) (?!center|centre|number|portal|area|service|support|login)\\w+|kundin (?:aus|nebenan)`,
      ),
    ],
    unless: cue(ordinary),
  },
  {
    all: [
      cue("(?:die firma|the (?:company|firm)|herr|frau|mr|mrs|ms) \\w+"),
      cue("(?:bei (?:ihnen|euch)|with you)"),
      cue("gebucht|bestellt|bezahlt?|gemietet|books?|booked|orders?|ordered|pays?|paid|rents?"),
    ],
    unless: own,
  },
  {
    all: [
      cue("konkurren\\w*|mitbewerb\\w*|nachbar\\w*|competitors?'?s?|neighbou?rs?'?s?|rivals?"),
      cue(
        "liegt|liegen|gehostet|knoten|server|passw\\w+|rechnung\\w*|tarif|vertrag|daten|nummer|bezahlt|zahlt",
        "hosted|hosts?|node|passwords?|invoices?|plan|contract|data|number|pays?",
      ),
    ],
  },
  {
    all: [
      cue("nenn\\w*|name|list\\w*|zeig\\w*|show|gib|give"),
      cue(`firmen|companies|(?:${customers})`),
      cue(
        `bei (?:ihnen|euch)|with you|(?:unter|among) (?:ihren|euren|your) (?:${customers})|(?:alle|all|saemtliche) (?:${customers})`,
      ),
    ],
    unless: own,
  },
  {
    all: [
      cue(
        "(?:alle[rn]?|all|saemtliche[rn]?|every) (?:\\w+ )?(?:kundennummern|kundendaten|kundennamen|customer (?:numbers?|data|names?))",
        "tickets (?:\\w+ ){0,2}(?:kundennamen|customer names)|kundenliste|customer (?:list|database)",
        `export (?:aller|of all|all|von allen) (?:${customers})`,
      ),
    ],
    unless: cue("mein\\w*|unser\\w*|my|our|shop|wie|how"),
  },
  {
    all: [
      cue(`(?:groesste[rn]?|wichtigste[rn]?|biggest|largest|most important) (?:${customers})`),
      cue(ours, your),
    ],
    unless: own,
  },
];
