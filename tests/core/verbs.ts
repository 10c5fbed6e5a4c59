import type { Command, Verb } from "../../src/core/command.ts";

/** A complete command of every verb; a missing one does not compile. */
export const commands: { readonly [V in Verb]: Extract<Command, { verb: V }> } = {
  claim: { verb: "claim" },
  release: { verb: "release" },
  transfer: { verb: "transfer", to: "Lea Vogt", reason: { internal: "INTERN: kennt den Fall" } },
  take: { verb: "take" },
  reply: { verb: "reply", text: "Wir sehen nach." },
  note: { verb: "note", text: { internal: "INTERN: Rechnung offen" } },
  ask: { verb: "ask", text: "Seit wann?" },
  priority: { verb: "priority", priority: "high" },
  escalate: { verb: "escalate", reason: { internal: "INTERN: droht mit Kündigung" } },
  acknowledge: { verb: "acknowledge" },
  settle: { verb: "settle" },
  resolve: { verb: "resolve", solution: "Wir haben das Postfach geleert." },
  close: { verb: "close" },
  reopen: { verb: "reopen" },
  confirm: { verb: "confirm" },
  show: { verb: "show" },
  overview: { verb: "overview" },
  queue: { verb: "queue" },
  mine: { verb: "mine" },
  search: { verb: "search", text: "Postfach" },
  help: { verb: "help" },
};

/** Every verb there is. */
export const verbs: readonly Verb[] = Object.values(commands).map(({ verb }) => verb);
