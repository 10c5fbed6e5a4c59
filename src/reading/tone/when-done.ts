const germanDays = "montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|wochenende";
const germanMonths =
  "januar|februar|maerz|april|mai|juni|juli|august|september|oktober|november|dezember|" +
  "fruehjahr|sommer|herbst|winter";
const days = "monday|tuesday|wednesday|thursday|friday|saturday|sunday|weekend";
const months =
  "january|february|march|april|june|july|august|september|october|november|december|" +
  "spring|summer|autumn|fall|winter";

/** A time to come: part of a cue. */
export const comingTime = [
  `heute|morgen|uebermorgen|(?:am|bis|zum|noch) (?:\\w+ )?(?:${germanDays})`,
  `(?:im|bis|ende|anfang|mitte) (?:${germanMonths})|(?:ende|anfang|mitte) der woche`,
  "(?:diese[rn]?|naechsten?|kommenden?) (?:woche|monat|tage|stunden|quartal)",
  "in (?:\\w+ ){1,2}(?:stunden?|minuten|tagen|wochen?)|um \\d\\d?(?::\\d\\d)? uhr|bis (?:\\w+ )?\\d",
  "bald|demnaechst|in kuerze|rechtzeitig|puenktlich",
  `today|tonight|tomorrow|(?:by|on|before|until|next|this|till) (?:\\w+ )?(?:${days})`,
  "(?:by|on|before|until|next|this|till) (?:\\w+ )?(?:week|month|noon|morning|afternoon|evening|end|\\d)",
  `(?:in|by) (?:${months})|(?:with)?in (?:\\w+ ){1,2}(?:hours?|minutes|days|weeks?)|at \\d\\d? ?(?:am|pm)`,
  "soon|in time|on time",
].join("|");

/** Something is brought to a good end: part of a cue. */
export const done = [
  "(?:ge)?loesen|geloest|beheben|behoben|reparier\\w*|fertig|erledig\\w*|abgeschlossen|freigeschaltet",
  "hinbekommen|hinkriegen|schaffen|klappen|klappt|funktionieren|laufen|umgezogen|geliefert",
  "wieder(?: \\w+)? (?:da|online|erreichbar|laufen|laeuft|verfuegbar|hergestellt|in betrieb|zurueck|frei)",
  "fixed|fix|solved?|resolved?|repaired?|ready|sorted|done|finished|completed?|restored?|migrated",
  "delivered|back|up|online|running|working|work",
].join("|");
