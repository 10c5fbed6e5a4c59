import type { APIEmbed } from "discord.js";
import type { Language } from "../../src/core/person.ts";
import type { Message } from "../../src/messages/message.ts";
import { buttonRows, type Row } from "./surface/buttons.ts";
import { fill } from "./surface/fill.ts";
import { type Line, linesOf } from "./surface/lines.ts";
import { isBlank } from "./surface/plain-text.ts";
import type { AddressBook } from "./surface/web-address.ts";

const maxContent = 2_000;
const maxDescription = 4_096;
/** Characters of all embeds of a message together. */
const maxEmbeds = 6_000;
const maxMentions = 20;

/** Whom a message calls, by id. */
export type Mention = { readonly type: "role" | "user"; readonly id: string };

/** What a message is formatted with. */
export type Formatting = AddressBook & {
  /** In which a form opens whose own words do not tell. */
  readonly language: Language;
  readonly mentions?: readonly Mention[];
};

/**
 * A message as Discord's routes take it. Everything is there even when it is empty, so that an edit leaves nothing of
 * what stood before. Addresses carry no preview; `SUPPRESS_EMBEDS` would hide our own embeds as well.
 */
export type DiscordMessage = {
  readonly content: string;
  readonly embeds: APIEmbed[];
  readonly components: Row[];
};

const mentionLine = (mentions: readonly Mention[]): string =>
  mentions
    .slice(0, maxMentions)
    .map(({ type, id }) => (type === "role" ? `<@&${id}>` : `<@${id}>`))
    .join(" ");

/** Rooms for words: characters of the content, of which there may be none, and of each embed. */
type Layout = { readonly content: number; readonly embeds: readonly number[] };

/** The first that takes all words is used. */
const layouts = (content: number): readonly Layout[] => [
  { content, embeds: [] },
  { content: 0, embeds: [maxDescription] },
  { content: 0, embeds: [maxDescription, maxEmbeds - maxDescription] },
  { content, embeds: [maxDescription, maxEmbeds - maxDescription] },
];

type Words = { readonly content: string; readonly embeds: readonly string[]; readonly complete: boolean };

const inLayout = (lines: readonly Line[], { content, embeds }: Layout): Words => {
  if (content === 0) {
    const { texts, complete } = fill(lines, embeds);
    return { content: "", embeds: texts, complete };
  }
  const { texts, complete } = fill(lines, [content, ...embeds]);
  const [first = "", ...others] = texts;
  return { content: first, embeds: others, complete };
};

const arrange = (lines: readonly Line[], room: number): Words => {
  let words: Words = { content: "", embeds: [], complete: false };
  for (const layout of layouts(room)) {
    words = inLayout(lines, layout);
    if (words.complete) break;
  }
  return words;
};

/** Renders a message for Discord, with those it calls on top. Pure; keeps Discord's limits whatever the message holds. */
export const format = (message: Message, formatting: Formatting): DiscordMessage => {
  const called = mentionLine(formatting.mentions ?? []);
  const lines = message.parts.flatMap((part) => linesOf(part, formatting));
  const words = arrange(lines, maxContent - called.length - 1);
  const embeds = words.embeds.filter((text) => !isBlank(text)).map((description) => ({ description }));
  const content = [called, words.content].filter((text) => !isBlank(text)).join("\n");
  return {
    content: content === "" && embeds.length === 0 ? "–" : content,
    embeds,
    components: buttonRows(message, formatting.language),
  };
};
