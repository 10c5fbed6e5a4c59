import type { Verb } from "../../core/command.ts";
import type { Language } from "../../core/person.ts";
import type { AgentSentences } from "../../core/say.ts";
import { ticketName } from "../../core/ticket.ts";
import type { Message } from "../message.ts";
import type { AgentTexts } from "../texts/de.ts";
import type { Cut } from "../within-limit.ts";

/** What every sentence for the desk's own people is rendered with. */
export type AgentRendering = {
  readonly language: Language;
  readonly texts: AgentTexts;
  readonly cut: Cut;
};

/** Turns one sentence into its message; knows the structure and no language. */
export type AgentRenderer<Key extends keyof AgentSentences> = (
  say: Readonly<AgentSentences[Key]>,
  rendering: AgentRendering,
) => Message;

/** One renderer for every sentence; a missing one does not compile. */
export type AgentRenderers = { readonly [Key in keyof AgentSentences]: AgentRenderer<Key> };

/** A room's share of the renderers. */
export type RenderersFor<Keys extends keyof AgentSentences> = Pick<AgentRenderers, Keys>;

/** `T-42`, from the number alone. */
export const nameOf = (number: number): string => ticketName({ number });

/** A command as one writes it, about this ticket where there is one. */
export const exampleOf = ({ texts }: AgentRendering, verb: Verb, ticket: number | null = null): string => {
  const words = `/ticket ${texts.vocabulary.example[verb]}`;
  return ticket === null ? words : words.replace("T-12", nameOf(ticket));
};
