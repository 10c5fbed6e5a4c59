import type { Status } from "../../core/case.ts";
import type { Verb } from "../../core/command.ts";
import type { CommandProblem } from "../../core/command-problem.ts";
import { type CustomerField, customerFields } from "../../core/customer-field.ts";
import { oneLine, shortName } from "../excerpt.ts";
import { message, paragraph, text } from "../parts.ts";
import { shortTime } from "../time.ts";
import { type AgentRendering, exampleOf, nameOf, type RenderersFor } from "./renderer.ts";

/** What an agent most likely wants instead, by status; nothing while there is no ticket yet. */
const possible: Readonly<Record<Status, readonly Verb[]>> = {
  listening: [],
  answered: [],
  suggested: [],
  intake: [],
  confirming: [],
  detailsMissing: [],
  declined: [],
  paused: [],
  queued: ["claim", "reply", "transfer"],
  claimed: ["reply", "resolve", "transfer"],
  waitingForCustomer: ["reply", "resolve", "transfer"],
  resolved: ["reopen", "close", "note"],
  closed: ["reopen", "note", "show"],
};

/** Names of macros in one sentence. */
const maxMacros = 25;

type FieldWords = AgentRendering["texts"]["sentences"]["unclear"]["customerField"];

const whatFieldTakes = (field: CustomerField | null, words: FieldWords): string => {
  if (field === null) return words.unknown(customerFields.join(", "));
  return field === "tier" || field === "blocked" ? words[field] : words.text(field);
};

const whatIsWrong = (problem: CommandProblem, { texts }: AgentRendering): string => {
  const words = texts.sentences.unclear;
  switch (problem.problem) {
    case "unknownVerb":
      return words.unknownVerb(oneLine(problem.word, 40));
    case "missing":
      return words.missing[problem.what](problem.verb);
    case "customerField":
      return whatFieldTakes(problem.field, words.customerField);
    case "noSuchPeriod":
      return words.noSuchPeriod(oneLine(problem.word, 40));
    case "noSuchDay":
      return words.noSuchDay(oneLine(problem.word, 40));
    case "noTicket":
      return words.noTicket(problem.verb);
  }
};

/** Answers to one person's command: why it was not carried out, and what works instead. */
export const tellRenderers: RenderersFor<
  | "alreadyClaimed"
  | "youHaveIt"
  | "notPermitted"
  | "customersChoice"
  | "notNow"
  | "notYours"
  | "noSuchTicket"
  | "noSuchColleague"
  | "noSuchMacro"
  | "macroNotInLanguage"
  | "nothingToSettle"
  | "nothingToConfirm"
  | "nothingToUndo"
  | "unclear"
> = {
  alreadyClaimed: ({ ticket, by, since, timeZone }, { texts: { sentences }, language }) =>
    paragraph(sentences.alreadyClaimed(nameOf(ticket), shortName(by), shortTime(since, timeZone, language))),

  youHaveIt: ({ ticket }, { texts }) => paragraph(texts.sentences.youHaveIt(nameOf(ticket))),

  notPermitted: ({ verb }, { texts: { sentences, vocabulary } }) =>
    paragraph(sentences.notPermitted(vocabulary.verb[verb])),

  customersChoice: (_, { texts }) => paragraph(texts.sentences.customersChoice),

  notNow: ({ verb, ticket, status }, rendering) => {
    const { sentences, vocabulary } = rendering.texts;
    const examples = possible[status].map((one) => `• ${exampleOf(rendering, one, ticket)}`);
    return message([
      text(sentences.notNow.status(nameOf(ticket), vocabulary.status[status], vocabulary.verb[verb])),
      text(
        examples.length === 0
          ? sentences.notNow.dialogue
          : [sentences.notNow.instead, ...examples].join("\n"),
      ),
    ]);
  },

  notYours: ({ verb, ticket, by }, rendering) => {
    const { sentences, vocabulary } = rendering.texts;
    const aim = vocabulary.verb[verb];
    return paragraph(
      by === null
        ? sentences.notYours.free(nameOf(ticket), aim, exampleOf(rendering, "claim", ticket))
        : sentences.notYours.owned(nameOf(ticket), shortName(by), aim),
    );
  },

  noSuchTicket: ({ ticket }, { texts }) => paragraph(texts.sentences.noSuchTicket(nameOf(ticket))),

  noSuchColleague: ({ name }, rendering) =>
    paragraph(rendering.texts.sentences.noSuchColleague(shortName(name), exampleOf(rendering, "transfer"))),

  noSuchMacro: ({ name, known }, { texts: { sentences } }) =>
    paragraph(
      known.length === 0
        ? sentences.noSuchMacro.none
        : sentences.noSuchMacro.others(oneLine(name, 40), known.slice(0, maxMacros).join(", ")),
    ),

  macroNotInLanguage: ({ name, language }, rendering) =>
    paragraph(rendering.texts.sentences.macroNotInLanguage[language](name, exampleOf(rendering, "reply"))),

  nothingToSettle: ({ ticket }, { texts }) => paragraph(texts.sentences.nothingToSettle(nameOf(ticket))),

  nothingToConfirm: ({ ticket }, { texts }) => paragraph(texts.sentences.nothingToConfirm(nameOf(ticket))),

  nothingToUndo: ({ customer }, { texts }) => paragraph(texts.sentences.nothingToUndo(shortName(customer))),

  unclear: ({ problem }, rendering) => {
    const words = rendering.texts.sentences.unclear;
    return message([
      text(whatIsWrong(problem, rendering)),
      text(
        problem.problem === "unknownVerb"
          ? words.help(exampleOf(rendering, "help"))
          : words.example(exampleOf(rendering, problem.verb)),
      ),
    ]);
  },
};
