import type { Inline, RichText, RichTextPart } from "../block-rules/rich-text.ts";

/** Slack writes emoji as their names. */
const emojiNames: Readonly<Record<string, string>> = {
  "👍": "+1",
  "👎": "-1",
  "😀": "grinning",
  "😂": "joy",
  "😊": "blush",
  "🙂": "slightly_smiling_face",
  "😡": "rage",
  "😢": "cry",
  "🙏": "pray",
  "🎉": "tada",
  "✅": "white_check_mark",
  "❤️": "heart",
};

const emojiIn = new RegExp(Object.keys(emojiNames).join("|"), "u");

/** What a person's composer makes of what they typed. */
export type Typed = { readonly text: string; readonly block: RichText | null };

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

const token =
  /<@(?<user>[UW][A-Z0-9]+)>|<#(?<channel>C[A-Z0-9]+)>|<!subteam\^(?<group>S[A-Z0-9]+)>|<!(?<range>here|channel|everyone)>|(?<url>https?:\/\/[^\s<>]*[^\s<>.,;:!?)"'])|(?<mail>[\w.+-]+@[\w-]+(?:\.[\w-]+)+)|(?<domain>\b(?:[a-z0-9-]+\.)+(?:com|de|net|org|io|eu|at|ch|info|dev|shop|example)\b(?:\/[^\s<>]*[^\s<>.,;:!?)"'])?)/giu;

const codeOf = (emoji: string): string =>
  Array.from(emoji, (sign) => sign.codePointAt(0)?.toString(16) ?? "").join("-");

const plain = (text: string): readonly Inline[] => {
  if (text === "") return [];
  const [emoji] = emojiIn.exec(text) ?? [];
  if (emoji === undefined) return [{ type: "text", text }];
  const at = text.indexOf(emoji);
  const name = emojiNames[emoji] ?? "";
  const rest = text.slice(at + emoji.length);
  return [...plain(text.slice(0, at)), { type: "emoji", name, unicode: codeOf(emoji) }, ...plain(rest)];
};

const special = (groups: Readonly<Record<string, string | undefined>>): Inline => {
  const { user, channel, group, range, url, mail, domain = "" } = groups;
  if (user !== undefined) return { type: "user", user_id: user };
  if (channel !== undefined) return { type: "channel", channel_id: channel };
  if (group !== undefined) return { type: "usergroup", usergroup_id: group };
  if (range === "here" || range === "channel" || range === "everyone") return { type: "broadcast", range };
  if (url !== undefined) return { type: "link", url };
  if (mail !== undefined) return { type: "link", url: `mailto:${mail}`, text: mail };
  return { type: "link", url: `http://${domain}`, text: domain };
};

const inlines = (line: string): readonly Inline[] => {
  const parts: Inline[] = [];
  let end = 0;
  for (const match of line.matchAll(token)) {
    parts.push(...plain(line.slice(end, match.index)), special(match.groups ?? {}));
    end = match.index + match[0].length;
  }
  return [...parts, ...plain(line.slice(end))];
};

const marked = (inline: Inline): string => {
  switch (inline.type) {
    case "text":
      return escaped(inline.text);
    case "user":
      return `<@${inline.user_id}>`;
    case "channel":
      return `<#${inline.channel_id}>`;
    case "usergroup":
      return `<!subteam^${inline.usergroup_id}>`;
    case "broadcast":
      return `<!${inline.range}>`;
    case "link":
      return inline.text === undefined
        ? `<${escaped(inline.url)}>`
        : `<${escaped(inline.url)}|${escaped(inline.text)}>`;
    case "emoji":
      return `:${inline.name}:`;
    default:
      return "";
  }
};

type Piece = { readonly kind: "quote" | "text"; readonly lines: readonly string[] };

const pieces = (typed: string): readonly Piece[] => {
  const all: { readonly kind: Piece["kind"]; readonly lines: string[] }[] = [];
  for (const line of typed.split("\n")) {
    const kind = line.startsWith("> ") ? "quote" : "text";
    const content = kind === "quote" ? line.slice(2) : line;
    if (all.at(-1)?.kind === kind) all.at(-1)?.lines.push(content);
    else all.push({ kind, lines: [content] });
  }
  return all;
};

const partOf = (piece: Piece): RichTextPart => ({
  type: piece.kind === "quote" ? "rich_text_quote" : "rich_text_section",
  elements: [...inlines(piece.lines.join("\n"))],
});

const textOf = (piece: Piece): string =>
  piece.lines
    .map((line) => `${piece.kind === "quote" ? "&gt; " : ""}${inlines(line).map(marked).join("")}`)
    .join("\n");

/**
 * A person's message as Slack's composer sends it: `& < >` escaped, addresses and domains turned into links, lines
 * after `> ` as quotations. Mentions are written `<@U1>`, `<#C1>`, `<!subteam^S1>`, `<!here>`.
 */
export const typedText = (typed: string, blockId: string): Typed => {
  if (typed === "") return { text: "", block: null };
  const all = pieces(typed);
  return {
    text: all.map(textOf).join("\n"),
    block: { type: "rich_text", block_id: blockId, elements: all.map(partOf) },
  };
};
