import { cue } from "../cue.ts";
import { ofAffairs } from "../internal/affairs.ts";
import { wantsToKnow } from "../internal/asking.ts";
import { ofBot, rolePlayed } from "../internal/bot.ts";
import { isCurious } from "../internal/curious.ts";
import { ofCustomers } from "../internal/customers.ts";
import { ofFirm } from "../internal/firm.ts";
import { ofMachines } from "../internal/machines.ts";
import { withoutMisspellings } from "../internal/misspelt.ts";
import { ofPeople } from "../internal/people.ts";
import { isShown, type Sign } from "../internal/sign.ts";
import { sentencesOf } from "../sentences.ts";

/** Of somebody named: where they are, how they are, how to reach them privately. */
const ofPerson = cue(
  "urlaub|krank|krankgeschrieben|ferien|elternzeit|feierabend|verreist|wieder gesund|homeoffice|verheiratet",
  "privatnummer|private?[nr]? (?:handy)?nummer|handynummer|privatadresse|gefeuert|entlassen",
  "off sick|on (?:holiday|leave|vacation|maternity leave)|at (?:his|her|their) desk|left the company|fired",
  "(?:private|personal|home) (?:number|mobile|phone|cell|address|email)|mobile number",
);

/** What was asked of the firm as a whole, in turns of speech of its own. */
const ofPlace = cue(
  "sitzt ihr (?:\\w+ ){0,2}(?:in|im|am)|wo sitz(?:t|en) (?:\\w+ ){0,3}(?:bei (?:euch|ihnen)|eure?|ihre?)|unterbesetzt",
  "release-?(?:zyklus|plan|cycle|schedule)|wie ?viele? (?:leute|mitarbeiter\\w*|kollegen) (?:seid ihr|sind sie)",
  "where (?:is|are) your (?:\\w+ )?(?:office|team|staff|department)\\w*|understaffed",
);

const signs: readonly Sign[] = [...ofPeople, ...ofMachines, ...ofCustomers, ...ofFirm];

const shows = (some: readonly Sign[], sentence: string): boolean =>
  some.some((sign) => isShown(sign, sentence));

/** In longer sentences the words that make one may be far apart and mean different things. */
const mostWords = 24;
const isShort = (sentence: string): boolean => sentence.split(" ").length <= mostWords;

/** Whoever gives the bot orders need not ask. */
const isAsked = (sentence: string): boolean =>
  ofPlace.in(sentence) ||
  shows(ofBot, sentence) ||
  (wantsToKnow(sentence) &&
    (shows(signs, sentence) || (isShort(sentence) && (shows(ofAffairs, sentence) || isCurious(sentence)))));

/** Whether somebody asks about our people, our inner affairs or our other customers (R7), however they put it. */
export const isInternal = (folded: string, person: string | null): boolean =>
  (person !== null && ofPerson.in(folded)) ||
  rolePlayed.test(folded) ||
  sentencesOf(withoutMisspellings(folded)).some(isAsked);
