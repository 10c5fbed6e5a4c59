/** What a desk's customers write about; words in one line mean the same kind of thing. Folded text. */
const topics = {
  mail:
    "\\w*e-?mails?\\w*|\\w*mails?|mailen|mailing\\w*|\\w*postf(?:ach|aecher)\\w*|mailbox(?:es)?|" +
    "outlook|thunderbird|imap|pop3|smtp|newsletter|webmail|spam\\w*|absender|inbox|dkim|spf|dmarc",
  site:
    "\\w*webseiten?|\\w*website|\\w*websites|web ?site|\\w*homepage|internetseite\\w*|" +
    "internetauftritt|onlineauftritt|\\w*seiten?|web ?page|sub?page|page|pages|site|blog|forum|" +
    "wordpress|typo3|joomla|plugin\\w*|theme|menue?|formular\\w*|\\w*formular|form|gallery|" +
    "galerie|slider|header",
  shop: "\\w*shop\\w*|woocommerce|checkout|warenkorb|basket|cart|bestellseite|kasse\\w*|till",
  domain:
    "\\w*domain\\w*|dns\\w*|nameserver\\w*|subdomain\\w*|auth-?code|\\w*registrar|zone|a record|" +
    "records?|dnssec|weiterleitung\\w*|redirect\\w*",
  certificate: "\\w*zertifikat\\w*|certificates?|ssl\\w*|https|padlock|let's encrypt",
  server:
    "\\w*server\\w*|vps|vserver|ssh\\w*|\\w*cron\\w*|docker|\\w*raid|sftp|ftp|rdp|vpn|php\\w*|ram|" +
    "nas|webspace\\w*|speicherplatz|logs?|api|port \\d+|ports?|dateien|files?|folders?|ordner|" +
    "upload\\w*|traffic|redis|terminal",
  database: "\\w*datenbank\\w*|databases?|mysql|mariadb|\\w*sql|tabellen?|tables?|dump",
  backup: "\\w*backups?|\\w*sicherung\\w*|restore\\w*|wiederherstell\\w*",
  internet:
    "internet\\w*|dsl\\w*|wlan|wifi|wi-fi|glasfaser|router\\w*|fritz ?!?box\\w*|netz|netzwerk|" +
    "leitung|line|broadband|ip",
  phone:
    "telefon(?:e|anlage|ie|anschluss)?|phones?|rufnummer\\w*|festnetz|landline|voicemail|ansage|" +
    "handynummer\\w*",
  billing:
    "\\w*rechnung\\w*|invoices?|billing|\\w*preis\\w*|prices?|kost(?:en|et)|costs?|" +
    "\\w*lastschrift\\w*|\\w*ueberweis\\w*|mahnung\\w*|direct debits?|refunds?|sepa|mandat\\w*|payment|zahlung\\w*|abgebucht|abbuchung|bankverbindung|" +
    "charged?|charges|gebuehr\\w*|fees?|tarif\\w*|tariff|rabatt\\w*|discount|\\d+ (?:euro|eur)",
  contract:
    "\\w*vertrag\\w*|vertraege|ansprechpartner\\w*|contact persons?|contracts?|kuendig\\w*|cancel\\w*|laufzeit|paket\\w*|packages?|" +
    "plan|tariffs?|mandate|agreement|auftragsverarbeitung|upgrade\\w*|verlaenger\\w*|renewal",
  account:
    "kundencenter|kundenkonto|kundenbereich|customer cent(?:er|re)|control panel|panel|dashboard|" +
    "app|login\\w*|einlog\\w*|passwort\\w*|passwoerter|password\\w*|kennwort\\w*|zugang\\w*|" +
    "zugangsdaten|username|benutzername|account|konto|zwei-faktor|two-factor|2fa|einstellungen|" +
    "settings|oberflaeche",
  device:
    "drucker|printers?|scanner|tablet|laptop|notebook|rechner|pc|computer|ipads?|iphones?|macs?|" +
    "kassentablet|handy|smartphone|switch|kabel",
  calendar: "kalender\\w*|\\w*kalender|calendars?|exchange|activesync|nextcloud|cloud|kontakte",
} as const;

/** A kind of thing customers write about. */
export type Topic = keyof typeof topics;

const patterns = Object.entries(topics).map(
  ([topic, words]) => [topic as Topic, new RegExp(`(?<!\\w)(?:${words})(?!\\w)`)] as const,
);

/** Every kind of thing a folded text mentions. */
export const topicsIn = (folded: string): ReadonlySet<Topic> =>
  new Set(patterns.filter(([, pattern]) => pattern.test(folded)).map(([topic]) => topic));
