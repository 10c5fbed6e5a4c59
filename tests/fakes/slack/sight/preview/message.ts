import type { Names } from "../render-blocks.ts";
import type { Seen } from "../seen.ts";
import { blocksHtml } from "./blocks.ts";
import { emojiSign } from "./emoji.ts";
import { type Html, html, nothing } from "./html.ts";
import { markupHtml } from "./inline.ts";

/** How somebody looks at messages: with whose names, and in which time zone. */
export type Viewer = { readonly names: Names; readonly locale: string; readonly tz: string };

const colours = ["#3f7fbf", "#bf5f3f", "#4f9f6f", "#8f5fbf", "#bf8f3f", "#5f6f7f"];

const colourOf = (id: string): string =>
  colours[[...Buffer.from(id)].reduce((sum, byte) => sum + byte, 0) % colours.length] ?? "#5f6f7f";

const timeOf = (ts: string, { locale, tz }: Viewer): string =>
  new Intl.DateTimeFormat(locale, { hour: "numeric", minute: "2-digit", timeZone: tz }).format(
    Number(ts) * 1000,
  );

const avatar = (id: string, name: string): Html =>
  html`<div class="avatar" style="background:${colourOf(id)}">${name.slice(0, 1).toUpperCase()}</div>`;

const reactionsHtml = (seen: Seen): Html =>
  seen.reactions.length === 0
    ? nothing
    : html`<div class="reactions">${seen.reactions.map(
        (reaction) =>
          html`<span class="reaction">${emojiSign(reaction.name)} ${reaction.users.length}</span>`,
      )}</div>`;

const filesHtml = (seen: Seen): Html =>
  html`${seen.files.map((file) => html`<div class="file">${String(file["name"])}</div>`)}`;

const bodyHtml = (seen: Seen, { names }: Viewer): Html =>
  seen.blocks.length > 0 ? blocksHtml(seen.blocks, names) : html`<div>${markupHtml(seen.text, names)}</div>`;

const repliesHtml = ({ replies }: Seen): Html =>
  replies.length === 0
    ? nothing
    : html`<div class="replies">${replies.length} ${replies.length === 1 ? "reply" : "replies"}</div>`;

/** One message; `isRoot`: without the line that says how many replies it has. */
export const messageHtml = (seen: Seen, viewer: Viewer, isRoot = false): Html => {
  const user = viewer.names.users.get(seen.author);
  const name = user?.displayName ?? (seen.author === "USLACKBOT" ? "Slackbot" : seen.author);
  const badge = user?.isBot === true ? html`<span class="badge">APP</span>` : nothing;
  const secret = seen.isEphemeral ? html`<div class="secret">Only visible to you</div>` : nothing;
  const edited = seen.isEdited && user?.isBot !== true ? html`<span class="edited">(edited)</span>` : nothing;
  return html`<div class="message${seen.isEphemeral ? " ephemeral" : ""}">${secret}<div class="row">${avatar(
    seen.author,
    name,
  )}<div class="content"><div class="head"><b>${name}</b>${badge}<span class="time">${timeOf(
    seen.ts,
    viewer,
  )}</span></div>${bodyHtml(seen, viewer)}${edited}${filesHtml(seen)}${reactionsHtml(seen)}${
    isRoot ? nothing : repliesHtml(seen)
  }</div></div></div>`;
};
