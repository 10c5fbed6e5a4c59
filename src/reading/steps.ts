import { cue } from "./cue.ts";

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
    "wartung|neustart|\\w*aenderung|installation|upgrade|login|anmeld\\w+|speichern|oeffnen|" +
    "aufruf\\w*|senden|versand|hochladen|laden|klick\\w*|einlog\\w*)",
  "\\w*update(?: vom| gestern| heute)?",
  "(?:seit|nachdem|als|wenn) (?:ich|wir|ihr|sie|die|man|" +
    "meine?)\\b(?: [\\w\"'-]+){0,8} (?:\\w*klick\\w*|drueck\\w*|tipp\\w*|oeffne\\w*|speicher\\w*|" +
    "\\w*gestellt|ge\\w+t|ge\\w+en|umge\\w+)",
  "(?:hab|habe|haben) (?:\\w+ ){0,6}(?:ge\\w+(?:t|en)|\\w+ge\\w+(?:t|en)|\\w+iert)",
  "auch mit|auch auf",
  "(?:anderer|anderem|anderen|zweiten|zwei) (?:browser|rechner|geraet|handy|laptop|computer|kabel)n?",
  "egal ob|cookies|cache",
  "tried|retried|(?:re)?started|(?:re)?booted|swapped|(?:re)?installed|updated|upgraded",
  "re-?entered|cleared|changed|switched|migrated|moved|renamed|replaced|disabled|deleted|synced",
  "tested|checked|uploaded|restored|unplugged|pulled|pressed|clicked|refilled|reset",
  "(?:after|since|when|whenever|once|as soon as|if) (?:i|we|you|they|the|our|my|somebody|someone|" +
    "members|customers|people)(?: [\\w'-]+){0,6} (?:click\\w*|press\\w*|hit|try|\\w+ed|forward|open|" +
    "save|log|send|upload|update|move|migration|renewal|switch|plugin|change)",
  "(?:after|since) (?:the |an? |that |your |our |last |\\w+'s )?(?:\\w+ ){0,2}(?:update|upgrade|" +
    "move|migration|switch|renewal|change|restart|reboot|maintenance|outage|install\\w*)",
  "trying to|on (?:two|three|other|another|both)|same (?:with|on|in|thing)",
  "from (?:two|three|another|here)|other (?:browser|computer|phone|cable|device)s?",
);
