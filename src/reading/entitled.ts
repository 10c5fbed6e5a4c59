import { cue } from "./cue.ts";

const papers = "rechnung\\w*|vertragskopie\\w*|vertragsunterlagen|zahlungsbeleg\\w*|quittung\\w*|mahnung\\w*";
const data = "(?:personenbezogenen? |gespeicherten? |meine |unsere |meiner |unserer )+daten";

/** To end or withdraw from a contract, or to dispute what is charged. */
const ofContracts = cue(
  "\\w*kuendig\\w*|widerruf\\w*|widersprech\\w*|widerspruch|sonderkuendigung\\w*|nicht (?:mehr )?verlaenger\\w*",
  "stornier\\w*|storno|\\w*erstatt\\w*|gutschrift\\w*|geld zurueck|ruecktritt|zuruecktreten",
  "(?:cancel\\w*|terminat\\w*|end|ending) (?:\\w+ ){0,4}(?:contracts?|subscriptions?|accounts?|hosting|packages?|plans?|agreements?|orders?)",
  "withdraw(?:al|ing)? from|right of withdrawal|auto-?renew\\w*|(?:at|by) the end of (?:its|the|my|our) (?:\\w+ )?(?:term|contract|period)",
  "refund\\w*|credit notes?|money back|object to",
);

/** Papers, payment and address of a customer, and what the law gives them on their data. */
const ofTheirOwn = cue(
  `(?:kopien?|abschrift|duplikat|nochmal|erneut|letzten?) (?:\\w+ ){0,4}(?:${papers})`,
  `(?:${papers}) (?:\\w+ ){0,6}(?:schicken|senden|zuschicken|zusenden|zukommen|kopie)`,
  "rechnungskopie\\w*|bankverbindung|sepa\\w*|lastschrift\\w*|rechnungs(?:adresse|anschrift)|(?:post)?anschrift",
  "auftragsverarbeitung\\w*|avv|datenauskunft|selbstauskunft|werbewiderspruch|einwilligung\\w*",
  `(?:auskunft|loesch\\w*|kopie|herausgabe) (?:\\w+ ){0,4}${data}|${data} (?:\\w+ ){0,3}(?:loeschen|herausgeben|auskunft)`,
  "(?:cop(?:y|ies)|duplicates?) of (?:\\w+ ){0,6}(?:invoices?|bills?|receipts?|contracts?)",
  "(?:send|resend|email|forward) (?:me |us )?(?:\\w+ ){0,6}(?:invoices?|receipts?)",
  "bank details|direct debit\\w*|billing address|postal address|data processing agreement|dpa",
  "(?:delete|erase|copy of|access to) (?:\\w+ ){0,2}(?:my|our|all|personal) (?:personal )?data|(?:revoke|withdraw) (?:\\w+ ){0,2}consent",
);

/**
 * Whether somebody wants what is theirs by right or contract: to end it, to withdraw, their papers, their data. What is
 * done about that is no order that could be charged (R15).
 */
export const isEntitled = (folded: string): boolean => ofContracts.in(folded) || ofTheirOwn.in(folded);
