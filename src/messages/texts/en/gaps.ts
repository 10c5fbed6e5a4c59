import type { gaps as german } from "../de/gaps.ts";

/** What is said about what the knowledge base lacks, in English. */
export const gaps: typeof german = {
  knowledgeGaps: {
    heading: (days) => `What was not answered in ${days} days`,
    none: (days) => `No question of the last ${days} days is left that would not be answered by now.`,
    line: (count, question) => `${count}× · ${question}`,
    latest: (time) => `last ${time}`,
    rejected: (count) => `${count} of them after an answer that did not help`,
    drafted: (name) => `draft ${name}`,
    more: (count) => `and ${count} more; “npm run desk -- kb gaps” shows all`,
    how: (example) =>
      `A draft takes the questions as its wordings; you add the answer. All drafts: ${example}`,
    dismiss: (example) => `What needs no answer, you can put aside for good: ${example}`,
    draft: (question) => `Draft: ${question}`,
  },
  knowledgeFindings: {
    heading: (answers, count) => `${answers} answers checked, ${count} hints`,
    none: (answers) => `${answers} answers checked: each stands for itself.`,
    more: (count) => `and ${count} more; “npm run desk -- kb check” shows all`,
    links: "The pages that answers link to are being asked for now; what comes of it follows.",
    sameWording: (wording, entries) =>
      `“${wording}” leads to several entries: ${entries}. Leave it with the one that answers it.`,
    contradiction: (wording, entry, other) =>
      `${entry} and ${other} answer “${wording}” differently. Correct one of them, or say whom each is for.`,
    ended: (entry, until) => `${entry} ended on ${until} and answers nobody any more.`,
    pastDate: (entry, written) => `${entry} names a date that is past: “${written}”.`,
    closeWording: (wording, entry, other) =>
      `“${wording}” (${entry}) fits ${other} nearly as well. Say in it what only this entry is about.`,
    fewVariants: (entry, language, count) =>
      `${entry} (${language}) knows only ${count === 1 ? "one wording" : `${count} wordings`}; five and more are good.`,
    missingLanguage: (entry, language) => `${entry} is not there in ${language} yet.`,
  },
  knowledgeLinks: {
    heading: (asked, count) =>
      `${asked === 1 ? "One linked page" : `${asked} linked pages`} asked for, ${count === 1 ? "one hint" : `${count} hints`}`,
    none: (asked) =>
      asked === 1
        ? "One linked page asked for: it is there."
        : `${asked} linked pages asked for: all are there.`,
    nothing: "No official answer links to a page yet.",
    away: "The linked pages could not be asked for. Please try again later.",
    moved: (page, to) => `${page} has moved to ${to}.`,
    refused: (page, status) => `${page} answers with ${status}.`,
    unreachable: (page, reason) => `${page} cannot be reached: ${reason}.`,
    more: (count) => `and ${count} more`,
    unasked: (count) =>
      `${count === 1 ? "One page was" : `${count} pages were`} not asked for, because time was short or their server does not answer. “npm run desk -- kb check --links” asks for all.`,
  },
};
