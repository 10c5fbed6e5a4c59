import { cue } from "../cue.ts";
import { ours, staff, your } from "./ours.ts";
import { own, type Sign } from "./sign.ts";

const adding = "(?:kann|koennen|darf|duerfen|muss|soll|can|could|may|do) (?:ich|wir|man|i|we)";

/** Who they are, how many, where, how they are, what they earn, and how to reach them privately. */
export const ofPeople: readonly Sign[] = [
  {
    all: [
      cue(
        "(?:privat|handy|mobil)nummer\\w*|private?[nr]? nummer|durchwahl|privatadresse|privatanschrift|wohnt",
        "(?:private|personal|home|mobile|cell|direct) (?:phone )?(?:number|line|address|phone|email)|extension",
      ),
      cue(staff, "seine?|his|her|their|jemand\\w*"),
    ],
    unless: own,
  },
  {
    all: [
      cue(
        "krank\\w*|urlaub|(?:nacht|spaet|frueh)?schicht|(?:hat|haben|heute|im) (?:\\w+ ){0,4}dienst|dienstplan|dienst hat",
        "feierabend|home-?office|gefeuert|entlassen|rausgeworfen|ueberstunden|fluktuation|gehalt|gehaelter|verdien\\w*",
        "(?:arbeitet|arbeiten) (?:\\w+ )?(?:heute|gerade|jetzt)",
        "sick|ill|(?:night |late |early )?shift|on duty|on call|on leave|on vacation|fired|laid off|overtime|salar\\w*",
        "earns?|gets? paid|(?:staff )?turnover|(?:is|are) working (?:today|now|tonight)|rota",
      ),
      cue(ours, `${your} (?:\\w+ ){0,2}(?:${staff})`, "wer von euch"),
    ],
    unless: cue("mein\\w*|unser\\w*|my|our|(?:ich|i|wir|we) (?:bin|am|sind|are|verdien\\w*|earn)"),
  },
  {
    all: [
      cue("wie ?viele?|wieviele?|how many|anzahl|number of"),
      cue(
        "leute|mitarbeiter\\w*|kollegen|techniker|personen|menschen|admins?|people|staff|employees|agents|engineers",
      ),
      cue(
        ours,
        `${your} (?:${staff})`,
        "(?:hat|does|has) (?:ihr|euer|your)|leute (?:seid|sind)|people are you",
      ),
    ],
    unless: cue(
      "mein\\w*|unser\\w*|my|our|tarif\\w*|paket\\w*|plan|anlegen|hinzufueg\\w*|add|create",
      adding,
    ),
  },
  {
    all: [
      cue("wer|heiss(?:t|en)|namen?|nachnamen?|who|names?|called"),
      cue(`${your} (?:\\w+ ){0,2}(?:${staff})`, `(?:${staff}) (?:bei|von) (?:euch|ihnen)`),
    ],
    unless: cue("mein\\w*|unser\\w*|my|our|zustaendig\\w*|responsible", adding),
  },
  { all: [cue("privatnummer|privatadresse|private nummer|private number|home address")], unless: own },
  // What somebody of the desk does, and whether they are there.
  {
    all: [
      cue("(?:frau|herrn?|mr|mrs|ms)\\.? \\w+|(?:did|has|does|is) [a-z]+", `${your} (?:\\w+ )?(?:${staff})`),
      cue(
        "tickets (?:hat|haben|did|has)|seit wann arbeite\\w*|since when (?:\\w+ ){1,3}work\\w*|how long (?:\\w+ ){1,4}work(?:ed|ing)? for you",
      ),
    ],
    unless: own,
  },
  {
    all: [
      cue(
        "(?:hat|ist|hatte|war) (?:er|sie) (?:\\w+ ){0,3}(?:dienst|im dienst|im buero|im haus|am platz|da)",
        "(?:is|was) (?:he|she) (?:\\w+ ){0,2}(?:on duty|in today|at work|in the office|there)",
      ),
    ],
    unless: own,
  },
  // Who it was that helps them: a name is nobody's to give.
  {
    all: [
      cue(
        `heiss(?:t|en) (?:\\w+ ){0,2}(?:der|die|ihre?|eure?) (?:\\w+ )?(?:${staff}|dame|herr|person|mann|frau)`,
        `names? of (?:the|your) (?:\\w+ )?(?:${staff}|lady|gentleman|guy|person|woman|man)`,
        `what is (?:the|your) (?:${staff}|lady|guy|woman|man)(?: \\w+){0,6} called`,
      ),
    ],
    unless: cue(
      "(?:mein|unser|my|our)\\w* (?:\\w+ )?(?:chef\\w*|boss|kolleg\\w+|colleagues?|mitarbeiter\\w*|employees?)",
    ),
  },
  {
    all: [
      cue(
        "(?:e-?)?mail-?adressen?|telefonnummern?|kontaktdaten|(?:e-?mail )?addresses|phone numbers?|contact details",
      ),
      cue(`${your} (?:\\w+ ){0,2}(?:${staff})`, `(?:${staff}) (?:bei|von) (?:euch|ihnen)`),
    ],
    unless: own,
  },
  // Whether somebody is there.
  {
    all: [
      cue(
        "^(?:.{0,40}[,:] )?(?:ist|is) .{2,40} (?:im (?:buero|haus)|am platz|in the office|at (?:his|her) desk|at work|in today)",
      ),
    ],
    unless: cue(
      "mein\\w*|unser\\w*|my|our|jemand|niemand|someone|somebody|anyone|anybody|server|router|support",
    ),
  },
  {
    all: [
      cue(
        "vorgesetzte\\w*|hierarchie|organigramm|org chart|line manager|reports? to",
        "(?:wer|who) (?:\\w+ ){0,6}(?:entscheid\\w*|entscheidungen|bestimmt|genehmigt|decides?|decisions?|approves?)",
      ),
      cue(ours, staff, "bei euch"),
    ],
    unless: own,
  },
];
