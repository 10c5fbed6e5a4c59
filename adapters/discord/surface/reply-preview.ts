import { type APIEmbed, MessageFlags } from "discord.js";
import type { Language } from "../../../src/core/person.ts";
import type { ToneHint } from "../../../src/core/tone.ts";
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
};

/** A preview as a message. */
export type Preview = { readonly content: string; readonly embeds: APIEmbed[]; readonly components: Row[] };

const sendPrefix = "preview-send:";
const changePrefix = "preview-edit:";

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
      button({ id: sendPrefix + draft.form, label: said.send, style: "primary" }),
      button({ id: changePrefix + draft.form, label: said.change, style: "plain" }),
    ]),
  };
};

/** What a button of a preview asks for, with the words that stand in it. */
export type PreviewPress = { readonly press: "send" | "edit"; readonly form: string; readonly words: string };

/** Reads a press on a preview; `null`: it was another button, or the words are gone. */
export const readPreview = (customId: string, message: ShownMessage | null): PreviewPress | null => {
  const [, press, form = ""] = /^preview-(send|edit):([\s\S]+)$/.exec(customId) ?? [];
  const words = unescaped(message?.embeds?.[0]?.description ?? "").trim();
  if ((press !== "send" && press !== "edit") || words === "") return null;
  return { press, form, words };
};

/** Whether a message is a preview: one that only its author sees, with the button that sends it. */
export const isPreview = (message: ShownMessage | null): boolean =>
  message !== null &&
  ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0 &&
  (message.components ?? []).some(({ components }) =>
    (components ?? []).some(({ custom_id }) => custom_id?.startsWith(sendPrefix)),
  );
