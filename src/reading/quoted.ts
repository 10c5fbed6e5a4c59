import { cue, everyOf } from "./cue.ts";
import { type Span, spansOf } from "./tone/found.ts";

/** What a program shows, as customers copy it: between quotes, or as a code. Texts are folded. */

const quotes = /"([^"\n]{2,300})"|(?<!\w)'([^'\n]{2,300}(?:'\w[^'\n]{0,300})?)'(?!\w)/g;

/** Before a quote, these say that it is the name of something and not a message. */
const nameBefore = new RegExp(
  "(?:klick\\w*|click\\w*|press\\w*|hit|tapp?\\w*|tippen?|drueck\\w*|auf|on|ordner|folder|plugin|button|knopf|" +
    "feld|field|menue?|named|called|namens|heisst|tarif|app|user|account|konto|benutzer|firma|send|page|seite|the|" +
    "add-on|addon|option|punkt|reiter|tab)[ :]?$",
);

const speaks = new RegExp(
  "(?:sagt|steht|meldet|meldung|fehler|error|kommt|zeigt|heisst es|erscheint|says?|said|shows?|showing|with|gets?|" +
    "reads?|message|refuses?|refused|throws?|complain\\w*|log|like|banner)(?: \\w+){0,3}[ :,]*$",
);

const codePhrases = [
  "0x[0-9a-f]{4,8}|(?:err|error|dns|net|ssl|econn|e_)_?(?:::)?(?:[a-z]+_){1,6}[a-z]+",
  "servfail|nxdomain|econnrefused|etimedout|enotfound|pppoe|pkix",
  "[45]\\d\\d (?:\\d\\.\\d\\.\\d|bad|not|forbidden|request|internal|service|gateway|unauthorized|too|error|fehler|seite)",
  "(?:error|fehler|fehlercode|fehlermeldung|code|status|http|errno)[ :#-]{1,2}(?:nr\\.? )?\\d{2,6}",
  "(?<=(?:http|seite|page|ein|einen|a|an|nur|mit|with|returns?|kommt|zeigt|meldet|wirft|liefert|erscheint|shows?|showing|gives?|throws?|gets?|getting|serves?) " +
    "(?:\\w+ )?)(?:4[0125]\\d|5[035]\\d)",
  "internal server error|bad gateway|service unavailable|gateway timeout|access denied|permission denied",
  "(?:page )?not found|connection (?:refused|reset|timed out)|request entity too large|too many redirects",
  "session expired|zeitueberschreitung|zugriff verweigert|seite nicht gefunden",
];
const codes = cue(...codePhrases);
const everyCode = everyOf(...codePhrases);

const fewestWords = 3;

const isMessage = (before: string, quote: string): boolean =>
  speaks.test(before) || (!nameBefore.test(before) && quote.trim().split(" ").length >= fewestWords);

/** Where a text copies a message between quotes. */
const quotedMessages = function* (folded: string): Generator<Span> {
  for (const { 0: whole, 1: double, 2: single, index } of folded.matchAll(quotes))
    if (isMessage(folded.slice(Math.max(0, index - 40), index), double ?? single ?? whole))
      yield { start: index + 1, end: index + whole.length - 1 };
};

/** Whether a text copies a message or names an error code. */
export const hasMessage = (folded: string): boolean =>
  codes.in(folded) || quotedMessages(folded).next().done === false;

const isWithin = (span: Span, others: readonly Span[]): boolean =>
  others.some(({ start, end }) => start <= span.start && span.end <= end);

/** Where a text copies messages or names error codes, one in the other counted once. */
export const messagesIn = (folded: string): readonly Span[] => {
  const copied = [...quotedMessages(folded)];
  const named = spansOf(everyCode, folded).filter((span) => !isWithin(span, copied));
  return [...copied, ...named].toSorted((one, other) => one.start - other.start);
};

/** The text without what stands between quotes: a program's words are not the customer's. */
export const withoutQuotes = (folded: string): string => folded.replace(quotes, '""');
