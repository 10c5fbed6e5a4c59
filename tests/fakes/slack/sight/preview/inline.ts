import type { Inline } from "../../block-rules/rich-text.ts";
import type { AnyText } from "../../block-rules/text.ts";
import { type Names, renderMarkup } from "../render-blocks.ts";
import { emojiSign } from "./emoji.ts";
import { escapeHtml, type Html, html } from "./html.ts";

const mention = (words: string): Html => html`<span class="mention">${words}</span>`;
const link = (url: string, words: string): Html => html`<a href="${url}">${words}</a>`;

const styled = (content: Html, style: Inline["style"]): Html => {
  const tags = [
    style?.bold === true ? "b" : null,
    style?.italic === true ? "i" : null,
    style?.strike === true ? "s" : null,
    style?.code === true ? "code" : null,
  ].filter((tag) => tag !== null);
  return tags.reduce<Html>((inner, tag) => ({ html: `<${tag}>${inner.html}</${tag}>` }), content);
};

const withBreaks = (text: string): Html => ({ html: escapeHtml(text).replaceAll("\n", "<br>") });

/** What stands in a line of rich text. */
export const inlineHtml = (inline: Inline, names: Names): Html => {
  switch (inline.type) {
    case "text":
      return styled(withBreaks(inline.text), inline.style);
    case "link":
      return styled(link(inline.url, inline.text ?? inline.url), inline.style);
    case "user":
      return mention(renderMarkup(`<@${inline.user_id}>`, names));
    case "usergroup":
      return mention(renderMarkup(`<!subteam^${inline.usergroup_id}>`, names));
    case "channel":
      return mention(renderMarkup(`<#${inline.channel_id}>`, names));
    case "broadcast":
      return mention(`@${inline.range}`);
    case "emoji":
      return html`${emojiSign(inline.name)}`;
    case "date":
      return html`${inline.fallback ?? new Date(inline.timestamp * 1000).toISOString()}`;
    case "color":
      return html`${inline.value}`;
    case "team":
      return html`${inline.team_id}`;
  }
};

const angled = (inside: string, names: Names): Html => {
  const words = renderMarkup(`<${inside}>`, names);
  const [target = ""] = inside.split("|");
  if (target.startsWith("!date^")) return html`${words}`;
  return /^[@#!]/.test(target) ? mention(words) : link(target.replaceAll("&amp;", "&"), words);
};

const formatted = (escaped: string): string =>
  escaped
    .replace(/`([^`\n]+)`/g, "<code>$1</code>")
    .replace(/(^|[\s(])\*([^*\n]+)\*(?=$|[\s).,:;!?])/gm, "$1<b>$2</b>")
    .replace(/(^|[\s(])_([^_\n]+)_(?=$|[\s).,:;!?])/gm, "$1<i>$2</i>")
    .replace(/(^|[\s(])~([^~\n]+)~(?=$|[\s).,:;!?])/gm, "$1<s>$2</s>")
    .replace(/:([a-z0-9_+-]+):/g, (_, name: string) => emojiSign(name))
    .replace(/^&gt; ?(.*)$/gm, "<blockquote>$1</blockquote>")
    .replaceAll("\n", "<br>");

/** Text with Slack's markup. Everything but the markup is escaped, whether the app did so or not. */
export const markupHtml = (text: string, names: Names): Html => {
  const pieces = text.split(/<([^<>]+)>/);
  const parts = pieces.map((piece, index) =>
    index % 2 === 1 ? angled(piece, names).html : formatted(escapeHtml(renderMarkup(piece))),
  );
  return { html: parts.join("") };
};

/** Text of a block, with its markup if it has any. */
export const textHtml = (text: AnyText, names: Names): Html =>
  text.type === "mrkdwn" ? markupHtml(text.text, names) : withBreaks(text.text);
