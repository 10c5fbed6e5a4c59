import { type APIEmbed, MessageFlags } from "discord.js";
import type { Language } from "../../../src/core/person.ts";
import { type ToneHint, type ToneKind, toneKinds } from "../../../src/core/tone.ts";
import { excerpt } from "../../../src/messages/excerpt.ts";
import { renderCustomer } from "../../../src/messages/render-customer.ts";
import { hintText, surfaces } from "../../../src/messages/surface.ts";
import { button, type Row, rowsOf } from "./buttons.ts";
import { fill } from "./fill.ts";
import { linesOf } from "./lines.ts";
import { escapeLine, unescaped } from "./markdown.ts";
import { maxReply } from "./modals.ts";
import { words } from "./plain-text.ts";
import type { ShownMessage } from "./read-interaction.ts";

const maxDescription = 4_096;
const maxAuthor = 256;
const maxHints = 5;

/** Words that an agent is about to send to a customer. */
export type Draft = {
  /** The id of the form they were entered in. */
  readonly form: string;
  readonly words: string;
  readonly agent: string;
  readonly company: string;
  readonly hints: readonly ToneHint[];
  /** Kinds of hints on earlier wordings. */
  readonly shown: readonly ToneKind[];
};

/** A preview as a message. */
export type Preview = { readonly content: string; readonly embeds: APIEmbed[]; readonly components: Row[] };

type PressName = "send" | "edit";

/** `preview-send:reply:T-4`; after hints of the first and the third kind `preview-send:reply:T-4+02`. */
const buttonId = (press: PressName, { form, hints, shown }: Draft): string => {
  const kinds = [...shown, ...hints.map(({ kind }) => kind)];
  const places = [...toneKinds.keys()].filter((place) => kinds.some((kind) => kind === toneKinds[place]));
  return `preview-${press}:${form}${places.length === 0 ? "" : `+${places.join("")}`}`;
};

const readButtonId = (id: string) => {
  const [, press, form = "", places = ""] =
    /^preview-(send|edit):([\s\S]+?)(?:\+(\d{1,10}))?$/.exec(id) ?? [];
  if (press !== "send" && press !== "edit") return null;
  return { press, form, shown: places.split("").flatMap((place) => toneKinds[Number(place)] ?? []) } as const;
};

/** The customer's view. Its description is the words alone: they are read back from it. */
const customerView = ({ words: said, agent, company }: Draft, language: Language): APIEmbed => {
  const text = excerpt(said.trim(), maxReply);
  const { parts } = renderCustomer({ say: "agentReply", agent, company, text }, { language, caseId: "" });
  const title = parts.find((part) => part.part === "title");
  const lines = parts
    .filter((part) => part.part === "text")
    .flatMap((part) => linesOf(part, { guildId: "" }));
  return {
    author: { name: words(title?.text ?? agent, maxAuthor) },
    description: fill(lines, [maxDescription]).texts.join(""),
  };
};

const hintsView = (hints: readonly ToneHint[], language: Language): APIEmbed[] => {
  const said = hints.slice(0, maxHints).map((hint) => hintText(hint, language));
  return said.length === 0 ? [] : [{ description: said.map((hint) => `💡 ${escapeLine(hint)}`).join("\n") }];
};

/** The draft as its customer will see it, what its author may want to word differently, and the two ways on. */
export const preview = (draft: Draft, language: Language): Preview => {
  const { preview: said } = surfaces[language];
  return {
    content: said.heading,
    embeds: [customerView(draft, language), ...hintsView(draft.hints, language)],
    components: rowsOf([
      button({ id: buttonId("send", draft), label: said.send, style: "primary" }),
      button({ id: buttonId("edit", draft), label: said.change, style: "plain" }),
    ]),
  };
};

/** What a button of a preview asks for, with the words that stand in it. */
export type PreviewPress = {
  readonly press: PressName;
  readonly form: string;
  readonly words: string;
  /** Kinds of hints that were shown with them and with earlier wordings. */
  readonly shown: readonly ToneKind[];
};

/** Reads a press on a preview; `null`: it was another button, or the words are gone. */
export const readPreview = (customId: string, message: ShownMessage | null): PreviewPress | null => {
  const read = readButtonId(customId);
  const words = unescaped(message?.embeds?.[0]?.description ?? "").trim();
  return read === null || words === "" ? null : { ...read, words };
};

/**
 * The kinds of hints that a preview has shown with its words and with earlier ones. `null`: the message is no preview:
 * one that only its author sees, with the button that sends it.
 */
export const hintsShownIn = (message: ShownMessage | null): readonly ToneKind[] | null => {
  if (message === null || ((message.flags ?? 0) & MessageFlags.Ephemeral) === 0) return null;
  const buttons = (message.components ?? []).flatMap(({ components }) => components ?? []);
  const read = buttons.map(({ custom_id }) => readButtonId(custom_id ?? ""));
  return read.find((button) => button?.press === "send")?.shown ?? null;
};
