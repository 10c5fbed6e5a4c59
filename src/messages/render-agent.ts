import type { Language } from "../core/person.ts";
import type { AgentSay, AgentSentences } from "../core/say.ts";
import { assignmentRenderers } from "./agent/assignment.ts";
import { cardRenderers } from "./agent/card.ts";
import { chargeRenderers } from "./agent/charges.ts";
import { directoryRenderers } from "./agent/directory.ts";
import { escalationRenderers } from "./agent/escalation.ts";
import { gapsRenderers } from "./agent/gaps.ts";
import { heldRenderers } from "./agent/held.ts";
import { helpRenderers } from "./agent/help.ts";
import { incidentRenderers } from "./agent/incident.ts";
import { knowledgeRenderers } from "./agent/knowledge.ts";
import { listingRenderers } from "./agent/listing.ts";
import { privacyRenderers } from "./agent/privacy.ts";
import { progressRenderers } from "./agent/progress.ts";
import { promiseRenderers } from "./agent/promise.ts";
import type { AgentRenderers, AgentRendering } from "./agent/renderer.ts";
import { reportRenderers } from "./agent/reports.ts";
import { roundRenderers } from "./agent/round.ts";
import { statsRenderers } from "./agent/stats.ts";
import { summaryRenderers } from "./agent/summary.ts";
import { synonymsRenderers } from "./agent/synonyms.ts";
import { tellRenderers } from "./agent/tell.ts";
import { wordsRenderers } from "./agent/words.ts";
import type { Message } from "./message.ts";
import type { RenderContext } from "./render-customer.ts";
import { type AgentTexts, agentTexts as german } from "./texts/de.ts";
import { agentTexts as english } from "./texts/en.ts";
import { withinLimit } from "./within-limit.ts";

const catalogues: Readonly<Record<Language, AgentTexts>> = { de: german, en: english };

const renderers: AgentRenderers = {
  ...cardRenderers,
  ...escalationRenderers,
  ...wordsRenderers,
  ...progressRenderers,
  ...privacyRenderers,
  ...promiseRenderers,
  ...assignmentRenderers,
  ...heldRenderers,
  ...tellRenderers,
  ...listingRenderers,
  ...helpRenderers,
  ...directoryRenderers,
  ...knowledgeRenderers,
  ...roundRenderers,
  ...incidentRenderers,
  ...statsRenderers,
  ...summaryRenderers,
  ...reportRenderers,
  ...gapsRenderers,
  ...synonymsRenderers,
  ...chargeRenderers,
};

type SayNamed<Key extends keyof AgentSentences> = {
  [Name in Key]: { readonly say: Name } & Readonly<AgentSentences[Name]>;
}[Key];

const renderSay = <Key extends keyof AgentSentences>(
  say: SayNamed<Key>,
  rendering: AgentRendering,
): Message => renderers[say.say](say, rendering);

/**
 * Renders a sentence for the desk's own people, in the desk's language. Pure. The message keeps every platform's
 * limits, whatever the sentence is filled with. Buttons name the ticket, so the case of the context is not needed.
 */
export const renderAgent = (say: AgentSay, { language }: Pick<RenderContext, "language">): Message =>
  withinLimit((cut) => renderSay(say, { language, texts: catalogues[language], cut }));
