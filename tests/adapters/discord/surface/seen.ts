/** Something that Discord shows otherwise than as the letters it is. */
export type Live = { readonly kind: string; readonly source: string };

/** What people read of a text in Discord's markdown, and what in it is live. */
export type Seen = { readonly text: string; readonly live: readonly Live[] };

type Rule = {
  readonly kind: string;
  readonly pattern: RegExp;
  /** What is read on inside; the rest is shown as it is. */
  readonly inside?: (match: RegExpExecArray) => string;
  readonly shown?: (match: RegExpExecArray) => string;
};

const first = (match: RegExpExecArray): string => match[1] ?? "";

/** As Discord's own clients read a line, in their order; the signs that begin lines are tried at their beginning. */
const inline: readonly Rule[] = [
  { kind: "escape", pattern: /\\([^0-9A-Za-z\s])/uy, shown: first },
  { kind: "address", pattern: /<((?:https?|steam):\/\/[^\s>]+)>/iy, shown: first },
  { kind: "mention", pattern: /<(?:@[!&]?|#|\/[^>]+:|a?:\w+:|t:|id:)[^>\s]*>/iy },
  { kind: "calls everybody", pattern: /@(?:everyone|here)/iy },
  { kind: "masked link", pattern: /\[[^\]]*\]\([^)]*\)/y },
  { kind: "bare address", pattern: /(?:https?|steam):\/\/[^\s<]+/iy },
  { kind: "invitation", pattern: /discord(?:app)?\.(?:gg|com\/invite)\/[\w-]+/iy },
  { kind: "emoji", pattern: /:[^\s:]+:/y },
  { kind: "code", pattern: /(`+)[\s\S]*?[^`]\1(?!`)/y },
  { kind: "bold", pattern: /\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/y, inside: first },
  { kind: "underlined", pattern: /__((?:\\[\s\S]|[^\\])+?)__(?!_)/y, inside: first },
  { kind: "italic", pattern: /\*((?:\\[\s\S]|[^\\*])+?)\*(?!\*)|\b_((?:\\[\s\S]|[^\\_])+?)_\b/y },
  { kind: "struck out", pattern: /~~((?:\\[\s\S]|[^\\])+?)~~/y },
  { kind: "spoiler", pattern: /\|\|((?:\\[\s\S]|[^\\])+?)\|\|/y },
];

const beginnings: readonly Rule[] = [
  { kind: "heading", pattern: /\s*#{1,3}\s/y },
  { kind: "small print", pattern: /\s*-#\s/y },
  { kind: "list", pattern: /\s*(?:[-*+]|\d+\.)\s/y },
  { kind: "quotation", pattern: /\s*>(?:>>)?\s/y },
];

const matchAt = (rules: readonly Rule[], text: string, index: number) => {
  for (const rule of rules) {
    rule.pattern.lastIndex = index;
    const match = rule.pattern.exec(text);
    if (match !== null) return { rule, match };
  }
  return null;
};

/** What a rule can begin with. */
const signs = /[\\<@[:`*_~|hsd]/i;

const seenInline = (text: string): Seen => {
  let shown = "";
  const live: Live[] = [];
  for (let index = 0; index < text.length; ) {
    const found = signs.test(text.charAt(index)) ? matchAt(inline, text, index) : null;
    if (found === null) {
      shown += text[index];
      index += 1;
      continue;
    }
    const { rule, match } = found;
    const inner = rule.inside === undefined ? null : seenInline(rule.inside(match));
    shown += inner?.text ?? rule.shown?.(match) ?? match[0];
    if (rule.kind !== "escape") live.push({ kind: rule.kind, source: rule.shown?.(match) ?? match[0] });
    live.push(...(inner?.live ?? []));
    index += match[0].length;
  }
  return { text: shown, live };
};

const seenLine = (line: string): Seen => {
  // Our own quotations; what they quote is read as lines again.
  if (line.startsWith("> ")) {
    const { text, live } = seenLine(line.slice(2));
    return { text: `> ${text}`, live: [{ kind: "quotation", source: "> " }, ...live] };
  }
  const beginning = matchAt(beginnings, line, 0);
  const { text, live } = seenInline(line);
  return beginning === null
    ? { text, live }
    : { text, live: [{ kind: beginning.rule.kind, source: beginning.match[0] }, ...live] };
};

/** Reads a text as Discord's clients do. */
export const seen = (markdown: string): Seen => {
  const lines = markdown.split("\n").map(seenLine);
  return { text: lines.map(({ text }) => text).join("\n"), live: lines.flatMap(({ live }) => live) };
};
