/** Why a pattern is refused, in sentences. */
export type PatternProblem = { readonly wrong: string; readonly remedy: string };

const mostCharacters = 40;
const mostWays = 1000;

const alternatives = "Write alternatives out, without brackets: AB[0-9]{4}|CD[0-9]{4}.";

/** What the grammar lacks and people may write all the same, with the reason for each. */
const refusals: readonly (PatternProblem & { readonly found: RegExp })[] = [
  { found: /\(\?<?[=!]/, wrong: "It looks ahead or behind.", remedy: alternatives },
  { found: /\\[1-9k]/, wrong: "It refers back to an earlier part.", remedy: alternatives },
  {
    found: /\)[*+?{]/,
    wrong: "It repeats a group, which can take endless time on a long text.",
    remedy: alternatives,
  },
  { found: /\(/, wrong: "It has a group.", remedy: alternatives },
  {
    found: /[*+]|\{\d+,\}/,
    wrong: "It repeats without an end.",
    remedy: "Say how often at most, as in [0-9]{1,9}.",
  },
  {
    found: /[$^]/,
    wrong: "It has an anchor or an exclusion.",
    remedy: "Delete ^ and $: the whole number has to fit anyway.",
  },
];

// Letters and digits only: spaces, dashes, dots and slashes are taken out of a number before it is compared.
const piece = /(?:[A-Z0-9]|\\d|\[(?:[A-Z0-9]-[A-Z0-9]|[A-Z0-9]|\\d)+\])(?:\?|\{(\d+)(?:,(\d+))?\})?/;
const sequence = new RegExp(`^(?:${piece.source})+$`);

const ownWords: PatternProblem = {
  wrong: "It has something that customer numbers do not need.",
  remedy: "Use capital letters, digits, \\d, [A-Z0-9], ?, {4}, {1,9} and | only.",
};

/** How often one piece occurs: at least and at most. */
const timesOf = ([text, least, most]: RegExpMatchArray): readonly [number, number] => {
  if (least === undefined) return text.endsWith("?") ? [0, 1] : [1, 1];
  return [Number(least), Number(most ?? least)];
};

const compileProblem = (pattern: string): PatternProblem | null => {
  try {
    const fitsNothing = new RegExp(`^(?:${pattern})$`).test("");
    return fitsNothing
      ? { wrong: "It also fits an empty text.", remedy: "Make one character necessary, as in [0-9]{1,9}." }
      : null;
  } catch (error) {
    const reason = error instanceof Error ? error.message.slice(error.message.lastIndexOf(": ") + 2) : "";
    const wrong = `It is no regular expression: ${reason}.`;
    return { wrong, remedy: "Check its brackets; an example is [1-9][0-9]{4}." };
  }
};

const sizeProblem = (pattern: string): PatternProblem | null => {
  const sequences = pattern.split("|").map((text) => [...text.matchAll(new RegExp(piece, "g"))].map(timesOf));
  const longest = Math.max(...sequences.map((pieces) => pieces.reduce((sum, [, most]) => sum + most, 0)));
  if (longest > mostCharacters)
    return { wrong: `It fits numbers of ${longest} characters.`, remedy: `Allow ${mostCharacters} at most.` };
  const ways = sequences
    .map((pieces) => pieces.reduce((product, [least, most]) => product * (most - least + 1), 1))
    .reduce((sum, product) => sum + product, 0);
  return ways > mostWays
    ? {
        wrong: "Too many of its parts vary in length.",
        remedy: "Give all but one or two a fixed length, as in [0-9]{4}.",
      }
    : null;
};

/**
 * Why a pattern from the desk file cannot be used, `null` when it can. Patterns run on whatever strangers write, in a
 * process that serves everybody, and a backtracking engine can need exponential time for a crafted text. So only a
 * grammar is accepted in which that cannot happen: alternatives of characters and classes, each repeated a limited
 * number of times, without groups. The attempts at one place of a text are then at most 1,000, whatever the text.
 */
export const patternProblem = (pattern: string): PatternProblem | null => {
  const problem = compileProblem(pattern) ?? refusals.find(({ found }) => found.test(pattern));
  if (problem) return { wrong: problem.wrong, remedy: problem.remedy };
  if (!pattern.split("|").every((text) => sequence.test(text))) return ownWords;
  return sizeProblem(pattern);
};
