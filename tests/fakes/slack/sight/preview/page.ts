import type { ModalView } from "../../block-rules/views.ts";
import type { OpenView } from "../../world/world.ts";
import type { Seen } from "../seen.ts";
import { blocksHtml } from "./blocks.ts";
import { type Html, html, nothing } from "./html.ts";
import { daysHtml, messageHtml, messagesHtml } from "./message.ts";
import { style } from "./style.ts";
import type { Viewer } from "./viewer.ts";

const page = (title: string, { locale }: Viewer, content: Html): string =>
  html`<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><style>${{
    html: style,
  }}</style></head><body>${content}</body></html>`.html;

const pane = (kind: "channel" | "thread", bar: Html, list: Html, composer: string): Html =>
  html`<div class="pane ${kind}"><div class="bar">${bar}</div><div class="list">${list}</div><div class="composer">${composer}</div></div>`;

const channelPane = (name: string, messages: readonly Seen[], viewer: Viewer): Html =>
  pane("channel", html`${name}`, daysHtml(messages, viewer), viewer.chrome.writeIn(name));

const countHtml = ({ replies }: Seen, { chrome }: Viewer): Html =>
  replies.length === 0
    ? nothing
    : html`<div class="count"><span>${chrome.replies(replies.length)}</span></div>`;

const threadPane = (channel: string, root: Seen, viewer: Viewer): Html =>
  pane(
    "thread",
    html`Thread<small>${channel}</small>`,
    html`${messageHtml(root, viewer, { isRoot: true })}${countHtml(root, viewer)}${messagesHtml(root.replies, viewer)}`,
    viewer.chrome.replyHere,
  );

const surface = (...panes: readonly Html[]): Html => html`<div class="surface">${panes}</div>`;

/** A channel as somebody has it before them. */
export const channelPage = (name: string, messages: readonly Seen[], viewer: Viewer): string =>
  page(name, viewer, surface(channelPane(name, messages, viewer)));

/** A thread without its channel, as on a phone. */
export const threadPage = (channel: string, root: Seen, viewer: Viewer): string =>
  page("Thread", viewer, surface(threadPane(channel, root, viewer)));

/** A channel with a thread open beside it. */
export const splitPage = (name: string, messages: readonly Seen[], root: Seen, viewer: Viewer): string =>
  page(name, viewer, surface(channelPane(name, messages, viewer), threadPane(name, root, viewer)));

/** A modal, with what was entered and what is wrong with it. */
export const modalPage = (open: OpenView, view: ModalView, viewer: Viewer): string =>
  page(
    view.title.text,
    viewer,
    html`<div class="backdrop"><div class="surface modal"><div class="bar">${view.title.text}<span class="cross">✕</span></div><div class="body">${
      open.trouble === null ? nothing : html`<div class="error">${open.trouble}</div>`
    }${blocksHtml(view.blocks, viewer.names, { ...open, optional: viewer.chrome.optional })}</div><div class="foot"><span class="button">${
      view.close?.text ?? viewer.chrome.cancel
    }</span>${view.submit === undefined ? nothing : html`<span class="button primary">${view.submit.text}</span>`}</div></div></div>`,
  );

const tabsHtml = ({ chrome }: Viewer): Html =>
  html`<div class="tabs">${chrome.tabs.map((tab, index) => html`<span class="${index === 0 ? "tab open" : "tab"}">${tab}</span>`)}</div>`;

/** The app's home page. */
export const homePage = (app: string, { view }: OpenView, viewer: Viewer): string =>
  page(
    app,
    viewer,
    html`<div class="surface home"><div class="bar">${app}</div>${tabsHtml(viewer)}<div class="body">${blocksHtml(view.blocks, viewer.names)}</div></div>`,
  );
