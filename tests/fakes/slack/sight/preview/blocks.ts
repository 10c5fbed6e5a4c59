import type { Block } from "../../block-rules/blocks.ts";
import type { Element } from "../../block-rules/elements.ts";
import type { RichTextPart } from "../../block-rules/rich-text.ts";
import { objectOf } from "../../json.ts";
import type { Entries } from "../../world/world.ts";
import type { Names } from "../render-blocks.ts";
import { type Html, html, nothing } from "./html.ts";
import { inlineHtml, markupHtml, textHtml } from "./inline.ts";

/** What was entered, and what was found wrong with it; only in modals. `optional`: what stands beside such labels. */
export type Filled = {
  readonly entries: Entries;
  readonly errors: Readonly<Record<string, string>>;
  readonly optional: string;
};

const unfilled: Filled = { entries: {}, errors: {}, optional: "" };

const partHtml = (part: RichTextPart, names: Names): Html => {
  switch (part.type) {
    case "rich_text_section":
      return html`<div>${part.elements.map((inline) => inlineHtml(inline, names))}</div>`;
    case "rich_text_quote":
      return html`<blockquote>${part.elements.map((inline) => inlineHtml(inline, names))}</blockquote>`;
    case "rich_text_preformatted":
      return html`<pre>${part.elements.map((inline) => inlineHtml(inline, names))}</pre>`;
    case "rich_text_list": {
      const items = part.elements.map(
        (item) => html`<li>${item.elements.map((inline) => inlineHtml(inline, names))}</li>`,
      );
      return part.style === "bullet" ? html`<ul>${items}</ul>` : html`<ol>${items}</ol>`;
    }
  }
};

const shownValue = (state: unknown, names: Names): string => {
  const { value, selected_option: option, selected_user: user } = objectOf(state);
  if (typeof value === "string") return value;
  if (typeof user === "string") return names.users.get(user)?.displayName ?? user;
  const text = objectOf(objectOf(option)["text"])["text"];
  return typeof text === "string" ? text : "";
};

const placeholderOf = (element: Element): string =>
  "placeholder" in element ? (element.placeholder?.text ?? "") : "";

const choiceHtml = (
  element: Extract<Element, { type: "radio_buttons" | "checkboxes" }>,
  names: Names,
): Html => {
  const type = element.type === "checkboxes" ? "checkbox" : "radio";
  const options = element.options.map(
    (option) =>
      html`<label class="choice"><input type="${type}" disabled> ${textHtml(option.text, names)}</label>`,
  );
  return html`<div>${options}</div>`;
};

const fieldHtml = (element: Element, state: unknown, names: Names): Html => {
  const value = shownValue(state, names);
  const words =
    value === "" ? html`<span class="placeholder">${placeholderOf(element)}</span>` : html`${value}`;
  const isLong = element.type === "plain_text_input" && element.multiline === true;
  const isMenu = element.type.endsWith("select") || element.type.endsWith("picker");
  return html`<div class="field${isLong ? " long" : ""}${isMenu ? " menu" : ""}">${words}</div>`;
};

const elementHtml = (element: Element, names: Names, state: unknown): Html => {
  switch (element.type) {
    case "button":
      return html`<span class="button ${element.style ?? ""}">${element.text.text}</span>`;
    case "overflow":
      return html`<span class="button">…</span>`;
    case "radio_buttons":
    case "checkboxes":
      return choiceHtml(element, names);
    default:
      return fieldHtml(element, state, names);
  }
};

const sectionHtml = (block: Extract<Block, { type: "section" }>, names: Names): Html => {
  const { text, fields = [], accessory } = block;
  const words = text === undefined ? nothing : html`<div>${textHtml(text, names)}</div>`;
  const grid = fields.map((field) => html`<div>${textHtml(field, names)}</div>`);
  const beside =
    accessory === undefined || accessory.type === "image"
      ? nothing
      : elementHtml(accessory, names, undefined);
  return html`<div class="section"><div class="words">${words}${
    grid.length === 0 ? nothing : html`<div class="fields">${grid}</div>`
  }</div>${beside}</div>`;
};

const inputHtml = (
  block: Extract<Block, { type: "input" }>,
  names: Names,
  { entries, errors, optional }: Filled,
): Html => {
  const id = block.block_id ?? "";
  const state = entries[id]?.[block.element.action_id ?? ""];
  const error = errors[id];
  return html`<div class="input"><div class="label">${block.label.text}${
    block.optional ? html` <span class="optional">${optional}</span>` : nothing
  }</div>${elementHtml(block.element, names, state)}${
    block.hint === undefined ? nothing : html`<div class="hint">${block.hint.text}</div>`
  }${error === undefined ? nothing : html`<div class="error">${error}</div>`}</div>`;
};

const blockHtml = (block: Block, names: Names, filled: Filled): Html => {
  switch (block.type) {
    case "rich_text":
      return html`<div class="rich">${block.elements.map((part) => partHtml(part, names))}</div>`;
    case "section":
      return sectionHtml(block, names);
    case "header":
      return html`<div class="header">${block.text.text}</div>`;
    case "context":
      return html`<div class="context">${block.elements.map((element) =>
        element.type === "image"
          ? html`<i>${element.alt_text}</i>`
          : html`<span>${textHtml(element, names)}</span>`,
      )}</div>`;
    case "divider":
      return html`<hr>`;
    case "actions":
      return html`<div class="actions">${block.elements.map((element) => elementHtml(element, names, undefined))}</div>`;
    case "input":
      return inputHtml(block, names, filled);
    case "image":
      return html`<div class="context"><i>${block.alt_text}</i></div>`;
    case "markdown":
      return html`<div>${markupHtml(block.text, names)}</div>`;
    case "table":
      return html`<table>${block.rows.map(
        (row) =>
          html`<tr>${row.map((cell) => html`<td>${cell.type === "rich_text" ? blockHtml(cell, names, filled) : cell.text}</td>`)}</tr>`,
      )}</table>`;
  }
};

/** Blocks as Slack draws them. */
export const blocksHtml = (blocks: readonly Block[], names: Names, filled: Filled = unfilled): Html =>
  html`${blocks.map((block) => html`<div class="block">${blockHtml(block, names, filled)}</div>`)}`;
