import { describe, expect, it } from "vitest";
import { checkBlocks, checkHome, checkModal } from "./block-rules/check.ts";
import { SlackError } from "./slack-error.ts";

const plain = (text: string) => ({ type: "plain_text", text });
const mrkdwn = (text: string) => ({ type: "mrkdwn", text });
const section = (text: string) => ({ type: "section", text: mrkdwn(text) });
const button = (more: object = {}) => ({ type: "button", text: plain("Go"), action_id: "go", ...more });
const actions = (...elements: object[]) => ({ type: "actions", elements });
const options = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ text: plain(`o${index}`), value: `${index}` }));
const menu = (count: number) => ({ type: "static_select", action_id: "menu", options: options(count) });
const input = (element: object) => ({ type: "input", label: plain("Label"), element });
const richText = (...elements: object[]) => ({ type: "rich_text", elements });
const line = (...elements: object[]) => ({ type: "rich_text_section", elements });
const many = (count: number, one: object) => Array.from({ length: count }, () => one);
const long = (length: number) => "x".repeat(length);

const refusalOf = (check: () => unknown): string => {
  try {
    check();
  } catch (error) {
    if (error instanceof SlackError) return `${error.code} ${JSON.stringify(error.details)}`;
    throw error;
  }
  return "";
};

describe("blocks of messages", () => {
  it.each<[string, readonly object[], RegExp]>([
    [
      "too many blocks",
      many(51, { type: "divider" }),
      /no more than 50 items allowed \[json-pointer:\/blocks\]/,
    ],
    [
      "a long section",
      [section(long(3001))],
      /must be less than 3001 characters \[json-pointer:\/blocks\/0\/text\/text\]/,
    ],
    ["an empty text", [section("")], /must be more than 0 characters/],
    ["a section of nothing", [{ type: "section" }], /must define either `text` or `fields`/],
    ["eleven fields", [{ type: "section", fields: many(11, mrkdwn("x")) }], /no more than 10 items/],
    ["a long field", [{ type: "section", fields: [mrkdwn(long(2001))] }], /less than 2001 characters/],
    ["a long header", [{ type: "header", text: plain(long(151)) }], /less than 151 characters/],
    ["a header with markup", [{ type: "header", text: mrkdwn("x") }], /blocks\/0\/text\/type/],
    [
      "a long button",
      [actions(button({ text: plain(long(76)) }))],
      /less than 76 characters \[json-pointer:\/blocks\/0\/elements\/0\/text\/text\]/,
    ],
    ["a long value", [actions(button({ value: long(2001) }))], /less than 2001 characters/],
    ["a long action_id", [actions(button({ action_id: long(256) }))], /less than 256 characters/],
    ["two of one action_id", [actions(button(), button())], /`action_id` already exists/],
    [
      "twenty-six buttons",
      [actions(...Array.from({ length: 26 }, (_, index) => button({ action_id: `b${index}` })))],
      /no more than 25 items/,
    ],
    ["a row of nothing", [actions()], /no less than 1 items/],
    ["a menu of 101 options", [actions(menu(101))], /no more than 100 items/],
    [
      "a menu without options",
      [actions({ type: "static_select", action_id: "menu" })],
      /either `options` or `option_groups`/,
    ],
    [
      "a field for text among buttons",
      [actions({ type: "plain_text_input", action_id: "x" })],
      /unsupported type: plain_text_input/,
    ],
    [
      "a block of no kind",
      [{ type: "fireworks" }],
      /unsupported type: fireworks \[json-pointer:\/blocks\/0\/type\]/,
    ],
    ["a stray property", [{ type: "divider", colour: "red" }], /invalid additional property: colour/],
    ["a button without text", [actions({ type: "button", action_id: "x" })], /missing required field: text/],
    [
      "two of one block_id",
      [
        { type: "divider", block_id: "a" },
        { type: "divider", block_id: "a" },
      ],
      /`block_id` already exists/,
    ],
    [
      "eleven pieces of context",
      [{ type: "context", elements: many(11, mrkdwn("x")) }],
      /no more than 10 items/,
    ],
    ["rich text in rich text", [richText(line(richText()))], /unsupported type: rich_text/],
    ["text right in rich text", [richText({ type: "text", text: "x" })], /unsupported type: text/],
    ["empty rich text", [richText(line({ type: "text", text: "" }))], /more than 0 characters/],
    ["a mention of nobody", [richText(line({ type: "user", user_id: "tom" }))], /user_id/],
    [
      "a list of text",
      [richText({ type: "rich_text_list", style: "bullet", elements: [{ type: "text", text: "x" }] })],
      /rich_text|type/,
    ],
  ])("%s are refused", (_, blocks, message) => {
    const refusal = refusalOf(() => checkBlocks(blocks));
    expect(refusal).toMatch(/^invalid_blocks/);
    expect(refusal).toMatch(message);
  });

  it("more text than Slack takes in all is refused", () => {
    expect(refusalOf(() => checkBlocks(many(4, section(long(3000)))))).toBe("");
    expect(refusalOf(() => checkBlocks(many(5, section(long(3000)))))).toMatch(/^msg_blocks_too_long/);
  });

  it("the fullest of everything passes", () => {
    const blocks = [
      section(long(3000)),
      { type: "section", fields: many(10, mrkdwn("f")), accessory: button() },
      { type: "header", text: plain(long(150)) },
      actions(
        button({ text: plain(long(75)), value: long(2000), action_id: long(255), style: "danger" }),
        menu(100),
      ),
      { type: "context", elements: many(10, plain("c")) },
      { type: "divider" },
      richText(
        line(
          { type: "text", text: "a", style: { bold: true } },
          { type: "link", url: "https://muster.de", text: "b" },
          { type: "user", user_id: "U1" },
          { type: "usergroup", usergroup_id: "S1" },
          { type: "broadcast", range: "here" },
          { type: "emoji", name: "wave" },
        ),
        { type: "rich_text_quote", elements: [{ type: "text", text: "q" }], border: 1 },
        { type: "rich_text_preformatted", elements: [{ type: "text", text: "code" }] },
        {
          type: "rich_text_list",
          style: "ordered",
          indent: 1,
          elements: [line({ type: "text", text: "1" })],
        },
      ),
      input({ type: "plain_text_input", action_id: "t", multiline: true, max_length: 3000 }),
    ];
    expect(refusalOf(() => checkBlocks(blocks))).toBe("");
  });
});

describe("views", () => {
  const modal = (more: object) => ({ type: "modal", title: plain("Title"), blocks: [section("x")], ...more });

  it.each<[string, object, RegExp]>([
    [
      "a long title",
      { title: plain(long(25)) },
      /less than 25 characters \[json-pointer:\/view\/title\/text\]/,
    ],
    ["a long submit button", { submit: plain(long(25)) }, /less than 25/],
    ["long private metadata", { private_metadata: long(3001) }, /less than 3001/],
    ["a long callback_id", { callback_id: long(256) }, /less than 256/],
    ["101 blocks", { blocks: many(101, { type: "divider" }) }, /no more than 100 items/],
    [
      "input without a button",
      { blocks: [input({ type: "plain_text_input", action_id: "x" })] },
      /submit button is required/,
    ],
    ["a button as input", { submit: plain("Go"), blocks: [input(button())] }, /unsupported type: button/],
    ["markdown", { blocks: [{ type: "markdown", text: "x" }] }, /unsupported type: markdown/],
    ["a stray property", { colour: "red" }, /invalid additional property: colour/],
  ])("%s is refused", (_, more, message) => {
    const refusal = refusalOf(() => checkModal(modal(more)));
    expect(refusal).toMatch(/^invalid_arguments/);
    expect(refusal).toMatch(message);
  });

  it("a home page has no title", () => {
    expect(refusalOf(() => checkHome({ type: "home", blocks: [section("x")] }))).toBe("");
    expect(refusalOf(() => checkHome({ type: "home", title: plain("x"), blocks: [] }))).toMatch(
      /additional property: title/,
    );
    expect(refusalOf(() => checkHome({ type: "modal", blocks: [] }))).toMatch(/^invalid_arguments/);
  });
});
