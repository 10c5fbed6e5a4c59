import type { Action, Form, Message, Part } from "../../../../src/messages/message.ts";
import { fc } from "../../../support/fast-check.ts";

/** What people write to a bot that they want to misuse, and what happens to text on its way. */
const traps = [
  "",
  " ",
  "\n",
  "\u200B",
  "@everyone",
  "@here",
  "<@123456789012345678>",
  "<@&123456789012345678>",
  "<#123456789012345678>",
  "</ticket:123456789012345678>",
  "<a:party:123456789012345678>",
  "<t:1700000000:R>",
  "<id:customize>",
  "[bank.example](https://evil.example)",
  "<https://evil.example>",
  "discord.gg/evil",
  "discord.com/invite/evil",
  "**bold** *it* __u__ _i_ ~~s~~ ||spoiler|| `code` :smile:",
  "```js\nalert(1)\n```",
  "# heading",
  "-# small",
  "- list",
  "1. list",
  "> quote",
  ">>> quote",
  "\\",
  "\\\\",
  "\\*",
  "¯\\_(ツ)_/¯",
  "https://a.example/x.",
  "see (https://a.example/y_(z)), https://b.example!",
  "https://bank.example\u202Eelpmaxe.live",
  "http://",
  "javascript:alert(1)",
  "steam://run/1",
  "\uD83D",
  "\uDE00",
  "😀",
  "e\u0301".repeat(50),
  "x".repeat(10_000),
  "*".repeat(5_000),
  "\\".repeat(4_999),
  "😀".repeat(5_000),
  "a\n".repeat(2_000),
  `https://a.example/${"y".repeat(9_000)}`,
];

const piece = fc.oneof(
  fc.constantFrom(...traps),
  fc.string({ unit: "binary", maxLength: 30 }),
  fc.string({ unit: "grapheme", maxLength: 30 }),
  fc.string({ unit: fc.constantFrom(...Array.from("\\*_~`|[]()<>@:#-+.1 \nah/")), maxLength: 30 }),
);

export const text = fc.array(piece, { maxLength: 4 }).map((pieces) => pieces.join(""));
const url = fc.oneof(fc.webUrl({ withQueryParameters: true }), text);

const fields = fc.array(fc.record({ label: text, value: text }), { maxLength: 5 });
const conversation = fc.record({
  platform: fc.constantFrom("discord", "web"),
  channel: fc.constantFrom("123456789012345678", "direct:1", "support", "../x"),
  thread: fc.constantFrom(null, "223456789012345678", "x"),
});

export const part: fc.Arbitrary<Part> = fc.oneof(
  fc.record({ part: fc.constantFrom("text", "title", "quote"), text }),
  fc.record({ part: fc.constant("fields"), fields }),
  fc.record({ part: fc.constant("link"), url, label: text }),
  fc.record({ part: fc.constant("conversation"), conversation, label: text }),
);

const action: fc.Arbitrary<Action> = fc.record({
  id: fc.oneof(fc.uuid(), text),
  label: text,
  style: fc.constantFrom("primary", "plain", "danger"),
});

export const form: fc.Arbitrary<Form> = fc.record({
  id: fc.oneof(fc.constantFrom("giveNumber:c1", "reply:T-4"), text),
  title: text,
  open: text,
  submit: text,
  fields: fc.array(
    fc.record({
      name: fc.oneof(fc.constantFrom("text", "number"), text),
      label: text,
      type: fc.constantFrom("text", "longText"),
      required: fc.boolean(),
      value: text,
    }),
    { minLength: 1, maxLength: 7 },
  ),
});

export const message: fc.Arbitrary<Message> = fc.record({
  parts: fc.oneof(fc.array(part, { maxLength: 8 }), fc.array(part, { minLength: 60, maxLength: 120 })),
  actions: fc.oneof(fc.array(action, { maxLength: 6 }), fc.array(action, { minLength: 20, maxLength: 60 })),
  form: fc.option(form),
});
