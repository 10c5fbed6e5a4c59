import type { HeldNews, HeldReply } from "../../src/core/held-words.ts";
import type { AgentSay } from "../../src/core/say.ts";
import type { ToneHint } from "../../src/core/tone.ts";
import type { Filling } from "./materials.ts";

type HeldSay = "replyHeld" | "newsHeld" | "heldExpired" | "nothingHeld" | "nothingHeldForAll";
type HeldSamples = { readonly [Key in HeldSay]: readonly Extract<AgentSay, { readonly say: Key }>[] };

/** Every sentence about words that wait, with few words in it or far too many. */
export const heldSamples = ({ words, many }: Filling): HeldSamples => {
  const by = { key: "web:tom", name: words("Tom Berger") } as const;
  const hints: readonly ToneHint[] = [
    ...many([{ kind: "guarantee", words: words("garantiert") } as const]),
    { kind: "releaseDate", words: words("1. März"), instead: { day: 15, month: 3, language: "de" } },
  ];
  const text = words("Das läuft morgen garantiert wieder.");
  const held = { id: 1_772_697_600_000, by, hints, suggestion: null };
  const reply: HeldReply = { ...held, command: { verb: "reply", text } };
  const macro: HeldReply = { ...held, command: { verb: "macro", name: "screenshot", more: text } };
  const news: HeldNews = { ...held, command: { verb: "incident update", incident: 3, text } };
  const opening: HeldNews = { ...held, command: { verb: "incident open", service: "mail", text } };
  const suggestion = words("Voraussichtlich ab dem 15. März.");
  const service = { de: words("E-Mail"), en: words("Mail") };
  return {
    replyHeld: [
      { say: "replyHeld", ticket: 12, held: reply },
      { say: "replyHeld", ticket: 12, held: { ...macro, suggestion } },
    ],
    newsHeld: [
      { say: "newsHeld", service, incident: 3, tickets: 1, held: { ...news, suggestion } },
      { say: "newsHeld", service, incident: null, tickets: 17, held: opening },
    ],
    heldExpired: [
      { say: "heldExpired", ticket: 12, agent: by.name, text, because: "closed", owner: null },
      { say: "heldExpired", ticket: 12, agent: by.name, text, because: "taken", owner: words("Lea Vogt") },
    ],
    nothingHeld: [false, true].map((noWording) => ({ say: "nothingHeld", ticket: 12, noWording })),
    nothingHeldForAll: [false, true].map((noWording) => ({ say: "nothingHeldForAll", noWording })),
  };
};
