import { ButtonStyle } from "discord.js";
import { describe, expect, test } from "vitest";
import { type DiscordMessage, format } from "../../../../adapters/discord/format.ts";
import { formById } from "../../../../src/messages/form-by-id.ts";
import { type Message, type Part, plainText } from "../../../../src/messages/message.ts";
import { fc } from "../../../support/fast-check.ts";
import { message as hostile, part } from "./hostile.ts";
import { type Seen, seen } from "./seen.ts";

const formatting = { guildId: "900000000000000001", language: "en" } as const;
const none: Message = { parts: [], actions: [], form: null };
const of = (...parts: readonly Part[]): Message => ({ ...none, parts });
const contentOf = (...parts: readonly Part[]): string => format(of(...parts), formatting).content;

const textsOf = ({ content, embeds }: DiscordMessage): readonly string[] => [
  content,
  ...embeds.map(({ description = "" }) => description),
];
const seenOf = (message: DiscordMessage): Seen => {
  const all = textsOf(message).map(seen);
  return { text: all.map(({ text }) => text).join("\n"), live: all.flatMap(({ live }) => live) };
};

const replyForm = {
  id: "reply:T-4",
  title: "Reply",
  open: "Write",
  submit: "Send",
  fields: [{ name: "text", label: "Text", type: "longText" as const, required: true, value: "" }],
};
const idsIn = ({ components }: DiscordMessage) =>
  components.map((row) => row.components.map((one) => one.custom_id));

describe("a message", () => {
  test("has its title and its labels in bold, and quotations set apart", () => {
    expect(
      contentOf(
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
    ).toBe("**T-4 · waiting**\n**Customer:** Eva\n**Tier:** Premium\n> It is down.\n> Since nine.");
  });

  test("shows the address of a link, so that its host is visible, and no preview of it", () => {
    expect(
      contentOf({ part: "link", label: "Reset your password", url: "https://help.example/reset_it" }),
    ).toBe("Reset your password: <https://help.example/reset_it>");
  });

  test("makes links of addresses in our own words, without the punctuation behind them", () => {
    expect(contentOf({ part: "text", text: "See https://a.example/b. (Or https://c.example/d)" })).toBe(
      "See <https://a.example/b>. (Or <https://c.example/d>)",
    );
  });

  test("lets no emoji begin with the colon behind an address", () => {
    const text = "See https://a.example:\\: there";
    const { text: read, live } = seenOf(format(of({ part: "text", text }), formatting));
    expect(read).toBe(text);
    expect(live.map(({ kind }) => kind)).toEqual(["address"]);
  });

  test("keeps addresses that are no web addresses, cut off or a customer's as text", () => {
    const message = format(
      of(
        { part: "link", label: "Click", url: "javascript:alert(1)" },
        { part: "text", text: "https://a.exam… and ftp://b.example" },
        { part: "quote", text: "look: https://evil.example or discord.gg/evil" },
        { part: "fields", fields: [{ label: "Customer", value: "https://evil.example" }] },
      ),
      formatting,
    );
    const { text, live } = seenOf(message);
    expect(new Set(live.map(({ kind }) => kind))).toEqual(new Set(["bold", "quotation"]));
    expect(text).toContain("> look: https://evil.example or discord.gg/evil");
  });

  test("shows a customer's markup as the signs it is made of", () => {
    const words = "**not bold** _no_ ~~no~~ ||no|| `no` [no](https://no.example) :no: <@1> @everyone";
    expect(seenOf(format(of({ part: "quote", text: words }), formatting))).toEqual({
      text: `> ${words}`,
      live: [{ kind: "quotation", source: "> " }],
    });
  });

  test("keeps what begins a line from becoming a heading or a list, and leaves times and dates alone", () => {
    expect(contentOf({ part: "text", text: "# a\n- b\n-# c\n3. d\n> e\n+ f" })).toBe(
      "\\# a\n\\- b\n\\-# c\n3\\. d\n\\> e\n\\+ f",
    );
    expect(contentOf({ part: "text", text: "12.03.2025, 10:30 - a > b, C#" })).toBe(
      "12.03.2025, 10:30 - a > b, C#",
    );
  });

  test("leads to a conversation on Discord, and nowhere else", () => {
    const conversation = {
      platform: "discord",
      channel: "123456789012345678",
      thread: "223456789012345678" as string | null,
    };
    const way = (changed: Partial<typeof conversation>, more = {}) =>
      format(
        of({ part: "conversation", label: "To the customer", conversation: { ...conversation, ...changed } }),
        { ...formatting, ...more },
      ).content;
    const server = "To the customer: <https://discord.com/channels/900000000000000001";
    expect(way({})).toBe(`${server}/223456789012345678>`);
    expect(way({ thread: null })).toBe(`${server}/123456789012345678>`);
    expect(way({}, { threadOf: () => "323456789012345678" })).toBe(`${server}/323456789012345678>`);
    expect(way({ platform: "web" })).toBe("–");
    expect(way({ channel: "direct:1" })).toBe("–");
  });

  test("calls people on top, and nobody whom a customer names", () => {
    const { content, embeds } = format(of({ part: "quote", text: "<@9> @here" }), {
      ...formatting,
      mentions: [
        { type: "role", id: "1" },
        { type: "user", id: "2" },
      ],
    });
    expect(content).toBe("<@&1> <@2>\n> \\<@9> \\@here");
    expect(embeds).toEqual([]);
  });

  test("is the content while it fits, one embed when it is longer, and divided when it is longer still", () => {
    const words = (count: number): Part => ({ part: "text", text: "word ".repeat(count).trim() });
    const shape = (count: number) =>
      textsOf(format(of(words(count)), formatting)).map((text) => text.split(/\s+/).filter(Boolean).length);
    expect(shape(300)).toEqual([300]);
    expect(shape(700)).toEqual([0, 700]);
    expect(shape(1_000)).toEqual([0, 819, 181]);
  });

  test("goes on as a quotation where a long quotation is divided", () => {
    const { embeds } = format(of({ part: "quote", text: "word ".repeat(1_000) }), formatting);
    expect(embeds.map(({ description = "" }) => description.slice(0, 6))).toEqual(["> word", "> word"]);
  });

  test("begins no list and no heading where a line is divided", () => {
    for (const sign of ["-", "#", ">", "1."]) {
      const { embeds } = format(of({ part: "text", text: `${sign} `.repeat(2_000) }), formatting);
      expect(embeds.flatMap(({ description = "" }) => seen(description).live)).toEqual([]);
    }
  });

  test("calls people in its content even when the words are in an embed", () => {
    const { content, embeds } = format(of({ part: "text", text: "word ".repeat(700) }), {
      ...formatting,
      mentions: [{ type: "role", id: "1" }],
    });
    expect(content).toBe("<@&1>");
    expect(embeds).toHaveLength(1);
  });

  test("has five buttons in a row, and at most twenty-five", () => {
    const actions = Array.from({ length: 30 }, (_, index) => ({
      id: `a${index}`,
      label: `A${index}`,
      style: "plain" as const,
    }));
    expect(idsIn(format({ ...none, actions }, formatting)).map(({ length }) => length)).toEqual([
      5, 5, 5, 5, 5,
    ]);
  });

  test("has its form right behind the button that comes first, in the language of the message", () => {
    const actions = [
      { id: "resolve:T-4", label: "Resolve", style: "primary" as const },
      { id: "show:T-4", label: "Show", style: "plain" as const },
    ];
    expect(idsIn(format({ parts: [], actions, form: replyForm }, formatting))).toEqual([
      ["resolve:T-4", "form:en:reply:T-4", "show:T-4"],
    ]);
    expect(
      idsIn(format({ parts: [], actions: [], form: replyForm }, { ...formatting, language: "de" })),
    ).toEqual([["form:de:reply:T-4"]]);
  });

  test("has further forms behind the first", () => {
    const moreForms = [formById("update:T-4", "en")].filter((form) => form !== null);
    expect(idsIn(format({ parts: [], actions: [], form: replyForm, moreForms }, formatting))).toEqual([
      ["form:en:reply:T-4", "form:en:update:T-4"],
    ]);
  });

  test("opens its form in the language of the form's own words, whichever the desk has", () => {
    for (const language of ["de", "en"] as const) {
      const form = formById("giveNumber:c1", language);
      expect(idsIn(format({ ...none, form }, { ...formatting, language: "de" }))).toEqual([
        [`form:${language}:giveNumber:c1`],
      ]);
    }
  });

  test("puts its form first, and marks it, where no button is meant to be first", () => {
    const actions = [{ id: "noNumber:c1", label: "I have none", style: "plain" as const }];
    const message = format({ parts: [], actions, form: replyForm }, formatting);
    expect(idsIn(message)).toEqual([["form:en:reply:T-4", "noNumber:c1"]]);
    expect(message.components[0]?.components.map(({ style }) => style)).toEqual([
      ButtonStyle.Primary,
      ButtonStyle.Secondary,
    ]);
  });

  test("has no button that Discord would refuse, or that nobody could open", () => {
    const button = { id: "a", label: "Yes", style: "primary" } as const;
    const actions = [button, button, { ...button, id: "" }, { ...button, id: "x".repeat(101) }];
    const form = { ...replyForm, id: "unheardOf:c1" };
    expect(idsIn(format({ parts: [], actions, form }, formatting))).toEqual([["a"]]);
  });

  test("is never empty", () => {
    expect(format(none, formatting)).toEqual({ content: "–", embeds: [], components: [] });
    expect(contentOf({ part: "text", text: " " })).toBe("–");
  });
});

const squeezed = (text: string): string =>
  text
    .replace(/\p{Surrogate}/gu, "\uFFFD")
    .replace(/\s+/g, "")
    .replaceAll(">", "");

/** As `message()` puts messages together: no part is empty, and addresses are not endless. */
const isOrdinary = (one: Part): boolean =>
  one.part === "conversation" ? one.label.length <= 75 : !("text" in one) || one.text.trim() !== "";

describe("whatever a message holds", () => {
  const mentions = [{ type: "user", id: "1" }] as const;

  test("Discord takes it", () => {
    fc.assert(
      fc.property(hostile, (message) => {
        const formatted = format(message, { ...formatting, mentions });
        const { content, embeds, components } = formatted;
        expect(content.length).toBeLessThanOrEqual(2_000);
        expect(content.trim() === "" && embeds.length === 0).toBe(false);
        for (const { description = "" } of embeds) {
          expect(description.trim()).not.toBe("");
          expect(description.length).toBeLessThanOrEqual(4_096);
        }
        expect(textsOf(formatted).slice(1).join("").length).toBeLessThanOrEqual(6_000);
        expect(JSON.stringify(formatted)).not.toMatch(/\\ud[89a-f]/i);
        expect(components.length).toBeLessThanOrEqual(5);
        const buttons = components.flatMap((row) => row.components);
        expect(new Set(buttons.map(({ custom_id }) => custom_id)).size).toBe(buttons.length);
        for (const { custom_id, label = "" } of buttons) {
          expect(custom_id.length).toBeLessThanOrEqual(100);
          expect(custom_id.trim()).not.toBe("");
          expect(label.trim()).not.toBe("");
          expect(label.length).toBeLessThanOrEqual(80);
        }
      }),
      { numRuns: 300 },
    );
  });

  test("it calls nobody, formats nothing and leads nowhere but where it says", () => {
    fc.assert(
      fc.property(hostile, (message) => {
        const stated = message.parts.flatMap((one) =>
          one.part === "text" ? one.text : one.part === "link" ? one.url : [],
        );
        const ours = `https://discord.com/channels/${formatting.guildId}/`;
        for (const { kind, source } of seenOf(format(message, formatting)).live) {
          if (kind === "bold" || kind === "quotation") continue;
          expect(kind).toBe("address");
          if (!source.startsWith(ours)) expect(stated.some((words) => words.includes(source))).toBe(true);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  test("people read every word of it, while it is as long as the desk writes", () => {
    const parts = fc
      .array(part.filter(isOrdinary), { maxLength: 60 })
      .filter((one) => plainText(of(...one)).length <= 3_500);
    fc.assert(
      fc.property(parts, (some) => {
        const withoutWays = some.filter((one) => one.part !== "conversation");
        const formatted = format(of(...withoutWays), formatting);
        expect(squeezed(seenOf(formatted).text.replace(/^–$/, ""))).toBe(
          squeezed(plainText(of(...withoutWays)).replace(/^–$/, "")),
        );
      }),
      { numRuns: 1_000 },
    );
  });
});
