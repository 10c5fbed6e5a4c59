import { type Json, objectOf, objectsOf, stringOf } from "../../json.ts";
import { isSelect } from "../../rules/components.ts";
import { type Html, html, nothing } from "./html.ts";
import { markdownHtml } from "./markdown.ts";
import type { Viewer } from "./viewer.ts";

const colorOf = (embed: Json): string => {
  const { color } = embed;
  return typeof color === "number" ? `#${color.toString(16).padStart(6, "0")}` : "#4e5058";
};

const fieldHtml = (field: Json, viewer: Viewer): Html =>
  html`<div class="${field["inline"] === true ? "field inline" : "field"}"><b>${markdownHtml(stringOf(field["name"]), viewer)}</b>${markdownHtml(
    stringOf(field["value"]),
    viewer,
  )}</div>`;

const optional = (text: string, render: (text: string) => Html): Html =>
  text === "" ? nothing : render(text);

/** An embed: a card with a colored edge. */
export const embedHtml = (embed: Json, viewer: Viewer): Html => {
  const fields = objectsOf(embed["fields"]);
  return html`<div class="embed" style="border-color:${colorOf(embed)}">${[
    optional(stringOf(objectOf(embed["author"])["name"]), (name) => html`<div class="by">${name}</div>`),
    optional(
      stringOf(embed["title"]),
      (title) => html`<div class="title">${markdownHtml(title, viewer)}</div>`,
    ),
    optional(stringOf(embed["description"]), (text) => markdownHtml(text, viewer)),
    fields.length === 0
      ? nothing
      : html`<div class="fields">${fields.map((one) => fieldHtml(one, viewer))}</div>`,
    optional(stringOf(objectOf(embed["footer"])["text"]), (text) => html`<div class="footer">${text}</div>`),
  ]}</div>`;
};

const styles: Readonly<Record<number, string>> = {
  1: "primary",
  2: "secondary",
  3: "success",
  4: "danger",
  5: "secondary",
};

const buttonHtml = (button: Json): Html => {
  const emoji = stringOf(objectOf(button["emoji"])["name"]);
  const look = `button ${styles[Number(button["style"])] ?? "secondary"}${button["disabled"] === true ? " disabled" : ""}`;
  return html`<span class="${look}">${emoji}${emoji === "" ? "" : " "}${stringOf(button["label"])}${button["style"] === 5 ? " ↗" : ""}</span>`;
};

const selectHtml = (select: Json): Html =>
  html`<span class="select">${stringOf(select["placeholder"]) || "Make a selection"}<span>⌄</span></span>`;

/** A row of buttons, or a menu. */
export const rowHtml = (row: Json): Html =>
  html`<div class="row">${objectsOf(row["components"]).map((one) => (isSelect(one) ? selectHtml(one) : buttonHtml(one)))}</div>`;

/** A file. */
export const fileHtml = (file: Json): Html =>
  html`<div class="file"><b>${stringOf(file["filename"])}</b><small>${String(Number(file["size"]))} bytes</small></div>`;
