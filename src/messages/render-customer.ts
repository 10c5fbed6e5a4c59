import type { CustomerSentences } from "../core/customer-say.ts";
import type { Language } from "../core/person.ts";
import type { CustomerSay } from "../core/say.ts";
import { answerRenderers } from "./customer/answer.ts";
import { chargeRenderers } from "./customer/charge.ts";
import { codeRenderers } from "./customer/code.ts";
import { conductRenderers } from "./customer/conduct.ts";
import { courtesyRenderers } from "./customer/courtesy.ts";
import { delegateRenderers } from "./customer/delegates.ts";
import { incidentRenderers } from "./customer/incident.ts";
import { intakeRenderers } from "./customer/intake.ts";
import { numberRenderers } from "./customer/number.ts";
import { readBackRenderers } from "./customer/read-back.ts";
import { actionIdsOf, type CustomerRenderers, type CustomerRendering } from "./customer/renderer.ts";
import { standingRenderers } from "./customer/standing.ts";
import { ticketRenderers } from "./customer/ticket.ts";
import type { Message } from "./message.ts";
import { type CustomerTexts, customerTexts as german } from "./texts/de.ts";
import { customerTexts as english } from "./texts/en.ts";
import { withinLimit } from "./within-limit.ts";

/** Whom a message is for. */
export type RenderContext = { readonly language: Language; readonly caseId: string };

const catalogues: Readonly<Record<Language, CustomerTexts>> = { de: german, en: english };

const renderers: CustomerRenderers = {
  ...courtesyRenderers,
  ...conductRenderers,
  ...answerRenderers,
  ...standingRenderers,
  ...chargeRenderers,
  ...numberRenderers,
  ...codeRenderers,
  ...delegateRenderers,
  ...intakeRenderers,
  ...readBackRenderers,
  ...ticketRenderers,
  ...incidentRenderers,
};

type SayNamed<Key extends keyof CustomerSentences> = {
  [Name in Key]: { readonly say: Name } & Readonly<CustomerSentences[Name]>;
}[Key];

const renderSay = <Key extends keyof CustomerSentences>(
  say: SayNamed<Key>,
  rendering: CustomerRendering,
): Message => renderers[say.say](say, rendering);

/**
 * Renders a sentence for customers, in their language. Pure. The message keeps every platform's limits, whatever
 * the sentence is filled with; text for the desk does not get in (R7).
 */
export const renderCustomer = (say: CustomerSay, { language, caseId }: RenderContext): Message =>
  withinLimit((cut) =>
    renderSay(say, { language, texts: catalogues[language], cut, actionId: actionIdsOf(caseId) }),
  );
