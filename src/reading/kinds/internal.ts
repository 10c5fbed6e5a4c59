import { cue } from "../cue.ts";

/** Of a person: where they are, how they are, how to reach them privately. */
const ofPerson = cue(
  "urlaub|krank|krankgeschrieben|ferien|elternzeit|feierabend|verreist|wieder gesund|homeoffice|verheiratet",
  "privatnummer|private?[nr]? (?:handy)?nummer|handynummer|privatadresse",
  "off sick|on (?:holiday|leave|vacation|maternity leave)|at (?:his|her|their) desk|left the company",
  "(?:private|personal|home) (?:number|mobile|phone|cell|address|email)|mobile number",
);

/** Of the firm: people, places, order of command, plans. */
const ofFirm = cue(
  "wie ?viele? (?:leute|mitarbeiter\\w*|kollegen) (?:\\w+ ){0,4}(?:bei (?:euch|ihnen)|habt ihr|haben sie)",
  "wie ?viele? (?:leute|mitarbeiter\\w*|kollegen) (?:seid ihr|sind sie)|unterbesetzt",
  "wie heisst (?:\\w+ ){0,2}(?:chef|chefin|vorgesetzte\\w*)|sitzt ihr (?:\\w+ ){0,2}(?:in|im|am)",
  "wer ist (?:\\w+ ){0,4}(?:chef|chefin|geschaeftsfuehrer\\w*)|wo sitz(?:t|en) (?:\\w+ ){0,3}(?:bei (?:euch|ihnen)|eure?|ihre?)",
  "wer (?:entscheidet|genehmigt|unterschreibt) (?:\\w+ ){0,6}(?:bei (?:euch|ihnen)|in (?:eurer|ihrer) firma)",
  "(?:werdet|wurdet) ihr (?:\\w+ ){0,3}(?:verkauft|uebernommen)|verdient (?:ihr|man bei euch)|release-?(?:zyklus|plan)",
  "how many (?:people|staff|employees|agents|engineers) (?:\\w+ ){0,3}(?:do you|are you|work|have)|understaffed",
  "who (?:signs off|decides|approves)(?: \\w+){0,8} (?:in|at) your (?:company|place|firm)",
  "who(?:'s| is) your (?:\\w+ )?(?:boss|manager|ceo|owner|director)|release (?:cycle|schedule)",
  "where (?:is|are) your (?:\\w+ )?(?:office|team|staff|department)\\w*|are you being (?:sold|taken over)",
);

/** Whether somebody asks about our people or our inner affairs (R7). */
export const isInternal = (folded: string, person: string | null): boolean =>
  ofFirm.in(folded) || (person !== null && ofPerson.in(folded));
