import { aboutCustomers, type HelpTopic, helpTopics, type Verb } from "../../core/command.ts";
import { message, text, title } from "../parts.ts";
import { type AgentRendering, exampleOf, type RenderersFor } from "./renderer.ts";

/** What people of the desk want to do, most frequent first. */
const everyday: readonly Verb[] = [
  "queue",
  "mine",
  "show",
  "claim",
  "reply",
  "ask",
  "update",
  "promise",
  "consult",
  "send",
  "macro",
  "note",
  "resolve",
  "transfer",
  "release",
  "priority",
  "category",
  "offer order",
  "offer repair",
  "offer consulting",
  "escalate",
  "acknowledge",
  "settle",
  "confirm",
  "customer show",
  "customer set",
  "customer link",
  "customer undo",
  "customer delegate",
  "customer revoke",
  "close",
  "reopen",
  "here",
  "away",
  "tick",
  "incident open",
  "incident update",
  "incident end",
  "incident send",
  "incident attach",
  "incident detach",
  "incident list",
  "search",
  "stats",
  "stats mine",
  "summary",
  "kb gaps",
  "kb check",
  "kb add",
  "kb variant",
  "kb edit",
  "kb drafts",
  "kb discard",
  "kb synonyms",
];
const leadsOnly: readonly Verb[] = [
  "take",
  "stats breaches",
  "abuse undo",
  "customer export",
  "customer forget",
  "kb approve",
  "kb retire",
  "kb merge",
  "kb synonym",
  "kb separate",
  "kb dismiss",
  "kb undo",
];

/** Where there are no numbers, people go by their account. */
const byAccount = (example: string): string => example.replace("10584", "slack:U0123456789");

const commandLines = (verbs: readonly Verb[], rendering: AgentRendering, isNumberless: boolean): string =>
  verbs
    .filter((verb) => !isNumberless || !aboutCustomers.includes(verb))
    .map((verb) => {
      const example = exampleOf(rendering, verb);
      return `• ${rendering.texts.vocabulary.verb[verb]}: ${isNumberless ? byAccount(example) : example}`;
    })
    .join("\n");

/** Verbs of two words belong to the topic that is their first; `null`: to every day. */
const topicOf = (verb: Verb): HelpTopic | null =>
  helpTopics.find((topic) => verb.startsWith(`${topic} `)) ?? null;

const topicLines = (rendering: AgentRendering, hidden: HelpTopic | null): string =>
  helpTopics
    .filter((topic) => topic !== hidden)
    .map((topic) => `• ${rendering.texts.sentences.help.topics[topic]}: /ticket help ${topic}`)
    .join("\n");

/** What somebody can write: every day, or about one topic. */
export const helpRenderers: RenderersFor<"help"> = {
  help: ({ lead, topic, numberless = false }, rendering) => {
    const words = rendering.texts.sentences.help;
    const forLeads = lead ? leadsOnly.filter((verb) => topicOf(verb) === topic) : [];
    return message([
      title(topic === null ? words.title : words.topics[topic]),
      text(
        commandLines(
          everyday.filter((verb) => topicOf(verb) === topic),
          rendering,
          numberless,
        ),
      ),
      ...(forLeads.length > 0
        ? [title(words.lead), text(commandLines(forLeads, rendering, numberless))]
        : []),
      ...(topic === null
        ? [title(words.more), text(topicLines(rendering, numberless && !lead ? "customer" : null))]
        : []),
      text(words.places),
    ]);
  },
};
