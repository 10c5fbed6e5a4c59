import type { SynonymProblem } from "../../core/editing.ts";
import type { ShownGroup, WordGroup } from "../../core/synonym.ts";
import { oneLine } from "../excerpt.ts";
import { message, paragraph, text, title } from "../parts.ts";
import { type AgentRendering, exampleOf, type RenderersFor } from "./renderer.ts";

const shortest = 60;
const longest = 300;
/** Characters of a group in the list, and groups in it. */
const longestLine = 150;
const maxGroups = 15;

const inOneLine = (words: WordGroup): string =>
  oneLine(words.map((word) => oneLine(word, shortest)).join(" = "), longest);

const groupLine = ({ inFile, added }: ShownGroup, { texts }: AgentRendering): string => {
  const all = [...inFile, ...added].join(" = ");
  const words = texts.sentences.knowledgeSynonyms;
  const place = inFile.length === 0 ? "" : ` (${words.inFile(inFile.join(", "))})`;
  return `• ${oneLine(`${all}${place}`, longestLine)}`;
};

/** Why words were not called the same, or not taken apart. */
export const synonymProblemIn = (problem: SynonymProblem, { texts }: AgentRendering): string => {
  const words = texts.sentences.synonymsRefused;
  switch (problem.problem) {
    case "emptyWord":
    case "noSuchSynonym":
    case "synonymInFile":
      return words[problem.problem](oneLine(problem.word, shortest));
    case "longWord":
      return words.longWord(oneLine(problem.word, shortest), problem.most);
    case "manyWords":
      return words.manyWords(problem.most);
    case "sameWord":
    case "knownGroup":
      return words[problem.problem](inOneLine(problem.words));
    case "twoGroups":
      return words.twoGroups(inOneLine(problem.one), inOneLine(problem.other));
  }
};

/** What is said about words that mean the same. */
export const synonymsRenderers: RenderersFor<"knowledgeSynonyms" | "synonymsChanged"> = {
  knowledgeSynonyms: ({ groups, decides }, rendering) => {
    const shown = groups.slice(0, maxGroups);
    const more = groups.length - shown.length;
    const words = rendering.texts.sentences.knowledgeSynonyms;
    const how = words.how(exampleOf(rendering, "kb synonym"), exampleOf(rendering, "kb separate"));
    return message([
      groups.length === 0 ? text(words.none) : title(words.title(groups.length)),
      groups.length === 0 ? null : text(shown.map((group) => groupLine(group, rendering)).join("\n")),
      more > 0 ? text(words.more(more, exampleOf(rendering, "kb synonyms"))) : null,
      decides ? text(how) : null,
    ]);
  },

  synonymsChanged: ({ what, words, apart }, rendering) => {
    const texts = rendering.texts.sentences.synonymsChanged;
    switch (what) {
      case "synonym":
        return paragraph(texts.synonym(inOneLine(words)));
      case "separate":
        return paragraph(texts.separate(oneLine(apart[0] ?? "", shortest), inOneLine(words)));
      case "undo":
        return paragraph(
          [
            texts.undone,
            words.length === 0 ? "" : texts.same(inOneLine(words)),
            apart.length === 0 ? "" : texts.apart(oneLine(apart.join(", "), longest)),
          ]
            .filter((sentence) => sentence !== "")
            .join(" "),
        );
    }
  },
};
