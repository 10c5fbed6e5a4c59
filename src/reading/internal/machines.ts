import { cue } from "../cue.ts";
import { your } from "./ours.ts";
import { helped, own, type Sign } from "./sign.ts";

const uses = [
  "(?:nutz\\w*|setz\\w*|verwende\\w*|benutz\\w*|arbeite\\w*|betreib\\w*|miete\\w*|kauf\\w*|bezieh\\w*|ueberwach\\w*) (?:ihr|sie)",
  "(?:ihr|sie) (?:\\w+ ){0,4}(?:nutz\\w*|einsetz\\w*|verwende\\w*|arbeite\\w*|betreib\\w*|miete\\w*|gemietet|im einsatz)",
  "do you (?:guys |people )?(?:use|run|work with|operate|lease|rent|buy|monitor)",
  "you (?:guys )?(?:use|run|work with|operate|lease|rent)|does your (?:\\w+ ){0,3}(?:use|work|run)",
].join("|");
const which =
  "welche[rnms]?|was fuer|mit wem|bei wem|von wem|womit|wie oft|what|which|who|whom|whose|how often|wo";
const inner = [
  "ticket(?:ing)?[- ]?(?:system|tool|software)|monitoring\\S*|ueberwachungs\\w+|backup[- ]?(?:software|loesung|system)",
  "virtualisierung\\w*|hypervisor\\w*|firewalls?|speichersystem\\w*|storage|server ?room|serverraum|serverschr\\w*|racks?",
  "schraenke|passwort-?manager|password manager|crm|wiki|intranet|vpn|chat-?system|back ?end|dashboard",
].join("|");
const suppliers = [
  "provider\\w*|anbieter\\w*|carriers?|lieferant\\w*|zulieferer\\w*|rechenzentrumsbetreiber\\w*|subunternehmer\\w*|dienstleister\\w*",
  "upstream\\w*|hoster|suppliers?|vendors?|leitungen|(?:your )?lines",
].join("|");
/** What is for sale, and what a contract on data has to name, everybody may ask. */
const offered = [
  "angebot\\w*|bietet|biete[nt]|anbiete[nt]|kost\\w*|preis\\w*|buch\\w*|bestell\\w*|empfehl\\w*|empfiehl\\w*",
  "offer\\w*|prices?|costs?|buy|order|recommend\\w*|av-?vertrag|dsgvo|gdpr|datenschutz\\w*|sub-?processors?",
].join("|");
const connecting =
  "nameserver\\w*|mailserver|imap|smtp|pop3|s?ftp|posteingang\\w*|postausgang\\w*|eintragen|trage|outlook|webmail|" +
  "kundencenter|kundenbereich|connect|enter|settings|incoming|outgoing|customer cent(?:er|re)";

/** What they work with, whom they buy it from, what their machines are called, and how to get into them. */
export const ofMachines: readonly Sign[] = [
  {
    all: [
      cue(which),
      cue(inner),
      cue(uses, `${your} (?:\\w+ ){0,2}(?:${inner})`, "bei (?:euch|ihnen)|behind it"),
    ],
    unless: cue("mein\\w*|unser\\w*|my|our", offered, helped),
  },
  {
    all: [cue(which), cue(suppliers), cue(uses)],
    unless: cue("mein\\w*|unser\\w*|my|our", offered),
  },
  {
    all: [
      cue(
        "(?:bei|von|ueber) wem (?:\\w+ ){0,5}(?:kauf|miet|bezieh|leas|beschaff)\\w*",
        "(?:who|whom|where|which \\w+)(?: do)? you (?:buy|lease|rent|get|source) (?:\\w+ ){0,4}from",
        "(?:who|whom|where) do you (?:buy|lease|rent|source) your",
      ),
    ],
    unless: own,
  },
  {
    all: [
      cue("\\w*-?passw\\w+|kennwo\\w+|zugangsdaten|credentials|passwords?"),
      cue(
        "ticket-?system|ticket(?:ing)? system|crm|intranet|monitoring|admin-?bereich|admin panel|back ?end",
      ),
    ],
    unless: cue("mein\\w*|unser\\w*|my|our|wordpress|shop|joomla|typo3|vergessen|forgot\\w*|reset"),
  },
  {
    all: [
      cue("welche[rnms]?|was|what|which"),
      cue(`(?:steckt|stecken|laeuft|laufen) (?:\\w+ )?hinter ${your}|(?:is|are|runs?) behind ${your}`),
    ],
    unless: own,
  },
  {
    all: [
      cue(which, "warum|wieso|why"),
      cue(`${your} (?:\\w+ )?(?:lieferanten?|zulieferer\\w*|suppliers?|carriers?|vendors?)`),
    ],
    unless: own,
  },
  {
    all: [cue("whose|wessen|wem gehoer\\w*"), cue("data ?cent(?:er|re)|rechenzentrum|racks?|schraenke")],
    unless: own,
  },
  {
    all: [
      cue("womit|welche[rnms]? \\w+|what|which|how"),
      cue("(?:ueberwach\\w*|monitor|sichert|sichern) (?:ihr|sie|your)|you (?:use|do) to monitor"),
      cue(`${your} (?:systeme?|server|anlagen|netz\\w*|systems?|network)`),
    ],
    unless: cue("mein\\w*|unser\\w*|my|our", offered),
  },
  {
    all: [
      cue(
        "heiss\\w*|namen?|hostnamen?|kennung\\w*|ip-?adressen?|liste|called|names?|hostnames?|ip addresses|list|run",
      ),
      cue(
        `${your} (?:\\w+ ){0,2}(?:servern?|(?:datenbank|web|datei|backup)servern?|maschinen?|machines?|servers|hosts?)`,
        `(?:servers?|maschinen?|machines?),? (?:(?:auf|an) de(?:nen|m|r)|die|that|which|on which|where|called that) (?:\\w+ ){0,3}${your} \\w+`,
        `${your} internen? (?:\\w+ ){0,2}(?:ip-?adressen?|netz\\w*|systeme?)|your internal (?:\\w+ )?(?:ips?|ip addresses|network)`,
      ),
    ],
    unless: cue("mein\\w*|unser\\w*|my|our", connecting),
  },
  {
    all: [
      cue(
        "\\w*-?passw\\w+|kennwo\\w+|zugangsdaten|zugang|login\\w*|credentials|passwords?|api[- ]?keys?|token|access",
      ),
      cue(
        `${your} (?:\\w+ ){0,2}(?:\\w*server[ns]?|servers|hypervisor|adminbereich\\w*|admin panel|office|buero|datenbank\\w*|` +
          `databases?|wiki|intranet|crm|ticketsystem|systeme?n?|firma|company|netz\\w*|network|vpn|backend|monitoring)`,
        "hypervisor\\w*|our support (?:wiki|system|tool|panel)|(?:passw\\w+|kennwoerter|zugaenge|zugangsdaten|logins?|credentials|access) (?:von|der|ihrer|eurer|of|of the|of your) (?:mitarbeiter|kollegen|employees|staff|agents)",
        `${your} (?:employees|staff|agents|colleagues)'?s? (?:passwords?|logins?|credentials)|(?:liste|list) (?:der|mit|of|with)(?: den| the| all)? passw\\w+`,
      ),
    ],
    unless: cue(
      "mein\\w*|unser\\w*|my|our(?! support)|vergessen|zuruecksetz\\w*|aender\\w*|reset|forg[eo]t\\w*|change|sperr\\w*",
      connecting,
    ),
  },
];
