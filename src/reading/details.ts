import { type DetailKind, type Details, keptDetails } from "../core/details.ts";
import { findAddresses } from "./addresses.ts";
import { everyOf } from "./cue.ts";
import { excerpt } from "./excerpt.ts";
import { messagesIn } from "./quoted.ts";
import { type FoldedText, foldText } from "./tone/folded-text.ts";
import { type Span, spansOf } from "./tone/found.ts";

const day =
  "(?:mon|diens|donners|frei|sams)tags?|mittwochs?|sonnabends?|sonntags?|" +
  "(?:mon|tues|wednes|thurs|fri|satur|sun)days?";
const month =
  "januar|februar|maerz|april|mai|juni|juli|august|september|oktober|november|dezember|january|february|march|may|" +
  "june|july|october|december";
const hour = "(?: (?:um |gegen |at |around )?\\d{1,2}(?:[:.]\\d\\d)? ?(?:uhr|am|pm))?";
const part =
  "(?: (?:frueh|morgen|vormittag|mittag|nachmittag|abend|nacht|morning|noon|afternoon|evening|night))?";
const units = "minuten?|stunden?|tagen?|wochen?|monaten?|jahren?|minutes?|hours?|days?|weeks?|months?|years?";

const times = everyOf(
  `(?:(?:seit|ab|since|from) )?(?:heute|gestern|vorgestern|today|yesterday)${part}${hour}`,
  `(?:since )?(?:this morning|last night|tonight)${hour}`,
  `(?:seit|am|vom|letzten|since|on|last) (?:${day})${part}${hour}`,
  `(?:seit|ab|am|vom|since|on) (?:dem |the )?\\d{1,2}\\.(?: ?(?:${month})|\\d{1,2}\\.?(?:\\d{2,4})?)${hour}`,
  `(?:seit|vor|for) (?:\\w+ ){1,2}(?:${units})`,
  `(?:an?|\\w+) (?:${units}) ago`,
  "(?:um|gegen|at|around) \\d{1,2}(?:[:.]\\d\\d)? ?(?:uhr|am|pm)",
  "\\d{1,2}(?:[:.]\\d\\d)? uhr",
  "(?:seit|nach|since|after) (?:dem|der|the) (?:\\w+ )?(?:update|upgrade|umzug|umstellung|wartung|wechsel|migration|move|maintenance)",
);

const version = "(?: \\d+(?:\\.\\d+)*)?";

const clients = everyOf(
  "outlook(?: (?:\\d{4}|365))?|apple mail|gmail",
  `(?:thunderbird|firefox|chrome|safari|internet explorer|microsoft edge|edge)${version}`,
  "filezilla|winscp|cyberduck|putty",
  `(?:wordpress|joomla|typo3|drupal|shopware|woocommerce|magento|nextcloud|php)${version}`,
  `(?:windows|mac ?os(?: x)?|ios|android|ubuntu)(?: xp)?${version}|linux|debian`,
  "iphone(?: \\d+\\w*)?|ipad(?: pro| air| mini)?|macbook(?: pro| air)?|imac|galaxy \\w+|pixel \\d+\\w*",
  "fritz ?!?box(?: \\d{4})?|speedport(?: \\w+)?",
);

const addressSpans = (folded: string): readonly Span[] =>
  findAddresses(folded).found.map((address) => {
    const start = folded.indexOf(address);
    return { start, end: start + address.length };
  });

const finders: Readonly<Record<Exclude<DetailKind, "services">, (folded: string) => readonly Span[]>> = {
  addresses: addressSpans,
  messages: messagesIn,
  times: (folded) => spansOf(times, folded),
  clients: (folded) => spansOf(clients, folded),
};

const named = (text: string, { folded, original }: FoldedText, kind: keyof typeof finders) =>
  finders[kind](folded).map((span) => {
    const { start, end } = original(span);
    return text.slice(start, end);
  });

/**
 * What a text names that agents look for first (I5), in German or English and in its own words.
 *
 * @param services names of the services that it is about.
 */
export const detailsIn = (text: string, services: readonly string[]): Details => {
  const shown = excerpt(text);
  const folded = foldText(shown);
  return keptDetails({
    services,
    addresses: named(shown, folded, "addresses"),
    messages: named(shown, folded, "messages"),
    times: named(shown, folded, "times"),
    clients: named(shown, folded, "clients"),
  });
};
