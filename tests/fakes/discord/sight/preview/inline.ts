import { escapeHtml, type Html, html } from "./html.ts";
import { clockTime, dayOf, nameOf, placeName, type Viewer } from "./viewer.ts";

type Rule = {
  readonly pattern: RegExp;
  readonly render: (parts: readonly string[], viewer: Viewer) => Html;
};

const mention = (label: string): Html => html`<span class="mention">${label}</span>`;

const link = (address: string, label: Html): Html => html`<a href="${address}" rel="noreferrer">${label}</a>`;

const roleName = ({ world }: Viewer, id: string): string => world.roles.get(id)?.name ?? "unknown-role";

const wrapped = (tag: string, pattern: RegExp): Rule => ({
  pattern,
  render: ([text = ""], viewer) => ({ html: `<${tag}>${inlineHtml(text, viewer).html}</${tag}>` }),
});

/** Discord's markup within a line, the first that fits first. */
const rules: readonly Rule[] = [
  { pattern: /^\\([^\sA-Za-z0-9])/, render: ([sign = ""]) => html`${sign}` },
  { pattern: /^(`+)([\s\S]*?[^`])\1(?!`)/, render: ([, code = ""]) => html`<code>${code.trim()}</code>` },
  { pattern: /^<@!?(\d+)>/, render: ([id = ""], viewer) => mention(`@${nameOf(viewer, id)}`) },
  { pattern: /^<@&(\d+)>/, render: ([id = ""], viewer) => mention(`@${roleName(viewer, id)}`) },
  { pattern: /^<#(\d+)>/, render: ([id = ""], viewer) => mention(`#${placeName(viewer, id) ?? "unknown"}`) },
  { pattern: /^@(everyone|here)\b/, render: ([whom = ""]) => mention(`@${whom}`) },
  {
    pattern: /^<t:(\d+)(?::[tTdDfFR])?>/,
    render: ([seconds = ""], viewer) =>
      html`<span class="time">${dayOf(Number(seconds) * 1000, viewer)} ${clockTime(Number(seconds) * 1000, viewer)}</span>`,
  },
  {
    pattern: /^\[([^\]\n]+)\]\(<?(https?:\/\/[^\s)>]+)>?\)/,
    render: ([label = "", address = ""], viewer) => link(address, inlineHtml(label, viewer)),
  },
  { pattern: /^<(https?:\/\/[^\s>]+)>/, render: ([address = ""]) => link(address, html`${address}`) },
  {
    pattern: /^(https?:\/\/[^\s<]+[^\s<.,:;"')\]])/,
    render: ([address = ""]) => link(address, html`${address}`),
  },
  wrapped("b", /^\*\*([\s\S]+?)\*\*(?!\*)/),
  wrapped("u", /^__([\s\S]+?)__(?!_)/),
  wrapped("s", /^~~([\s\S]+?)~~/),
  wrapped("i", /^\*(?=\S)([\s\S]*?[^\s*])\*(?!\*)/),
  wrapped("i", /^_(?=\S)([\s\S]*?\S)_(?![A-Za-z0-9_])/),
  {
    pattern: /^\|\|([\s\S]+?)\|\|/,
    render: ([text = ""], viewer) => html`<span class="spoiler">${inlineHtml(text, viewer)}</span>`,
  },
];

/** Marks that may begin something. Everything else is taken as it stands. */
const plain = /^(?:[A-Za-z0-9]+|[^\\`<@[*_~|h])/;

const stepOf = (rest: string, viewer: Viewer): readonly [piece: Html, length: number] => {
  for (const { pattern, render } of rules) {
    const found = pattern.exec(rest);
    if (found !== null) return [render(found.slice(1), viewer), found[0].length];
  }
  const [text = rest.slice(0, 1)] = plain.exec(rest) ?? [];
  return [{ html: escapeHtml(text) }, text.length];
};

/** A line, or several, with what is marked in them. */
export const inlineHtml = (text: string, viewer: Viewer): Html => {
  const pieces: Html[] = [];
  for (let at = 0; at < text.length; ) {
    const [piece, length] = stepOf(text.slice(at), viewer);
    pieces.push(piece);
    at += length;
  }
  return html`${pieces}`;
};
