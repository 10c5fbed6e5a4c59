/** Stands for every character that is not the agent's own. */
const mask = "⌂";

const masking = (text: string, pattern: RegExp): string =>
  text.replace(pattern, (found) => mask.repeat(found.length));

const quotedLine = /^ {0,3}(?:>|&gt;).*$/gm;

/** The text with masks over lines quoted from the customer, of the same length: every place stays where it is. */
export const withoutQuotedLines = (text: string): string => masking(text, quotedLine);

/** Code, what a program or somebody else says, and addresses. */
const foreignWords = [
  /```[^`]{1,5000}```|`[^`\n]{1,500}`/g,
  /"[^"\n]{1,300}"|[„“][^„“”"\n]{1,300}[“”"]|[«»][^«»\n]{1,300}[«»]|‚[^‚‘’\n]{1,300}[‘’]/g,
  /https?:\/\/\S+|(?<!\S)[^\s@]{1,64}@\S+|(?<![^\s(])(?:[\w-]{1,63}\.){1,8}[a-z]{2,24}(?!\w)(?:\/\S*)?/gi,
];

/** The text with masks over everything that the agent only repeats: no tone is heard in it. */
export const ownWordsOf = (text: string): string => foreignWords.reduce(masking, text);
