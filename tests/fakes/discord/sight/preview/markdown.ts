import { type Html, html, nothing } from "./html.ts";
import { inlineHtml } from "./inline.ts";
import type { Viewer } from "./viewer.ts";

const heading = /^(#{1,3}) +(.+)$/;
const item = /^ *[-*] +(.+)$/;
const numbered = /^ *(\d+)\. +(.+)$/;

const lineHtml = (line: string, viewer: Viewer): Html => {
  const [, marks = "", title = ""] = heading.exec(line) ?? [];
  if (marks !== "") return html`<div class="heading level${marks.length}">${inlineHtml(title, viewer)}</div>`;
  if (line.startsWith("-# ")) return html`<div class="subtext">${inlineHtml(line.slice(3), viewer)}</div>`;
  const [, point] = item.exec(line) ?? [];
  if (point !== undefined) return html`<div class="item">•<span>${inlineHtml(point, viewer)}</span></div>`;
  const [, number = "", step] = numbered.exec(line) ?? [];
  if (step !== undefined)
    return html`<div class="item">${number}.<span>${inlineHtml(step, viewer)}</span></div>`;
  return line === "" ? html`<div class="empty"></div>` : html`<div>${inlineHtml(line, viewer)}</div>`;
};

type Block = { readonly isQuote: boolean; readonly lines: readonly string[] };

const isQuoted = (line: string): boolean => line.startsWith("> ") || line === ">";

const blocksOf = (text: string): readonly Block[] => {
  const blocks: { isQuote: boolean; lines: string[] }[] = [];
  let isOpen = false;
  for (const line of text.split("\n")) {
    isOpen ||= line.startsWith(">>> ");
    const isQuote = isOpen || isQuoted(line);
    const bare = isQuote ? line.replace(/^>>> |^> ?/, "") : line;
    const last = blocks.at(-1);
    if (last?.isQuote === isQuote) last.lines.push(bare);
    else blocks.push({ isQuote, lines: [bare] });
  }
  return blocks;
};

const proseHtml = (text: string, viewer: Viewer): Html =>
  html`${blocksOf(text).map(({ isQuote, lines }) => {
    const inside = lines.map((line) => lineHtml(line, viewer));
    return isQuote ? html`<blockquote>${inside}</blockquote>` : html`${inside}`;
  })}`;

/** Discord's markup as HTML. Nothing of it is taken as HTML itself. */
export const markdownHtml = (text: string, viewer: Viewer): Html => {
  const parts = text.split(/```(?:[a-z0-9+-]*\n)?([\s\S]*?)```/);
  return html`${parts.map((part, index) => {
    if (index % 2 === 1) return html`<pre>${part.replace(/\n$/, "")}</pre>`;
    const prose = part.replace(/^\n|\n$/g, "");
    return prose === "" ? nothing : proseHtml(prose, viewer);
  })}`;
};
