import type { Verb } from "../../../../src/core/command.ts";
import { verbs } from "../../../core/verbs.ts";
import type { Actor } from "./actor.ts";
import { pressForged, pressForgedAtHome, shortcutForged, submitForged } from "./forged.ts";
import { typed } from "./orders.ts";
import type { Scene } from "./scene.ts";

const texts: Partial<Record<Verb, string>> = {
  transfer: "INTERN kennt den Fall",
  reply: "Wir sehen nach.",
  ask: "Seit wann?",
  update: "Wir prüfen noch.",
  promise: "in zwei Stunden",
  consult: "INTERN ist das geplant?",
  note: "INTERN Rechnung offen",
  escalate: "INTERN droht mit Kündigung",
  "customer set": "tier premium",
  "customer link": "10584",
  "customer delegate": "Ben until 2027-01-31",
  "customer revoke": "Ben",
  "customer export": "10584",
  "customer forget": "10584",
  "incident open": "mail INTERN gestört",
  "incident update": "I-1 INTERN Ursache",
  "incident end": "I-1 INTERN vorbei",
  "incident attach": "I-1",
  search: "Postfach",
  "kb search": "Postfach",
  "kb add": "Wie ziehe ich um?",
  "kb variant": "mail-create Postfach her",
  "kb edit": "K-1 Umzug | de",
  "kb approve": "K-1",
  "kb discard": "K-1",
  "kb retire": "K-1",
  "kb merge": "mail-create K-1",
  "kb synonym": "Postfach = Briefkasten",
  "kb separate": "Briefkasten",
  "kb dismiss": "G-0k3v9x1",
};
/** Verbs that need no ticket. */
export const listings: readonly Verb[] = [
  ...([
    "overview",
    "queue",
    "mine",
    "search",
    "here",
    "away",
    "tick",
    "help",
    "kb search",
    "kb edit",
    "kb drafts",
  ] as const),
  ...(["incident open", "incident update", "incident end", "incident send", "incident list"] as const),
  ...(["stats", "stats breaches", "stats mine", "summary", "kb gaps", "kb check"] as const),
  ...(["kb approve", "kb discard", "kb retire", "kb merge", "kb undo"] as const),
  ...(["kb synonym", "kb synonyms", "kb separate", "kb dismiss"] as const),
];

/** A complete order of a verb, about T-1 where it is about one. */
export const orderOf = (verb: Verb, colleague: string) => {
  const { [verb]: text } = texts;
  return {
    verb,
    ...(!listings.includes(verb) && { ticket: 1 }),
    ...(verb === "transfer" && { colleague }),
    ...(verb === "priority" && { priority: "low" }),
    ...(verb === "category" && { category: "change" }),
    ...(verb === "macro" && { macro: "screenshot" }),
    ...(text !== undefined && { text }),
  };
};

const buttons: readonly Verb[] = [
  ...(["claim", "release", "take", "acknowledge", "settle", "close", "reopen", "show", "resolve"] as const),
  ...(["priority", "kb add"] as const),
];
const forms: readonly Verb[] = [
  "reply",
  "ask",
  "update",
  "promise",
  "consult",
  "note",
  "escalate",
  "resolve",
  "transfer",
];

const buttonId = (verb: Verb): string => `${verb}:T-1${verb === "priority" ? ":low" : ""}`;

/** One way of giving orders, of which a customer is to know none; it takes what their client would never send. */
export type Way = {
  readonly verbs: readonly Verb[];
  readonly use: (scene: Scene, by: Actor, verb: Verb) => Promise<unknown>;
};

/** Every way of giving orders that Slack has, forged where a customer's client has none. */
export const ways: Readonly<Record<string, Way>> = {
  command: {
    verbs,
    use: (scene, by, verb) =>
      scene.slack.command(by.id, scene.support.open, "/ticket", typed(orderOf(verb, scene.people.Tom))),
  },
  button: { verbs: buttons, use: (scene, by, verb) => pressForged(scene, by, buttonId(verb)) },
  form: {
    verbs: forms,
    use: (scene, by, verb) =>
      submitForged(scene, by, `${verb}:T-1`, { text: texts[verb] ?? "Neu gestartet.", to: "tom" }),
  },
  shortcut: {
    verbs,
    use: (scene, by, verb) => {
      const { ticket, ...order } = orderOf(verb, scene.people.Tom);
      return shortcutForged(scene, by, { ...order, ...(ticket !== undefined && { ticket: "T-1" }) });
    },
  },
  "home page": { verbs: buttons, use: (scene, by, verb) => pressForgedAtHome(scene, by, buttonId(verb)) },
};
