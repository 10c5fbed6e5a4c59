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
        "address(?:es)?|phone|numbers?|data|invoices?|contact|names?|domains?",
      ),
      cue(
        `(?:(?:eines|einer|einem|one of) ${your}|anderer|anderen|another|other|some other) (?:\\w+ )?(?:${customers})`,
        `(?:${customers}) (?:nebenan|next door)`,
      ),
    ],
    unless: cue(ordinary),
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
