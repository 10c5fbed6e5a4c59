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
