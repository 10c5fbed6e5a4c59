import { stringOf, wordOf } from "../../json.ts";
import { type Field, fieldsIn } from "../../rules/modal.ts";
import type { OpenModal } from "../../world/world.ts";
import type { Seen } from "../seen.ts";
import { type Html, html, nothing } from "./html.ts";
import { messagesHtml } from "./message.ts";
import { style } from "./style.ts";
import { type Viewer, words } from "./viewer.ts";

const page = (title: string, { locale }: Viewer, content: Html): string =>
  html`<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><style>${{
    html: style,
  }}</style></head><body>${content}</body></html>`.html;

/** One list of messages with its name above it. */
export type Pane = {
  readonly name: string;
  /** `#` of channels, `@` of people, nothing for threads. */
  readonly sign: string;
  readonly messages: readonly Seen[];
};

const paneHtml = ({ name, sign, messages }: Pane, all: readonly Seen[], viewer: Viewer): Html =>
  html`<div class="pane"><div class="bar"><span>${sign}</span>${name}</div><div class="list">${messagesHtml(messages, all, viewer)}</div><div class="composer">${words(
    viewer,
  ).writeIn(`${sign}${name}`)}</div></div>`;

/** Lists of messages, beside each other. */
export const panesPage = (panes: readonly Pane[], all: readonly Seen[], viewer: Viewer): string =>
  page(
    panes[0]?.name ?? "",
    viewer,
    html`<div class="surface">${panes.map((one) => paneHtml(one, all, viewer))}</div>`,
  );

const inputHtml = ({ input }: Field): Html => {
  const value = stringOf(input["value"]);
  const look = `input${input["style"] === 2 ? " tall" : ""}${value === "" ? " vacant" : ""}`;
  return html`<div class="${look}">${value === "" ? wordOf(input["placeholder"]) : value}</div>`;
};

const fieldHtml = (field: Field): Html =>
  html`<label>${field.label} ${field.input["required"] === false ? nothing : html`<em>*</em>`}</label>${
    field.description === null ? nothing : html`<small>${field.description}</small>`
  }${inputHtml(field)}`;

/** A form. */
export const modalPage = ({ title, components }: OpenModal, viewer: Viewer): string =>
  page(
    title,
    viewer,
    html`<div class="backdrop"><div class="modal"><h1>${title}</h1><div class="body">${fieldsIn(components).map(fieldHtml)}</div><div class="foot"><span class="button secondary">${
      words(viewer).cancel
    }</span><span class="button primary">${words(viewer).submit}</span></div></div></div>`,
  );
