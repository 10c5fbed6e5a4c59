import type { KnownBlock } from "@slack/types";
import { describe, expect, test } from "vitest";
import { format } from "../../../../adapters/slack/format.ts";
import { homeView } from "../../../../adapters/slack/surface/home.ts";
import { type Message, type Part, plainText } from "../../../../src/messages/message.ts";
import { checkBlocks, checkHome } from "../../../fakes/slack/block-rules/check.ts";
import { fc } from "../../../support/fast-check.ts";
import { message as hostile, part } from "./hostile.ts";
import { elementsIn, seen } from "./seen.ts";

const workspace = { url: "https://muster.slack.com/" };
const none: Message = { parts: [], actions: [], form: null };
const of = (...parts: readonly Part[]): Message => ({ ...none, parts });
const replyForm = {
  id: "reply:T-4",
  title: "Reply",
  open: "Write",
  submit: "Send",
  fields: [{ name: "text", label: "Text", type: "longText" as const, required: true, value: "" }],
};
const rowsIn = (blocks: readonly KnownBlock[]) =>
  blocks.map((block) => (block.type === "actions" ? block.elements.map((one) => one.action_id) : []));

describe("a message", () => {
  test("has its title as a header, quotes set apart and labels in bold", () => {
    const { blocks } = format(
      of(
        { part: "title", text: "T-4 · waiting" },
        {
          part: "fields",
          fields: [
            { label: "Customer", value: "Eva" },
            { label: "Tier", value: "Premium" },
          ],
        },
        { part: "quote", text: "It is down.\nSince nine." },
      ),
      workspace,
    );
    const bold = { bold: true };
    expect(blocks).toEqual([
      { type: "header", text: { type: "plain_text", text: "T-4 · waiting", emoji: false } },
      {
        type: "rich_text",
        elements: [
          {
            type: "rich_text_section",
            elements: [
              { type: "text", text: "Customer:", style: bold },
              { type: "text", text: " Eva" },
              { type: "text", text: "\nTier:", style: bold },
              { type: "text", text: " Premium" },
            ],
          },
        ],
      },
      {
        type: "rich_text",
        elements: [
          { type: "rich_text_quote", elements: [{ type: "text", text: "It is down.\nSince nine." }] },
        ],
      },
    ]);
  });

  test("shows the address of a link, so that its host is visible", () => {
    const { blocks } = format(
      of({ part: "link", label: "Reset your password", url: "https://help.example/reset" }),
      workspace,
    );
    expect(elementsIn(blocks)).toEqual([
      { type: "text", text: "Reset your password: " },
      { type: "link", url: "https://help.example/reset" },
    ]);
  });

  test("makes links of addresses in our own words, without the punctuation behind them", () => {
    const { blocks } = format(
      of({ part: "text", text: "See https://a.example/b. (Or https://c.example/d)" }),
      workspace,
    );
    expect(elementsIn(blocks).filter(({ type }) => type === "link")).toEqual([
      { type: "link", url: "https://a.example/b" },
      { type: "link", url: "https://c.example/d" },
    ]);
    expect(seen(blocks)).toBe("See https://a.example/b. (Or https://c.example/d)");
  });

  test("keeps addresses that are no web addresses, cut off or a customer's as text", () => {
    const { blocks } = format(
      of(
        { part: "link", label: "Click", url: "javascript:alert(1)" },
        { part: "text", text: "https://a.exam… and ftp://b.example" },
        { part: "quote", text: "look: https://evil.example" },
        { part: "fields", fields: [{ label: "Customer", value: "https://evil.example" }] },
      ),
      workspace,
    );
    expect(new Set(elementsIn(blocks).map(({ type }) => type))).toEqual(new Set(["text"]));
  });

  test("leads to a conversation on Slack, and nowhere else", () => {
    const conversation = { platform: "slack", channel: "C1", thread: "1700000000.000100" };
    const way = (changed: Partial<typeof conversation> | { thread: null }) =>
      elementsIn(
        format(
          of({
            part: "conversation",
            label: "To the customer",
            conversation: { ...conversation, ...changed },
          }),
          workspace,
        ).blocks,
      );
    expect(way({})).toEqual([
      {
        type: "link",
        url: "https://muster.slack.com/archives/C1/p1700000000000100",
        text: "To the customer",
      },
    ]);
    expect(way({ thread: null })).toMatchObject([{ url: "https://muster.slack.com/archives/C1" }]);
    expect(way({ platform: "web" })).toEqual([]);
    expect(way({ channel: "direct:U1" })).toEqual([]);
  });

  test("calls people on top, and nobody whom a customer names", () => {
    const { blocks, text } = format(of({ part: "quote", text: "<!channel> <@U9>" }), workspace, [
      { type: "usergroup", usergroup_id: "S1" },
      { type: "user", user_id: "U2" },
    ]);
    expect(seen(blocks)).toBe("@S1 @U2\n> <!channel> <@U9>");
    expect(elementsIn(blocks).map(({ type }) => type)).toEqual(["usergroup", "text", "user", "text"]);
    expect(text).toBe("&gt; &lt;!channel&gt; &lt;@U9&gt;");
  });

  test("has a quotation in one block with the words that lead up to it, and with nothing else", () => {
    const { blocks } = format(
      of(
        { part: "title", text: "Request" },
        { part: "quote", text: "It is down." },
        { part: "text", text: "Lately:" },
        { part: "quote", text: "Still down." },
        { part: "quote", text: "Really." },
        { part: "text", text: "Yes or no?" },
      ),
      workspace,
    );
    expect(blocks.map((block) => seen([block]))).toEqual([
      "Request",
      "> It is down.",
      "Lately:\n> Still down.",
      "> Really.",
      "Yes or no?",
    ]);
  });

  test("has five buttons in a row", () => {
    const actions = ["a", "b", "c", "d", "e", "f"].map((id) => ({ id, label: id, style: "plain" as const }));
    expect(rowsIn(format({ parts: [], actions, form: null }, workspace).blocks)).toEqual([
      ["a", "b", "c", "d", "e"],
      ["f"],
    ]);
  });

  test("has its form right behind the button that comes first, since that is what people use most", () => {
    const actions = [
      { id: "resolve", label: "Resolve", style: "primary" as const },
      { id: "show", label: "Show", style: "plain" as const },
    ];
    const { blocks } = format({ parts: [], actions, form: replyForm }, workspace);
    expect(rowsIn(blocks)).toEqual([["resolve", "form:reply:T-4", "show"]]);
  });

  test("has further forms behind the first", () => {
    const moreForms = [{ ...replyForm, id: "update:T-4", open: "Update" }];
    const { blocks } = format({ parts: [], actions: [], form: replyForm, moreForms }, workspace);
    expect(rowsIn(blocks)).toEqual([["form:reply:T-4", "form:update:T-4"]]);
    expect(blocks).toMatchObject([{ elements: [{ style: "primary" }, { text: { text: "Update" } }] }]);
  });

  test("puts its form first, and marks it, where no button is meant to be first", () => {
    const actions = [{ id: "noNumber", label: "I have none", style: "plain" as const }];
    const { blocks } = format({ parts: [], actions, form: replyForm }, workspace);
    expect(rowsIn(blocks)).toEqual([["form:reply:T-4", "noNumber"]]);
    expect(blocks).toMatchObject([{ elements: [{ style: "primary" }, { action_id: "noNumber" }] }]);
  });

  test("has one button for each id, and a style where it has one", () => {
    const button = { id: "a", label: "Yes", style: "primary" } as const;
    const { blocks } = format(
      { parts: [], actions: [button, button, { ...button, id: "" }], form: null },
      workspace,
    );
    const text = { type: "plain_text", text: "Yes", emoji: false };
    expect(blocks).toEqual([
      { type: "actions", elements: [{ type: "button", action_id: "a", text, style: "primary" }] },
    ]);
  });

  test("is never empty for a notification", () => {
    expect(format(none, workspace).text).toBe("–");
    expect(format(of({ part: "text", text: "" }), workspace)).toEqual({ text: "–", blocks: [] });
  });

  test("is the home page as it stands", () => {
    const message = of({ part: "title", text: "Waiting: 0" });
    expect(homeView(message, workspace)).toEqual({ type: "home", blocks: format(message, workspace).blocks });
  });
});

/** All that Slack might count. */
const lengthOf = (value: unknown): number =>
  typeof value === "string"
    ? value.length
    : typeof value === "object" && value !== null
      ? Object.entries(value).reduce(
          (sum, [key, one]) => sum + (key === "type" || key === "style" ? 0 : lengthOf(one)),
          0,
        )
      : 0;

const squeezed = (text: string): string =>
  text
    .replace(/\p{Surrogate}/gu, "\uFFFD")
    .replace(/\s+/g, " ")
    .trim();

/** As `message()` puts messages together: no part is empty, and labels are short. */
const isOrdinary = (one: Part): boolean =>
  one.part === "conversation" ? one.label.length <= 75 : !("text" in one) || one.text.trim() !== "";

describe("whatever a message holds", () => {
  test("Slack takes it, as a message and as a page", () => {
    fc.assert(
      fc.property(hostile, (message) => {
        const { text, blocks } = format(message, workspace, [{ type: "user", user_id: "U1" }]);
        checkBlocks(blocks);
        checkHome(homeView(message, workspace));
        expect(blocks.length).toBeLessThanOrEqual(50);
        expect(lengthOf(blocks)).toBeLessThanOrEqual(12_000);
        expect(text.trim()).not.toBe("");
        expect(Buffer.byteLength(text)).toBeLessThanOrEqual(3_000);
        expect(JSON.stringify({ text, blocks })).not.toMatch(/\\ud[89a-f]/i);
      }),
      { numRuns: 300 },
    );
  });

  test("the notification holds no markup and no broken entity", () => {
    fc.assert(
      fc.property(hostile, (message) => {
        expect(format(message, workspace).text).not.toMatch(/[<>]|&(?!(?:amp|lt|gt);)/);
      }),
      { numRuns: 300 },
    );
  });

  test("it calls nobody, and leads nowhere but where it says", () => {
    fc.assert(
      fc.property(hostile, (message) => {
        const stated = message.parts.flatMap((one) =>
          one.part === "text" ? one.text : one.part === "link" ? one.url : [],
        );
        for (const element of elementsIn(format(message, workspace).blocks)) {
          if (element.type === "text") continue;
          if (element.type !== "link") throw new Error(`A live ${element.type}.`);
          if (element.text !== undefined)
            expect(element.url).toMatch(/^https:\/\/muster\.slack\.com\/archives\//);
          else if (!element.url.startsWith(workspace.url))
            expect(stated.some((words) => words.includes(element.url))).toBe(true);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  test("people read every line of it, while it is as long as the desk writes", () => {
    const parts = fc
      .array(part.filter(isOrdinary), { maxLength: 60 })
      .filter((one) => plainText(of(...one)).length <= 3_500);
    fc.assert(
      fc.property(parts, (some) => {
        const shown = squeezed(seen(format(of(...some), workspace).blocks));
        for (const line of plainText(of(...some)).split("\n")) expect(shown).toContain(squeezed(line));
      }),
      { numRuns: 500 },
    );
  });
});
