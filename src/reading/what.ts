import { cue } from "./cue.ts";

/** A cry that something is wrong, without a symptom: "does not work", "is down" (R14). */
export const bareFault = cue(
  "(?:geht|gehen|ging|tut|laeuft|laufen|lief|funktioniert|funktionieren|funktionierte|klappt|" +
    "klappen|will|spielt)(?: \\w+){0,4} (?:nicht|nich|nix|nichts|net|ned|nimmer)(?: mehr)?",
  "gehts? (?:\\w+ ){0,2}(?:nicht|nich|net|nix)|nichts (?:geht|mehr)|nix geht|gar ?nichts|garnix",
  "nicht zu gebrauchen",
  "kaputt|kaputtgegangen|defekt|spinnt|spinnen|tot|streikt|zickt|hin|down|offline|im eimer",
  "hinueber|stoerung|ausfall|ausgefallen|wurm drin|murks",
  "probleme?|(?:stimmt|stimmen) (?:\\w+ ){0,2}(?:was|etwas|irgendwas|irgendetwas) nicht",
  "irgendwas (?:mit|ist|stimmt)|nicht in ordnung|nicht (?:so )?(?:wie|was) (?:es|er|sie) soll\\w*",
  "fehler",
  "(?:does|do|did|is|are|was|were|has|have|wo|ca|can|will)(?:n't|nt| not|" +
    "not)? (?:\\w+ ){0,3}(?:not )?(?:work(?:ing)?|function(?:ing)?|run(?:ning)?|happening|go)",
  "(?:isn't|isnt|not|stopped|doesn't|won't) (?:\\w+ )?(?:work(?:ing|s)?|happening|run(?:ning)?|" +
    "responding)",
  "broken|broke|weird|wonky|acting up|kaput|dead|trouble|issues?|problems?|outage|playing up",
  "no good|messed up",
  "something(?:'s| is| has)? (?:\\w+ )?(?:wrong|off|up|amiss|changed)",
  "(?:is|are|'s) (?:\\w+ ){0,2}(?:wrong|off|bust|broke)|sort (?:it|this) out|fix (?:it|this|asap)",
  "reparier\\w*",
);

const german = cue(
  "(?:seite|bildschirm|homepage|website|maske|fenster) (?:(?:ist|bleibt|wird|war) )?(?:\\w+ )?(?:weiss|schwarz|leer)",
  "(?:ist|bleibt|wird) (?:\\w+ ){0,3}(?:weiss|schwarz|leer)",
  "\\w{4,}fehler|(?:warn|fehler)(?:meldung|hinweis)\\w*",
  "haeng(?:t|en)|haengt sich auf|abgestuerzt|stuerzt|friert|langsam\\w*|lahm\\w*|ruckel\\w*|schneckentempo",
  "doppelt|dreifach|mehrfach|leer|leere[nsr]?|weisse[nsr]? (?:seite|feld|flaeche|bildschirm)",
  "(?:bleibt|ist|alles|nur|komplett) (?:\\w+ )?(?:weiss|schwarz|blau|grau|leer|still|gross|riesig)",
  "abgelaufen|verschwunden|verschwinde\\w*|weg|fehl(?:t|en|te|ten)|verloren|geloescht worden",
  "ausgegraut|ueberlaufen|voll|belegt|gesperrt|blockiert|abgelehnt|verweigert|ungueltig\\w*",
  "zerschossen|gehackt",
  "(?:kommt|kommen|kam|kamen|geht|gehen|ging|gingen) (?:\\w+ ){0,8}(?:nicht|keine?|nichts|" +
    "nix) (?:\\w+ ){0,3}(?:an|rein|raus|durch|rueber|zurueck|mehr)",
  "(?:kommt|kommen|kamen) (?:\\w+ ){0,6}(?:nicht|keine?)|keine? (?:\\w+ ){1,3}mehr",
  "nicht mehr \\w+(?:en|ern|eln)",
  "kein (?:internet|netz|empfang|zugriff|freizeichen|signal|bild|ton)",
  "(?:nicht|nix|nichts) (?:mehr )?(?:einloggen|anmelden|senden|versenden|verschicken|empfangen|" +
    "oeffnen|laden|hochladen|runterladen|speichern|drucken|verbinden|aufrufen|abrufen|angezeigt|" +
    "gespeichert|zugestellt|gefunden|erreichbar|erreichen|hochgeladen|rein|drauf|aufrufbar|sichtbar|" +
    "auf|an)",
  "(?:find|finde|findet|seh|sehe|sieht|erreich\\w*|bekomm\\w*|krieg\\w*|empfang\\w*|komm\\w*|" +
    "lade?\\w*|oeffne\\w*|zeig\\w*) (?:\\w+ ){0,8}(?:nicht|nichts|nix|keine?n?)(?: \\w+)?",
  "bricht (?:\\w+ ){0,8}ab|bricht zusammen|abbruch|abgebrochen|wirft (?:\\w+ ){0,3}raus",
  "schmeisst (?:\\w+ ){0,3}raus|fliege? (?:\\w+ ){0,3}raus|ausgeloggt|abgemeldet",
  "immer wieder",
  "stimm(?:t|en) (?!(?:\\w+ ){0,2}(?:was|etwas|irgendwas|irgendetwas) )(?:\\w+ ){1,4}nicht",
  "falsche?[nrsm]?|veraltet\\w*|alte[nrsm]? (?:preise?|adresse|version|stand|inhalte?|seite)",
  "umlaute|fragezeichen|kryptisch\\w*|zeichensalat|schriftzeichen|komisch aus|ganz anders aus",
  "durcheinander|verschoben|untereinander|zerhackt|verzerrt",
  "land(?:et|en) (?:\\w+ ){0,4}(?:auf|im|in)|endlosschleife|schleife|kommt man auf",
  "leitet (?:\\w+ ){0,4}(?:auf|um)|passiert (?:nix|nichts)|tut sich (?:nix|nichts)",
  "(?:im|in den) spam|spamordner|(?:viel|nur|staendig) (?:\\w+ )?werbung",
  "blinkt|leuchtet|rote? (?:lampe|lampen|leuchte|licht)",
  "fragt (?:\\w+ ){0,3}(?:immer|staendig|dauernd)|oeffnet sich|kennwortfenster",
  "stehen? (?:\\w+ ){0,6}(?:nur|noch|wieder|falsch|anders|leer)",
  "zeigt (?:\\w+ ){0,6}(?:nur|falsch|an|noch|keine?|nicht)|nicht sicher",
  "zu (?:frueh|spaet|klein|gross)|versp(?:ae|a)tet|verzoeger\\w*|auf und ab",
);
const english = cue(
  "(?:certificate|database|connection|login|script|server|ssl|dns|smtp|timeout|authentication|" +
    "security) (?:errors?|warnings?|failure)",
  "hang(?:s|ing)?|freez(?:e|es|ing)|frozen|froze|slow\\w*|lag\\w*|spin(?:s|ning)|blank",
  "(?:white|black|blue|grey|gray|empty|red) (?:page|screen|box|field|triangle)|garbled|gibberish",
  "missing|disappear\\w*|vanish\\w*|gone|lost|expired|drops?|dropped|dropping|disconnect\\w*",
  "bounc(?:e|es|ed|ing)|reject\\w*|refus(?:e|es|ed)|declin(?:e|es|ed)|denied|blocked|locked out",
  "duplicat\\w*|doubled|twice",
  "crash\\w*|stuck|pending|tim(?:e|es|ed|ing) out|timeout|kick(?:s|ed|ing)? (?:\\w+ )?out",
  "logg?(?:s|ed|ing)? (?:\\w+ )?out|throw(?:s|n)? (?:\\w+ )?(?:back|out|error|internal)",
  "spits? out",
  "(?:can't|cannot|can not|cant|couldn't|could not|unable to|won't|will not|doesn't|does not|" +
    "don't|do not|didn't|hasn't|haven't|never|nothing) (?:\\w+ ){0,2}(?:log|sign|get|gets|send|" +
    "sends|receive|receives|open|opens|upload|download|connect|connects|reach|reaches|save|saves|" +
    "print|prints|see|sees|find|finds|access|load|loads|arrive|arrives|arrived|show|shows|sync|" +
    "go out|sees?|lets?|fire|fired|deliver|let|turn up|turns up|appear|appears|start|resolve|" +
    "resolves|respond|responds|ring|rings|update)",
  "fail(?:s|ed|ing)?|returns?|lands? (?:on|in)|landing|ends? up|full|quota|spam folders?",
  "too (?:slow|small|big|late|early|many)|late|delayed|wrong \\w+|garbage",
  "no (?:internet|connection|signal|sound|dial tone|rows?|visits?|results?|longer)",
  "not (?:delivered|received|arriving|loading|found|secure|private|saved|shown|sent)",
  "keeps? (?:\\w+ )?\\w+ing|complain(?:s|ing) (?:about|the)|ask(?:s|ing)? (?:me )?(?:for|again)",
  "flicker\\w*|goes? out|zero|overnight|in an? endless|loop|instead of",
  "shows? (?:\\w+ ){0,4}(?:none|nothing|no|as|zero|english|only|old)|died|dies|gets? \\d+",
  "declines",
  "error \\w*\\d\\w*|only happens|corrupt\\w*|hacked|broken (?:link|image|picture)s?|no one can",
  "nobody (?:can|ever|gets)",
);

/** A symptom that says more than that it does not work (R14). */
export const what = { in: (folded: string): boolean => german.in(folded) || english.in(folded) };
