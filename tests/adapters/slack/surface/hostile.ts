import type { Action, Form, Message, Part } from "../../../../src/messages/message.ts";
import { fc } from "../../../support/fast-check.ts";

/** What people write to a bot that they want to misuse, and what happens to text on its way. */
const traps = [
  "",
  " ",
  "\n",
  "\u200B",
  "<!channel>",
  "<!here|here>",
  "<@U0123456789>",
  "<#C0123456789|support>",
  "<https://evil.example|https://bank.example>",
  "&amp;lt;!channel&gt;",
  "*bold* _it_ ~s~ `code` :smile:",
  "https://a.example/x.",
  "see (https://a.example/y_(z)), https://b.example!",
  "https://bank.example\u202Eelpmaxe.live",
  "http://",
  "javascript:alert(1)",
  "\uD83D",
  "\uDE00",
  "😀",
  "e\u0301".repeat(50),
  "x".repeat(10_000),
  "😀".repeat(5_000),
  "&<>".repeat(1_500),
  `https://a.example/${"y".repeat(9_000)}`,
];

const piece = fc.oneof(
  fc.constantFrom(...traps),
  fc.string({ unit: "binary", maxLength: 30 }),
  fc.string({ unit: "grapheme", maxLength: 30 }),
);

export const text = fc.array(piece, { maxLength: 4 }).map((pieces) => pieces.join(""));
const url = fc.oneof(fc.webUrl({ withQueryParameters: true }), text);

const fields = fc.array(fc.record({ label: text, value: text }), { maxLength: 5 });
const conversation = fc.record({
  platform: fc.constantFrom("slack", "web"),
  channel: fc.constantFrom("C0123", "direct:U1", "support", "../x"),
  thread: fc.constantFrom(null, "1700000000.000100", "x"),
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
  id: fc.oneof(fc.constant("giveNumber:c1"), text),
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
    { maxLength: 4 },
  ),
});

export const message: fc.Arbitrary<Message> = fc.record({
  parts: fc.oneof(fc.array(part, { maxLength: 8 }), fc.array(part, { minLength: 100, maxLength: 300 })),
  actions: fc.oneof(fc.array(action, { maxLength: 6 }), fc.array(action, { minLength: 50, maxLength: 200 })),
  form: fc.option(form),
});
