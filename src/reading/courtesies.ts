const greetings =
  "hallo+|hello+|hey+|hi+|hiya|huhu|moin(?: moin)?|servus|sers|gr(?:ü|ue)zi|gr(?:ü|ue)(?:ß|ss) gott|tach(?: auch)?|dear|" +
  "(?:(?:einen )?sch(?:ö|oe)nen )?gut(?:en|e)? (?:tag|morgen|abend)|good (?:morning|afternoon|evening|day)|" +
  "sehr geehrte[rs]?|liebe[rs]?(?= (?:leute|team|support|kolleg|damen|frau|herr))|greetings";

const addressees =
  "zusammen|liebe[rs]?|leute|alle|ihr|da|team|kolleg(?:en|innen)|support[\\w-]*|kundenservice|service|hilfe-?team|" +
  "(?:frau|herrn?|mr\\.?|mrs\\.?|ms\\.?) [\\p{L}-]+|damen und herren|damen|herren|und|there|all|everyone|everybody|folks|" +
  "guys|friends|sir or madam|sir\\/madam|sir|madam|again";

const closings =
  "(?:mit |vielen |viele |freundlichen? |freundlichem |herzliche[nr]? |liebe[nr]? |beste[nr]? |sch(?:ö|oe)ne[nr]? |" +
  "lieben )*(?:dank(?:e|esch(?:ö|oe)n)?|gr(?:ü|ue)(?:ß|ss)(?:e|en|le)?)|mfg|lg|vg|(?:kind |best |warm )?regards|" +
  "best wishes|best|yours(?: \\w+)?|sincerely|(?:many |with )?thanks|thank you|thx|cheers|" +
  "tsch(?:ü|ue)(?:ß|ss)|bye";

/** "Hallo liebes Team,": a greeting, whom it greets, and the marks after it. */
const greeting = new RegExp(
  `^\\s*(?:${greetings})(?![\\p{L}\\p{N}])(?:[ ,]{1,2}(?:${addressees})(?![\\p{L}\\p{N}-])){0,5}[\\s,.!:;-]{0,6}`,
  "iu",
);

/** A closing formula on its own line or after a full stop, with a signature of up to three short lines. */
const closing = new RegExp(
  `(?:^|\\n|` +
    `[.!?,] ?)\\s{0,3}(?:${closings})(?![\\p{L}\\p{N}])[,.!]{0,3}(?: [^\\s?]{1,30}){0,4}\\s*(?:\\n[^\\n?]{1,40}\\s*){0,3}$`,
  "iu",
);

/**
 * A text without its greeting and its sign-off. What is only courtesy becomes empty. Works on a customer's own words
 * and on folded text.
 */
export const stripCourtesies = (text: string): string => {
  const opened = text.trim().replace(greeting, "");
  const mark = /[.!?]/.exec(closing.exec(opened)?.[0].slice(0, 1) ?? "")?.[0] ?? "";
  return opened.replace(closing, mark).trim();
};
