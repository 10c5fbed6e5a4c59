import type { ModalView } from "../../block-rules/views.ts";
import type { OpenView } from "../../world/world.ts";
import type { Seen } from "../seen.ts";
import { blocksHtml } from "./blocks.ts";
import { type Html, html, nothing } from "./html.ts";
import { messageHtml, type Viewer } from "./message.ts";
import { style } from "./style.ts";

const page = (title: string, content: Html): string =>
  html`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title><style>${{
    html: style,
  }}</style></head><body>${content}</body></html>`.html;

/** A channel as somebody has it before them. */
export const channelPage = (name: string, messages: readonly Seen[], viewer: Viewer): string =>
  page(
    name,
    html`<div class="surface"><div class="bar">${name}</div><div class="list">${messages.map((seen) =>
      messageHtml(seen, viewer),
    )}</div></div>`,
  );

/** A thread as it opens beside its channel. */
export const threadPage = (channel: string, root: Seen, viewer: Viewer): string =>
  page(
    "Thread",
    html`<div class="surface thread"><div class="bar">Thread<small>${channel}</small></div><div class="list">${messageHtml(
      root,
      viewer,
      true,
    )}${root.replies.map((reply) => messageHtml(reply, viewer))}</div></div>`,
  );

/** A modal, with what was entered and what is wrong with it. */
export const modalPage = (open: OpenView, view: ModalView, { names }: Viewer): string =>
  page(
    view.title.text,
    html`<div class="surface modal"><div class="bar">${view.title.text}</div><div class="body">${
      open.trouble === null ? nothing : html`<div class="error">${open.trouble}</div>`
    }${blocksHtml(view.blocks, names, open)}</div><div class="foot"><span class="button">${
      view.close?.text ?? "Cancel"
    }</span>${view.submit === undefined ? nothing : html`<span class="button primary">${view.submit.text}</span>`}</div></div>`,
  );

/** The app's home page. */
export const homePage = (app: string, { view }: OpenView, { names }: Viewer): string =>
  page(
    app,
    html`<div class="surface"><div class="bar">${app}</div><div class="body">${blocksHtml(view.blocks, names)}</div></div>`,
  );
