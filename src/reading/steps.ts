import { cue } from "./cue.ts";

/** "The page is deleted" tells a state, "deleted the page" a step. */
const notPassive = "(?<!(?:is|are|be|been|was|were|gets?|got|being|not|never|n't|the|an?|its?|their) )";

/** What was done right before it happened, or tried since (R14). */
export const steps = cue(
  "(?:schon|bereits|alles) (?:\\w+ ){0,4}(?:versucht|probiert|ausprobiert|getestet|gemacht|" +
    "neu\\w*|geloescht|geaendert|getauscht|deaktiviert|geprueft)",
  "(?:versucht|probiert|ausprobiert|getestet|neugestartet|umgestellt|umgezogen|aktualisiert|" +
    "installiert|geleert|getauscht|zurueckgesetzt|deaktiviert|angelegt|umbenannt|gewechselt|" +
    "geaendert|eingespielt|upgedatet|geupdatet|rausgezogen|ausgesteckt)",
  "neu (?:gestartet|angelegt|installiert|gestarten|eingerichtet|eingegeben)|neustart",
  "aus und (?:wieder )?an",
  "(?:seit|nach|beim|vor) (?:\\w+ ){0,3}(?:\\w*update|umstellung|umzug|umstieg|wechsel|tausch|" +
    "wartung|neustart|\\w*aenderung|installation|upgrade|login|anmeld\\w+|speichern|senden|" +
    "hochladen|klick\\w*|einlog\\w*)",
  "(?:seit|nach) (?:\\w+ ){0,3}(?:oeffnen|aufruf\\w*|versand|laden)",
  "\\w*update(?: vom| gestern| heute)?",
  "(?:seit|seitdem|nachdem|als|wenn|sobald) (?:ich|wir|ihr|sie|die|der|man|jemand|" +
    "meine?|unsere?)\\b(?: [\\w⌂\"'-]+){0,8} (?:\\w*klick\\w*|drueck\\w*|tipp\\w*|oeffne\\w*|speicher\\w*|" +
    "\\w*gestellt|ge\\w+t|ge\\w+en|umge\\w+)",
  "(?:hab|habe|haben) (?:\\w+ ){0,6}(?!gedacht|geschrieben|gewartet|gehabt|gesehen|gehoert|gelesen|gesagt|gefunden)(?:ge\\w+(?:t|en)|\\w+ge\\w+(?:t|en)|\\w+iert)",
  "auch mit|auch auf",
  "(?:anderer|anderem|anderen|zweiten|zwei) (?:browser|rechner|geraet|handy|laptop|computer|kabel)n?",
  "egal ob|cookies|cache(?:s)? (?:\\w+ ){0,2}(?:ge\\w+|leer\\w*)|testweise|probeweise|\\w*testmails?|testanruf",
  "(?:chrome|firefox|edge|safari|opera)(?: und| oder| and| or| as well as|,) (?:auch )?(?:chrome|firefox|edge|safari|opera)",
  "in(?:k|c)ognito|private(?:s|n)? (?:window|fenster|modus)|speed ?test|by hand|manual\\w*|haendisch",
  "on and off(?!,? all)|off and on|(?:aus|an)- und (?:an|ein|aus)\\w*",
  "(?:re)?tried|re-?connect\\w*|re-?booted|restarted|unplugged",
  `${notPassive}(?:started|booted|swapped|(?:re)?installed|updated|upgraded|re-?entered|cleared(?! up)|changed|` +
    "switched|migrated|moved|renamed|replaced|disabled|deleted|synced|tested|checked|uploaded|restored|pulled|" +
    "pressed|clicked|refilled|reset)",
  "(?:after|since|when|whenever|once|as soon as|if) (?:i|we|you|they|the|our|my|somebody|someone|" +
    "members|customers|people)(?: [\\w'-]+){0,6} (?:click\\w*|press\\w*|hit|try|\\w+ed|forward|open|" +
    "save|log|send|upload|update|move|migration|renewal|switch|plugin|change)",
  "(?:after|since) (?:the |an? |that |your |our |last |\\w+'s )?(?:\\w+ ){0,2}(?:update|upgrade|" +
    "move|migration|switch|renewal|change|restart|reboot|maintenance|outage|install\\w*)",
  "trying to|on (?:two|three|other|another|both)|same (?:with|on|in|thing)",
  "from (?:two|three|another|here)|other (?:browser|computer|phone|cable|device)s?",
);
