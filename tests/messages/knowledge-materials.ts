import type { EditProblem, Flaw, Item } from "../../src/core/editing.ts";
import type { AgentSay } from "../../src/core/say.ts";
import { at, type Filling } from "./materials.ts";

type Drafts = readonly Extract<AgentSay, { say: "knowledgeDraft" }>[];

const problemsWith = (name: string): readonly EditProblem[] => [
  { problem: "noSuchDraft", name },
  { problem: "noSuchEntry", name },
  { problem: "notYours", name: "K-3", by: name },
  { problem: "fromFile", name },
  { problem: "itself", name },
  { problem: "known", wording: name, entry: name },
  { problem: "noSuchGap", name },
  { problem: "emptyWord", word: name },
  { problem: "longWord", word: name, most: 60 },
  { problem: "manyWords", most: 30 },
  { problem: "sameWord", words: [name, name] },
  { problem: "knownGroup", words: [name, name] },
  { problem: "twoGroups", one: [name, name], other: [name, name] },
  { problem: "noSuchSynonym", word: name },
  { problem: "synonymInFile", word: name },
  { problem: "nothingToUndo" },
  { problem: "changedSince", what: "merge" },
];

/** What is said about the knowledge base, filled as the other samples. */
export const knowledgeMaterials = ({ words, many }: Filling) => {
  const draft: Item = {
    number: 3,
    entry: "K-3",
    state: "draft",
    language: "de",
    title: words("Postfach umziehen"),
    gist: words("Legen Sie das neue Postfach an und kopieren Sie die Ordner."),
    url: words("https://hilfe.example/umzug"),
    path: many([words("Kundenmenü"), words("E-Mail")]),
    variants: many([words("Wie ziehe ich mein Postfach um?")]),
    by: { key: "slack:U2", name: words("Tom Berg") },
    at,
    ticket: 12,
    limits: null,
    source: null,
  };
  const bare: Item = { ...draft, title: "", gist: "", url: "", path: [], ticket: null };
  const said = { ...bare, id: words("mail-create"), official: false };
  const importedDraft: Item = {
    ...bare,
    number: 5,
    entry: said.id,
    limits: {
      tiers: ["premium"],
      platforms: ["slack"],
      products: many([words("vServer")]),
      languages: ["de"],
      until: "2027-12-31",
    },
    source: { name: words("hilfe/mail.md"), said },
  };
  const flaws: readonly Flaw[] = [
    { flaw: "missing", what: "title" },
    { flaw: "tooLong", what: "wording", most: 300 },
    { flaw: "noAddress", url: words("hilfe") },
    { flaw: "foreignHost", host: words("evil.example"), hosts: many([words("hilfe.example")]) },
    { flaw: "duplicate", wording: words("Postfach"), entry: words("mail-create") },
    { flaw: "noEntry", entry: words("mail-create") },
  ];
  const suggestion = { id: "mail-create", title: words("Neues Postfach") };
  const shown = {
    say: "knowledgeDraft",
    draft,
    to: null,
    flaws: [],
    suggestions: [],
    decides: true,
    isNew: false,
  } as const;
  const drafts: Drafts = [
    shown,
    {
      ...shown,
      draft: bare,
      flaws: flaws.slice(0, 3),
      suggestions: [suggestion, { ...suggestion, id: "mail-move" }],
      isNew: true,
      decides: false,
    },
    { ...shown, draft: { ...bare, entry: "mail-create" }, to: suggestion, flaws: flaws.slice(3) },
    { ...shown, draft: { ...importedDraft, number: 3 } },
  ];
  return {
    drafts,
    flawed: [
      { draft, flaws: [] },
      { draft: { ...bare, number: 4, entry: words("mail-create") }, flaws },
      { draft: importedDraft, flaws },
    ],
    problems: problemsWith(words("K-9")),
  };
};
