import { cue } from "../cue.ts";
import { sentencesOf } from "../sentences.ts";

const germanActs =
  "(?:an|ab|auf|aus|ein|um|zu|nach|hoch|runter|rueber|raus|rein|weg|zurueck|frei|dazu|hinzu|" +
  "weiter|neu |frei)?(?:legen|gelegt|stellen|richten|schalten|buchen|tragen|ziehen|setzen|spielen|" +
  "schreiben|nehmen|tauschen|leiten|stossen|spielen|hinterlegen|sperren|geben|melden|installieren|" +
  "loeschen|aendern|kuendigen|verlaengern|aktivieren|deaktivieren|erweitern|erhoehen|einbauen|" +
  "uebertragen|wechseln|wiederherstellen|bestellen|verlegen|portieren|freischalten|erstellen|" +
  "erneuern|verschieben|vergroessern|hinzufuegen|entfernen|umstellen|migrieren|machen|haengen|" +
  "umziehen|ergaenzen|eintragen|austauschen|umschreiben|mitnehmen|kopieren|ausstellen|gehen|" +
  "einspielen|upgraden|starten|neustarten)";
const germanImperatives =
  "legt?|richtet?|stellt?|loescht?|aendert?|aktiviert?|deaktiviert?|installiert?|kuendigt?|" +
  "verlaengert?|schaltet?|leitet?|entfernt|erhoeht|bestellt|tragt?|setzt?|zieht?|bucht?|spielt|nehmt|macht|sperrt|tauscht";
const germanPolite =
  "(?:richten|legen|loeschen|stellen|aendern|binden|schalten|tragen|setzen|ziehen|buchen|nehmen|" +
  "machen|sperren|tauschen|kuendigen|verlaengern|aktivieren|deaktivieren|installieren|erhoehen|" +
  "senden|schicken|uebertragen|entfernen|erstellen|leiten|spielen|benennen|ersetzen|erneuern|" +
  "verschieben|bestellen|stornieren) sie";
const englishActs =
  "set|add|remove|delete|cancel|install|reinstall|move|reset|restore|increase|decrease|raise|book|" +
  "upgrade|downgrade|switch|turn|create|wipe|change|activate|deactivate|enable|disable|register|" +
  "transfer|stop|extend|renew|lengthen|replace|swap|put|rename|update|point|forward|redirect|open|" +
  "close|block|unblock|unlock|grant|revoke|bring back|take over|get rid of|take care of|migrate|" +
  "configure|order|provision|resize|expand|bump|lock|reboot|restart|have(?! an? )|copy|import|export";

const orders = cue(
  `(?:koennt|koenntet|koennen|koennten|kannst|koenntest|kann|koennte) (?:ihr|sie|du|einer|jemand|` +
    `jmd|wer|mir|uns|der|die|man)(?: [\\w⌂@.,"'/:+-]+){0,18}? ${germanActs}`,
  `bitte(?: [\\w⌂@.,"'/:+-]+){1,24}? ${germanActs}`,
  `bitte (?:\\w+ ){0,4}(?:${germanImperatives})|(?:${germanImperatives}) (?:\\w+ ){0,3}bitte`,
  `bitte (?:\\w+ ){0,3}${germanPolite}|${germanPolite} (?:\\w+ ){0,3}bitte|macht ihr (?:mir|uns)`,
  `(?:^|[.!,] )(?:${germanImperatives}) (?:mir|uns|mal|das|die|den)`,
  `(?:ich|wir) (?:moechten?|will|wollen|wuerden?|haetten?|braeuchten?|` +
    `brauchen?)(?: [\\w⌂@."'-]+){0,14}? (?:${germanActs}|bestellen|gekuendigt|geloescht|verlaengert|` +
    `dazubuchen)`,
  `(?:braeuchten?|brauche|brauchen) (?:\\w+ ){0,2}(?:neue[nsr]?|weitere[nsr]?|zusaetzliche[nsr]?|` +
    `noch) \\w+`,
  `haett(?:e|en)? (?:\\w+ ){0,2}(?:gern|gerne) (?:\\w+ ){0,2}(?:noch|neue[nrs]?|ein|eine|einen|zwei|drei)`,
  "(?:soll|sollen) (?:\\w+ ){0,8}(?:haben|rein|raus|weg|umgezogen|geloescht|gekuendigt|" +
    "weitergeleitet|werden|gehen|zeigen|ankommen|landen)",
  "zum naechstmoeglichen|kriegen wir (?:\\w+ )?hin|(?:hiermit|fristgerecht) kuendig\\w*",
  "kuendige ich|kuendigen wir|rueckgaengig machen",
  `(?:please|kindly|could you|can you|would you|could one of you|can one of you|could someone|` +
    `can someone|somebody needs to|someone needs to|could i trouble you to)(?: (?:please|kindly|` +
    `just|also|\\w+ly))?(?: for (?:me|us))? (?:${englishActs}|(?:send|give|provide|make) (?:me|us))`,
  `(?:i'd like|i would like|we'd like|we would like|i want|we want|need) (?:you )?to (?:${englishActs})`,
  `would it be (?:\\w+ ){0,3}to have`,
  `i(?:'d| would) like (?:\\w+ ){1,6}(?:added|removed|moved|changed|deleted|cancelled|switched|set up)`,
  `(?:we|i) need (?:an? )?(?:new|another|additional|extra|\\d+|two|three) \\w+`,
  "need (?:\\d+|two|three|some) (?:\\w+ )?more",
  `(?:^|[.!:] |\\n)(?:${englishActs}) (?:the|our|my|a|an|another|up|us|me|⌂|\\d+|all|new|php|this|` +
    `that|over)`,
  "(?:brauche|brauchen|benoetige|benoetigen) (?:ich|wir) (?:\\w+ )?(?:eine?n?|noch|neue[rs]?) \\w+",
  "again like last (?:year|time)|nochmal machen|wie (?:letztes|voriges) (?:jahr|mal)",
);

/** Asking how or whether one can do it oneself is a question. */
const oneself = cue(
  "kann ich|koennen wir|wie kann|wie (?:lege|richte|stelle|aendere|kuendige|loesche)|muss ich|darf ich",
  "ist es moeglich|how (?:do|can|would|to)|can i|could i(?! trouble)|do i|is it possible",
);

/** Whether the customer wants us to do something for them (R15). */
export const isOrder = (folded: string): boolean =>
  sentencesOf(folded).some((sentence) => orders.in(sentence) && !oneself.in(sentence));
