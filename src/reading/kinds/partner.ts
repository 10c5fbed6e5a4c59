import { cue } from "../cue.ts";

/** Somebody who works with us, not for themselves: supplier, reseller, agency with a common customer (R10). */
const together = cue(
  "(?:euren|ihren|eurem|ihrem|unseren|unserem|den) gemeinsamen? (?:kunden|kundin|projekt)|gemeinsame[nr]? kund(?:en|in)",
  "(?:reseller|wiederverkaeufer|partner|vertriebspartner) (?:\\w+ ){0,3}werden|partnerprogramm",
  "mit (?:euch|ihnen) kooperieren|kooperation mit (?:euch|ihnen)",
  "(?:eure|euer|ihre|ihr|euren|ihren) (?:\\w+ )?(?:flyer|drucksachen|korrekturabzug|visitenkarten|warenlieferung)",
  "(?:brauchen|benoetigen) (?:\\w+ ){0,3}(?:freigabe|bestellnummer) (?:von euch|von ihnen|vom)",
  "ansprechpartner auf ihrer seite|wir beliefern (?:euch|sie)|als (?:ihr|euer) lieferant",
  "(?:wir sind|ich bin|hier ist) (?:die|der|eure?|ihre?) (?:\\w+ )?(?:agentur|druckerei|spedition|lieferant|dienstleister|registrar)",
  "(?:ihre|eure) bestellung (?:ueber|von) \\d+|your order (?:of|for) \\d+ (?:\\w+ ){1,6}(?:ready|shipped|delivered)",
  "(?:we|i)(?:'re| are|'m| am) (?:the|your) (?:\\w+ )?(?:agency|registrar|supplier|printer|distributor)",
  "become (?:an? )?(?:\\w+ )?(?:reseller|partner)|partner(?:ship)? program\\w*|(?:joint|mutual) (?:customer|client|project)",
  "your purchase order|contact on your (?:end|side)|your registrar account|we supply you|as your supplier",
  "need a contact on your (?:end|side)",
);

/** Whether a partner or supplier writes in a matter between the firms. */
export const isPartner = (folded: string): boolean => together.in(folded);
