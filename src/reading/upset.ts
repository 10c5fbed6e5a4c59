import { cue } from "./cue.ts";
import { excerpt } from "./excerpt.ts";

const words = cue(
  "verzweifel\\w*|verzweifelt|wahnsinnig|wuetend|sauer|stinksauer|krise|platzen|schnauze voll",
  "mir reicht'?s|reicht es|herrgott|verdammt\\w*|verflixt|zum kotzen|scheiss\\w*|mist",
  "unverschaemt\\w*|frechheit|witz sein|ein witz|unfassbar|unmoeglich|katastrophe",
  "so geht (?:man|das)|zumutung|hinten runter",
  "geduldig gewesen|am ende meiner|nervt|zum x-?ten mal|saftladen|entschuldigung waere das",
  "langsam reicht|macht mich (?:irre|fertig|krank)|im regen steh\\w*|mit den nerven",
  "reisst mir der geduldsfaden|(?:stink|mega)?wuetend|ich koch\\w*",
  "furious|angry|seething|livid|fed up|had enough|sick of|ridiculous|unacceptable|appalling",
  "outrageous|disgrac\\w*|damn|bloody|grr+|argh+|wtf|losing money|non ?stop|costing us|desperate",
  "unbelievable|just do something|pathetic|infuriat\\w*|frustrat\\w*|maddening",
  "what am i paying|have the decency|for the last time|how many more times|i've had it",
  "driving me (?:mad|crazy|nuts)|at my wits'? end",
);

const marks = /[!?]{3,}|!{2}/;
const shouted = /(?:\b[A-ZÄÖÜẞ]{3,}\b[\s,.!?'-]+){3,}/;

/** Angry or very frustrated: says so, shouts, or hammers on the keys. `text` as written, `folded` without quotes. */
export const isUpset = (text: string, folded: string): boolean =>
  words.in(folded) || marks.test(folded) || shouted.test(excerpt(text));
