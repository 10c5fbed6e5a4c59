import { draftActionId } from "../../core/act-id.ts";
import { type EditProblem, type Flaw, type Item, isEntry, itemName } from "../../core/editing.ts";
import { oneLine, shortName } from "../excerpt.ts";
import { knowledgeForm } from "../forms.ts";
import type { Action, Part } from "../message.ts";
import { button, fields, message, paragraph, quote, type Row, text, title } from "../parts.ts";
import { limitsLine } from "./limits.ts";
import { type AgentRendering, exampleOf, nameOf, type RenderersFor } from "./renderer.ts";
import { synonymProblemIn } from "./synonyms.ts";

const maxDrafts = 5;
const maxFlaws = 5;
const shortest = 60;
const longest = 300;

const inOneSentence = (flaw: Flaw, { texts }: AgentRendering): string => {
  const words = texts.sentences.knowledgeDraft.flaws;
  switch (flaw.flaw) {
    case "missing":
      return words.missing(flaw.what);
    case "tooLong":
      return words.tooLong(flaw.what, flaw.most);
    case "noAddress":
      return words.noAddress(oneLine(flaw.url, shortest));
    case "foreignHost":
      return words.foreignHost(oneLine(flaw.host, shortest), oneLine(flaw.hosts.join(", "), longest));
    case "duplicate":
      return words.duplicate(oneLine(flaw.wording, shortest), oneLine(flaw.entry, shortest));
    case "noEntry":
      return words.noEntry(oneLine(flaw.entry, shortest));
  }
};

const flawLines = (flaws: readonly Flaw[], rendering: AgentRendering): string =>
  flaws
    .slice(0, maxFlaws)
    .map((flaw) => `• ${inOneSentence(flaw, rendering)}`)
    .join("\n");

const row = (label: string, value: string): Row => (value === "" ? null : [label, oneLine(value, longest)]);

const originOf = ({ by, ticket, source }: Item, { texts }: AgentRendering): string =>
  source === null
    ? texts.sentences.knowledgeDraft.origin(shortName(by.name), ticket === null ? null : nameOf(ticket))
    : oneLine(source.name, shortest);

const draftRows = (draft: Item, rendering: AgentRendering): readonly Row[] => {
  const { fields: labels, languages } = rendering.texts.sentences.knowledgeDraft;
  return [
    row(labels.title, draft.title),
    row(labels.gist, rendering.cut(draft.gist)),
    // An address that nobody has approved is shown and not linked.
    row(labels.url, draft.url),
    row(labels.path, draft.path.join(" > ")),
    row(labels.limits, limitsLine(draft.limits, rendering)),
    row(labels.language, languages[draft.language]),
    row(labels.origin, originOf(draft, rendering)),
  ];
};

const wordingsOf = ({ variants }: Item, { cut }: AgentRendering): Part => quote(cut(variants.join("\n")));

const headingOf = ({ title: own, variants }: Item): string => oneLine(own || (variants[0] ?? ""), shortest);

const lineOf = (draft: Item, rendering: AgentRendering, isComplete: boolean): string => {
  const words = rendering.texts.sentences.knowledgeDrafts;
  const isOwn = isEntry(draft);
  return [
    isOwn ? oneLine(draft.url, shortest) : words.of(oneLine(draft.entry, shortest)),
    originOf(draft, rendering),
    isComplete ? "" : words.unfinished,
  ]
    .filter((words_) => words_ !== "")
    .join(" · ");
};

const problemIn = (problem: EditProblem, rendering: AgentRendering): string => {
  const words = rendering.texts.sentences.knowledgeRefused;
  switch (problem.problem) {
    case "noSuchDraft":
    case "noSuchEntry":
    case "fromFile":
    case "noSuchGap":
    case "itself":
      return words[problem.problem](oneLine(problem.name, shortest));
    case "notYours":
      return words.notYours(problem.name, shortName(problem.by));
    case "known":
      return words.known(oneLine(problem.wording, shortest), oneLine(problem.entry, shortest));
    case "nothingToUndo":
    case "changedSince":
      return words[problem.problem];
    default:
      return synonymProblemIn(problem, rendering);
  }
};

/** What is said about the knowledge base to whoever adds to it. */
export const knowledgeRenderers: RenderersFor<
  "knowledgeDraft" | "knowledgeDrafts" | "knowledgeChanged" | "knowledgeImportUndone" | "knowledgeRefused"
> = {
  knowledgeDraft: ({ draft, to, flaws, suggestions, decides, isNew }, rendering) => {
    const words = rendering.texts.sentences.knowledgeDraft;
    const name = itemName(draft.number);
    const actions: readonly (Action | null)[] = [
      decides && flaws.length === 0
        ? button(draftActionId(draft.number, "kb approve"), words.approve, "primary")
        : null,
      ...suggestions.map(({ id, title: suggested }) =>
        button(draftActionId(draft.number, "kb variant", id), words.suggestion(suggested)),
      ),
      button(draftActionId(draft.number, "kb discard"), words.discard),
    ];
    return message(
      [
        title(isNew ? words.isNew(name) : words.title(name)),
        to === null ? null : text(words.of(oneLine(to.title, shortest), oneLine(to.id, shortest))),
        draft.variants.length === 0 ? null : text(words.wordings),
        wordingsOf(draft, rendering),
        fields(draftRows(draft, rendering)),
        text(flaws.length === 0 ? words.complete : flawLines(flaws, rendering)),
        suggestions.length === 0 ? null : text(words.suggest),
      ],
      actions.filter((action) => action !== null),
      knowledgeForm(draftActionId(draft.number, "kb edit"), rendering.texts, draft),
    );
  },

  knowledgeDrafts: ({ drafts, decides }, rendering) => {
    const words = rendering.texts.sentences.knowledgeDrafts;
    if (drafts.length === 0) return paragraph(words.empty);
    const shown = drafts.slice(0, maxDrafts);
    const hidden = drafts.length - shown.length;
    const actions = shown.flatMap(({ draft: { number }, flaws }) => [
      ...(flaws.length === 0
        ? [button(draftActionId(number, "kb approve"), words.approve(itemName(number)))]
        : []),
      button(draftActionId(number, "kb discard"), words.discard(itemName(number))),
    ]);
    return message(
      [
        title(words.heading(drafts.length)),
        ...shown.flatMap(({ draft, flaws }) => [
          title(`${itemName(draft.number)} · ${headingOf(draft)}`),
          draft.gist === "" ? null : quote(rendering.cut(draft.gist)),
          text(lineOf(draft, rendering, flaws.length === 0)),
        ]),
        hidden > 0 ? text(words.more(hidden)) : null,
        text(words.edit(exampleOf(rendering, "kb edit"))),
      ],
      decides ? actions : [],
    );
  },

  knowledgeChanged: ({ what, name, title: changed }, { texts }) =>
    paragraph(texts.sentences.knowledgeChanged[what](name, oneLine(changed, shortest))),

  knowledgeImportUndone: ({ source, entries, left }, { texts }) => {
    const words = texts.sentences.knowledgeImportUndone;
    const undone = words.undone(oneLine(source, longest), entries);
    return paragraph(left === 0 ? undone : `${undone} ${words.left(left)}`);
  },

  knowledgeRefused: ({ problem }, rendering) => paragraph(problemIn(problem, rendering)),
};
