import { cue } from "../cue.ts";
import { staff, your } from "./ours.ts";
import { helped, type Sign } from "./sign.ts";

/** The desk is what the sentence is about; being asked politely to do something does not make it so. */
const desk = cue(
  `${your}|euch|(?<!(?:koennen|koennten|wuerden|duerfen|moechten|wollen|bitte) )(?:ihnen|(?:\\w+en|\\w+t) (?:sie|ihr))`,
  "(?:dass|wenn|ob|wo|wie|was|wem|denen|ihr|sie) (?:sie|ihr)|sie (?:\\w+ ){0,4}\\w+en",
  "(?<!(?:can|could|would|will|may|thank) )you|yours",
);
const customersOwn = "mein\\w*|unser\\w*|my|our|mine|ours";
/** What is sold and what is open to everybody; who asks for it asks for a service. */
const service =
  "angebot\\w*|bietet|biete[nt]|anbiete[nt]|kost\\w*|preis\\w*|buch\\w*|bestell\\w*|empfehl\\w*|tarif\\w*|paket\\w*|" +
  "unterstuetz\\w*|brauche ich|fuer mich|kund(?:en)?center|oeffnungszeiten|impressum|bewerb\\w*|" +
  "offer\\w*|prices?|costs?|buy|book|order|recommend\\w*|plans?|packages?|supports?|do i need|for me|careers?|jobs?|hiring|stellen|einstellen|" +
  "av-?vertrag|dsgvo|gdpr|datenschutz\\w*|zertifizier\\w*|certifi\\w*";

/** How people are employed, led and paid, and how the firm fares. */
const employment = cue(
  "chef\\w*|boss\\w*|vorgesetzte\\w*|geschaeftsfuehr\\w*|teamleit\\w*|abteilungsleit\\w*|azubis?|praktikant\\w*|belegschaft",
  "personal\\w*|gehalt|gehaelter|lohn|loehne|ueberstunden|kurzarbeit|entlass\\w*|entlaesst|gefeuert|rausgeworfen|gekuendigt worden",
  "kranke?n?|krankenstand|krankgemeldet|\\w*schicht|\\w*bereitschaft|dienstplan|fluktuation|betriebsrat|betriebsklima|stimmung",
  "umsatz|gewinne?|pleite|insolven\\w*|geldprobleme|schulden|investor\\w*|eigentuemer|gesellschafter|verkauft werden",
  "managers?|supervisors?|ceo|cto|apprentices?|interns|the intern|your intern|trainees?|salar(?:y|ies)|wages?|overtime|redundan\\w*|lay(?:ing|s|ed)? .{0,12}off|laid off",
  "sack(?:ed|ing)?|fired|off sick|ill|(?:night |late |early )?shifts?|on[- ]call|on duty|rota|turnover|headcount|revenue|profits?|bankrupt\\w*",
  "insolven\\w*|in debt|investors?|shareholders?|org chart|hierarchy|who owns|moral[e]?",
);
/** Rooms, wires, machines and programs behind the service, papers about them, and ways in. */
const innards = cue(
  "gebaeude|serverraum|serverraeume|buero|generalschluessel|netzplan|infrastruktur|anbindung|carrier|storage|knoten|cluster",
  "hypervisor|virtualisierung|konsole|monitoring\\S*|ueberwach\\w*|ticketsystem|crm|wiki|intranet|vpn|quellcode|roadmap|sprint",
  "sicherheitsluecken?|schwachstellen?|pentest\\w*|notfallplan|einsatzplan|(?:eure|ihre) internen \\w+|interne[nrms]? (?:rechner|systeme?|netz\\w*|ablaeuf\\w*|unterlagen|dokument\\w*)",
  "buildings?|server room|master keys?|network (?:diagram|map|plan)|infrastructure|upstream|nodes?|console|dashboards?",
  "ticket(?:ing)? system|source code|vulnerabilit\\w*|pentest\\w*|emergency plan|internal (?:machines?|systems?|network|processes|documents?|docs)",
);
const openQuestion = cue(
  "welche[rnms]?|was|wer|wem|wen|wessen|wo|woher|womit|wie|ueber wen|what|which|who|whom|whose|where|how",
  "zeig\\w*|nenn\\w*|gib|geben|verrat\\w*|sag\\w*|beschreib\\w*|tell|show|give|name|describe|list|let me know|need|brauch\\w*|hand",
);
/** "Between us": what is said so is not meant for everybody. */
const inConfidence = cue(
  "inoffiziell\\w*|unter uns(?: profis)?|im vertrauen|vertraulich|fluester\\w*|psst|keinem weiter|off the record|unofficially|whisper\\w*",
  "between us|between you and me|among us|in confidence|confidential\\w*|won't tell|our little secret",
  `(?:waere|were) (?:ich )?(?:\\w+ )?(?:${staff})(?: \\w+)? (?:bei (?:euch|ihnen)|of yours|at your \\w+)|(?:waere|were) (?:ihr|euer|your) (?:${staff})`,
);
const how = "wie ?viele?|wieviele?|how many";
const counted =
  "koepfe|leute|mitarbeiter\\w*|techniker|admins?|server|maschinen|standorte|racks|kunden|heads|people|staff|servers|machines|sites|customers";

/** The inner affairs of the desk as such, whatever is asked about them. */
export const ofAffairs: readonly Sign[] = [
  { all: [desk, employment], unless: cue(customersOwn, service) },
  { all: [desk, innards, openQuestion], unless: cue(customersOwn, service, helped) },
  { all: [desk, inConfidence], unless: cue(customersOwn, service) },
  {
    all: [
      cue(`(?:${how}) (?:${counted})`),
      cue(
        "habt|haben|arbeiten|sitzen|betreibt|stehen|dahinter\\w*|do you|have you|behind|you (?:have|run|employ)",
      ),
      desk,
    ],
    unless: cue(customersOwn, service, "kann|koennen|darf|can|may"),
  },
];
