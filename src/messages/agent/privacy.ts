import type { ForgetPlan } from "../../core/forget-plan.ts";
import { oneLine, shortName } from "../excerpt.ts";
import type { Part } from "../message.ts";
import { fields, message, paragraph, text, title } from "../parts.ts";
import { type AgentRendering, nameOf, type RenderersFor } from "./renderer.ts";

const mostAccounts = 4;
const mostTickets = 20;

const plannedPart = (plan: ForgetPlan, { texts }: AgentRendering): Part => {
  const words = texts.sentences.customerData;
  const accounts = plan.accounts
    .slice(0, mostAccounts)
    .map(({ key, name }) => `${oneLine(name, 40)}, ${oneLine(key, 40)}`);
  return fields([
    [words.cases, words.ofThem(plan.cases, plan.tickets)],
    [words.accounts, accounts.length === 0 ? "0" : `${plan.accounts.length}: ${accounts.join("; ")}`],
    [words.corrections, String(plan.corrections)],
    [words.delegates, String(plan.delegates)],
    [words.messages, String(plan.messages)],
  ]);
};

const shortWho = (who: string): string => oneLine(who, 60);

/** What is known of one customer, and what becomes of it (GDPR Art. 15, 17 and 20). */
export const privacyRenderers: RenderersFor<
  "customerExport" | "forgetPlan" | "forgetRefused" | "customerForgotten" | "nothingKnown"
> = {
  customerExport: ({ who, plan }, rendering) => {
    const words = rendering.texts.sentences.customerExport;
    return message([
      title(words.title(shortWho(who))),
      plannedPart(plan, rendering),
      text(words.how),
      text(`npm run --silent desk -- customer export ${shortWho(who)} > customer.json`),
      text(words.advice),
    ]);
  },

  forgetPlan: ({ who, plan }, rendering) => {
    const words = rendering.texts.sentences.forgetPlan;
    return message([
      title(words.title(shortWho(who))),
      plannedPart(plan, rendering),
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

  customerForgotten: ({ by, cases, messages }, { texts }) =>
    paragraph(texts.sentences.customerForgotten(shortName(by), cases, messages)),

  nothingKnown: ({ who }, { texts }) => paragraph(texts.sentences.nothingKnown(shortWho(who))),
};
