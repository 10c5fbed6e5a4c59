import type { Seen } from "../seen.ts";
import { blocksHtml } from "./blocks.ts";
import { emojiSign } from "./emoji.ts";
import { type Html, html, nothing } from "./html.ts";
import { markupHtml } from "./inline.ts";
import { dayOf, timeOf, type Viewer } from "./viewer.ts";

const colours = ["#3f7fbf", "#bf5f3f", "#4f9f6f", "#8f5fbf", "#bf8f3f", "#5f6f7f"];

const appColour = "#1d3b2f";

const colourOf = (id: string): string =>
  colours[[...Buffer.from(id)].reduce((sum, byte) => sum + byte, 0) % colours.length] ?? "#5f6f7f";

const nameOf = (id: string, { names }: Viewer): string =>
  names.users.get(id)?.displayName ?? (id === "USLACKBOT" ? "Slackbot" : id);

const avatar = (id: string, viewer: Viewer): Html =>
  html`<div class="avatar" style="background:${viewer.names.users.get(id)?.isBot === true ? appColour : colourOf(id)}">${nameOf(id, viewer).slice(0, 1).toUpperCase()}</div>`;

const reactionsHtml = ({ reactions }: Seen): Html =>
  reactions.length === 0
    ? nothing
    : html`<div class="reactions">${reactions.map(
        ({ name, users }) => html`<span class="reaction">${emojiSign(name)} ${users.length}</span>`,
      )}</div>`;

const filesHtml = (seen: Seen): Html =>
  html`${seen.files.map((file) => html`<div class="file">${String(file["name"])}</div>`)}`;

const bodyHtml = (seen: Seen, { names }: Viewer): Html =>
  seen.blocks.length > 0 ? blocksHtml(seen.blocks, names) : html`<div>${markupHtml(seen.text, names)}</div>`;

const maxFaces = 5;

const repliesHtml = ({ replies }: Seen, viewer: Viewer): Html => {
  const last = replies.at(-1);
  if (last === undefined) return nothing;
  const faces = [...new Set(replies.map(({ author }) => author))].slice(0, maxFaces);
  return html`<div class="replies">${faces.map((author) => avatar(author, viewer))}<b>${viewer.chrome.replies(
    replies.length,
  )}</b><span>${viewer.chrome.lastReply(timeOf(last.ts, viewer))}</span></div>`;
};

const isByApp = ({ author }: Seen, { names }: Viewer): boolean => names.users.get(author)?.isBot === true;

const headHtml = (seen: Seen, viewer: Viewer): Html => {
  const badge = isByApp(seen, viewer) ? html`<span class="badge">APP</span>` : nothing;
  return html`<div class="head"><b>${nameOf(seen.author, viewer)}</b>${badge}<span class="time">${timeOf(
    seen.ts,
    viewer,
  )}</span></div>`;
};

/** How a message stands among others. */
export type Standing = {
  /** It follows one of the same author at once: Slack does not say again who it is. */
  readonly follows?: boolean;
  /** It begins a thread that is open, whose replies stand below it. */
  readonly isRoot?: boolean;
};

/** One message. */
export const messageHtml = (
  seen: Seen,
  viewer: Viewer,
  { follows = false, isRoot = false }: Standing = {},
): Html => {
  const { chrome } = viewer;
  const secret = seen.isEphemeral ? html`<div class="secret">${chrome.onlyYou}</div>` : nothing;
  const edited =
    seen.isEdited && !isByApp(seen, viewer) ? html`<span class="edited">${chrome.edited}</span>` : nothing;
  const side = follows ? html`<div class="side"></div>` : avatar(seen.author, viewer);
  return html`<div class="message${seen.isEphemeral ? " ephemeral" : ""}${follows ? " follows" : ""}">${secret}<div class="row">${side}<div class="content">${
    follows ? nothing : headHtml(seen, viewer)
  }${bodyHtml(seen, viewer)}${edited}${filesHtml(seen)}${reactionsHtml(seen)}${
    isRoot ? nothing : repliesHtml(seen, viewer)
  }</div></div></div>`;
};

/** Seconds within which Slack puts messages of one author together. */
const togetherSeconds = 300;

const followsUpon = (before: Seen | undefined, { author, ts, isEphemeral }: Seen): boolean =>
  before !== undefined &&
  before.author === author &&
  before.replies.length === 0 &&
  !before.isEphemeral &&
  !isEphemeral &&
  Number(ts) - Number(before.ts) < togetherSeconds;

/** Messages below each other, in the order of time. */
export const messagesHtml = (messages: readonly Seen[], viewer: Viewer): Html =>
  html`${messages.map((seen, index) => messageHtml(seen, viewer, { follows: followsUpon(messages[index - 1], seen) }))}`;

/** The messages of a channel, with the days on which they were written. */
export const daysHtml = (messages: readonly Seen[], viewer: Viewer): Html =>
  html`${messages.map((seen, index) => {
    const before = messages[index - 1];
    const day = dayOf(seen.ts, viewer);
    const isFirst = before === undefined || dayOf(before.ts, viewer) !== day;
    return html`${isFirst ? html`<div class="day"><span>${day}</span></div>` : nothing}${messageHtml(
      seen,
      viewer,
      {
        follows: !isFirst && followsUpon(before, seen),
      },
    )}`;
  })}`;
