import type { ForgetPlan } from "../../core/forget-plan.ts";
import { oneLine, shortName } from "../excerpt.ts";
import { fields, message, paragraph, type Row, text, title } from "../parts.ts";
import { type AgentRendering, nameOf, type RenderersFor } from "./renderer.ts";

const mostAccounts = 4;
const mostTickets = 20;

const known = (plan: ForgetPlan, { texts }: AgentRendering): readonly Row[] => {
  const words = texts.sentences.customerData;
  const names = plan.accounts.slice(0, mostAccounts).map(({ name }) => shortName(name));
  return [
    [words.cases, words.ofThem(plan.cases, plan.tickets)],
    [words.accounts, names.length === 0 ? "0" : `${plan.accounts.length}: ${names.join(", ")}`],
    [words.corrections, String(plan.corrections)],
    [words.delegates, String(plan.delegates)],
  ];
};

const shortWho = (who: string): string => oneLine(who, 60);

/** What is known of one customer, and what becomes of it (GDPR Art. 15, 17 and 20). */
export const privacyRenderers: RenderersFor<
  "customerExport" | "forgetPlan" | "forgetRefused" | "customerForgotten" | "nothingKnown" | "caseEmptied"
> = {
  customerExport: ({ who, plan }, rendering) => {
    const words = rendering.texts.sentences.customerExport;
    return message([
      title(words.title(shortWho(who))),
      fields(known(plan, rendering)),
      text(words.how),
      text(`npm run --silent desk -- customer export ${shortWho(who)} > customer.json`),
      text(words.advice),
    ]);
  },

  forgetPlan: ({ who, plan }, rendering) => {
    const words = rendering.texts.sentences.forgetPlan;
    return message([
      title(words.title(shortWho(who))),
      fields(known(plan, rendering)),
      text(words.messages),
      text(words.stays),
      text(words.elsewhere),
      text(words.pause),
      text(words.how(`/ticket customer forget ${shortWho(who)} yes`)),
    ]);
  },

  forgetRefused: ({ who, tickets }, { texts }) =>
    paragraph(
      texts.sentences.forgetRefused(shortWho(who), tickets.slice(0, mostTickets).map(nameOf).join(", ")),
    ),

  customerForgotten: ({ by, cases }, { texts }) =>
    paragraph(texts.sentences.customerForgotten(shortName(by), cases)),

  nothingKnown: ({ who }, { texts }) => paragraph(texts.sentences.nothingKnown(shortWho(who))),

  caseEmptied: ({ ticket }, { texts }) =>
    paragraph(texts.sentences.caseEmptied(ticket === null ? null : nameOf(ticket))),
};
