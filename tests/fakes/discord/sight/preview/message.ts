import type { Seen } from "../seen.ts";
import { type Html, html, nothing } from "./html.ts";
import { inlineHtml } from "./inline.ts";
import { markdownHtml } from "./markdown.ts";
import { embedHtml, fileHtml, rowHtml } from "./parts.ts";
import { clockTime, dayOf, isApp, nameOf, type Viewer, words } from "./viewer.ts";

const colors = ["#5865f2", "#3ba55c", "#faa61a", "#ed4245", "#9b59b6", "#1abc9c"];

const colorOf = (user: string): string => colors[Number(BigInt(user) % BigInt(colors.length))] ?? "#5865f2";

const avatarHtml = (user: string, viewer: Viewer): Html =>
  html`<div class="avatar" style="background:${colorOf(user)}">${nameOf(viewer, user).slice(0, 1).toUpperCase()}</div>`;

const badgeHtml = (user: string, viewer: Viewer): Html =>
  isApp(viewer, user) ? html`<span class="badge">${words(viewer).app}</span>` : nothing;

const headHtml = ({ author, at }: Seen, viewer: Viewer): Html =>
  html`<div class="head"><b>${nameOf(viewer, author)}</b>${badgeHtml(author, viewer)}<small>${clockTime(at, viewer)}</small></div>`;

const answeredHtml = (seen: Seen, all: readonly Seen[], viewer: Viewer): Html => {
  const original = all.find((one) => one.id === seen.replyTo);
  if (original === undefined) return nothing;
  const first = original.shown.split("\n")[0] ?? "";
  return html`<div class="answered">↱ <b>${nameOf(viewer, original.author)}</b> ${inlineHtml(first, viewer)}</div>`;
};

const bodyHtml = (seen: Seen, viewer: Viewer): Html => {
  if (seen.isThinking) return html`<div class="thinking">${words(viewer).thinking}</div>`;
  return html`<div class="words">${markdownHtml(seen.content, viewer)}${seen.isEdited ? html`<small class="edited">${words(viewer).edited}</small>` : nothing}</div>${[
    ...seen.attachments.map(fileHtml),
    ...seen.embeds.map((embed) => embedHtml(embed, viewer)),
    ...seen.components.map(rowHtml),
  ]}`;
};

const reactionsHtml = ({ reactions }: Seen): Html =>
  reactions.length === 0
    ? nothing
    : html`<div class="reactions">${reactions.map(({ emoji, users }) => html`<span>${emoji} ${users.length}</span>`)}</div>`;

const threadHtml = (seen: Seen, all: readonly Seen[], viewer: Viewer): Html => {
  const thread = viewer.world.threads.get(seen.id);
  if (thread === undefined || seen.thread !== null) return nothing;
  const inside = all.filter((one) => one.thread === thread.id).length;
  return html`<div class="chip"><b>${thread.name}</b> <a>${words(viewer).messages(inside)} ›</a></div>`;
};

const hasThread = (seen: Seen, { world }: Viewer): boolean =>
  seen.thread === null && world.threads.has(seen.id);

const isContinued = (seen: Seen, before: Seen | undefined, viewer: Viewer): boolean =>
  before?.author === seen.author &&
  seen.at - before.at < 7 * 60_000 &&
  seen.replyTo === null &&
  before.isEphemeral === seen.isEphemeral &&
  !hasThread(before, viewer);

const messageHtml = (seen: Seen, before: Seen | undefined, all: readonly Seen[], viewer: Viewer): Html => {
  const isNamed = !isContinued(seen, before, viewer);
  const whisper = seen.isEphemeral ? html`<div class="whisper">👁 ${words(viewer).onlyYou}</div>` : nothing;
  return html`<div class="message${isNamed ? " named" : ""}${seen.isEphemeral ? " private" : ""}">${answeredHtml(seen, all, viewer)}<div class="line">${
    isNamed ? avatarHtml(seen.author, viewer) : html`<div class="gutter"></div>`
  }<div class="content">${isNamed ? headHtml(seen, viewer) : nothing}${bodyHtml(seen, viewer)}${reactionsHtml(seen)}${threadHtml(seen, all, viewer)}${whisper}</div></div></div>`;
};

/** Messages one below the other, with a line for each day. `all`: what their threads and answers are counted in. */
export const messagesHtml = (messages: readonly Seen[], all: readonly Seen[], viewer: Viewer): Html =>
  html`${messages.map((seen, index) => {
    const before = messages[index - 1];
    const day = dayOf(seen.at, viewer);
    const isNewDay = before === undefined || dayOf(before.at, viewer) !== day;
    return html`${isNewDay ? html`<div class="day"><span>${day}</span></div>` : nothing}${messageHtml(seen, isNewDay ? undefined : before, all, viewer)}`;
  })}`;
