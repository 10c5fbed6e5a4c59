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
  "abuse undo": { verb: "abuse undo", who: null },
  show: { verb: "show" },
  overview: { verb: "overview" },
  queue: { verb: "queue" },
  mine: { verb: "mine" },
  search: { verb: "search", text: "Postfach" },
  help: { verb: "help" },
  "kb search": { verb: "kb search", text: "Postfach" },
  "kb add": { verb: "kb add", written: {} },
  "kb variant": { verb: "kb variant", to: "mail-create", draft: null, wording: "neues Postfach" },
  "kb edit": { verb: "kb edit", draft: "K-3", written: { title: "Postfach umziehen", language: "de" } },
  "kb drafts": { verb: "kb drafts" },
  "kb approve": { verb: "kb approve", draft: "K-3" },
  "kb discard": { verb: "kb discard", draft: "K-3" },
  "kb retire": { verb: "kb retire", entry: "K-3" },
  "kb merge": { verb: "kb merge", into: "mail-create", from: "K-3" },
  "kb undo": { verb: "kb undo" },
};

/** Every verb there is. */
export const verbs: readonly Verb[] = Object.values(commands).map(({ verb }) => verb);
