import type { KnowledgeVerb } from "../../../src/core/command.ts";
import type { Language } from "../../../src/core/person.ts";

/** What the commands about the knowledge base do. */
export const knowledgeCommands: Readonly<
  Record<Language, Readonly<Record<KnowledgeVerb | "kb search" | "kb gaps" | "kb check", string>>>
> = {
  de: {
    "kb search": "im Wissen suchen",
    "kb gaps": "sehen, was unbeantwortet blieb",
    "kb check": "prüfen, was zu verbessern ist",
    "kb add": "Ticket als Wissen speichern",
    "kb variant": "Formulierung zu einem Eintrag",
    "kb edit": "Entwurf ansehen und ändern",
    "kb drafts": "Entwürfe ansehen",
    "kb approve": "Entwurf offiziell machen (Leitung)",
    "kb discard": "Entwurf verwerfen",
    "kb retire": "Eintrag nicht mehr zeigen (Leitung)",
    "kb merge": "Einträge zusammenlegen (Leitung)",
    "kb synonym": "Wörter gleichsetzen (Leitung)",
    "kb synonyms": "gleichgesetzte Wörter ansehen",
    "kb separate": "ein Wort wieder trennen (Leitung)",
    "kb dismiss": "eine Lücke ablegen (Leitung)",
    "kb undo": "letzte Entscheidung zurücknehmen (Leitung)",
  },
  en: {
    "kb search": "search the knowledge base",
    "kb gaps": "see what was not answered",
    "kb check": "look for what should be mended",
    "kb add": "save a ticket as knowledge",
    "kb variant": "add a wording to an entry",
    "kb edit": "view and change a draft",
    "kb drafts": "see the drafts",
    "kb approve": "make a draft official (lead)",
    "kb discard": "discard a draft",
    "kb retire": "stop showing an entry (lead)",
    "kb merge": "merge entries (lead)",
    "kb synonym": "call words the same (lead)",
    "kb synonyms": "see words that mean the same",
    "kb separate": "take a word apart again (lead)",
    "kb dismiss": "dismiss a gap (lead)",
    "kb undo": "take the latest decision back (lead)",
  },
};
