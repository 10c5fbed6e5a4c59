import type { AnswerCounts } from "../../src/core/answer-counts.ts";
import type { EntryFinding } from "../../src/core/entry-finding.ts";
import type { DraftedGap } from "../../src/core/gap.ts";
import type { LinkFinding } from "../../src/core/link-finding.ts";
import { at, type Filling } from "./materials.ts";

/** What the bot achieved somewhere. */
export const answerCounts: AnswerCounts = {
  requests: 120,
  involved: 54,
  resolved: 21,
  handedOn: 14,
  questions: { answered: 48, offered: 20, shadowed: 2, withheld: 1, silent: 60 },
  chosen: 9,
  solved: { answered: 17, offered: 4 },
  notSolved: { answered: 10, offered: 5 },
};

/** What the knowledge base lacks, filled as the other samples. */
export const gapsWith = ({ words, many }: Filling): readonly DraftedGap[] => {
  const gap: DraftedGap = {
    name: "G-0k3v9x1",
    count: 14,
    rejected: 3,
    latestAt: at,
    language: "de",
    questions: many([words("Wie verlege ich mein Postfach?")]).slice(0, 3),
    draft: null,
  };
  return [gap, { ...gap, name: "G-1000000", rejected: 0, draft: "K-3" }];
};

/** One finding of each kind. */
export const findingsWith = ({ words }: Filling): readonly EntryFinding[] => {
  const [entry, other, wording] = [words("mail-move"), words("mail-create"), words("Postfach umziehen")];
  return [
    { finding: "sameWording", wording, entries: [entry, other] },
    { finding: "closeWording", wording, entry, other },
    { finding: "fewVariants", entry, language: "de", count: 1 },
    { finding: "fewVariants", entry, language: "en", count: 3 },
    { finding: "missingLanguage", entry, language: "en" },
  ];
};

/** One page of each trouble. */
export const linksWith = ({ words, url }: Filling): readonly LinkFinding[] => {
  const entries = [words("mail-move"), words("mail-create")];
  return [
    { entries, url: url("umzug"), trouble: { trouble: "moved", to: url("umzug-2") } },
    { entries, url: url("weg"), trouble: { trouble: "refused", status: 404 } },
    { entries, url: url("fort"), trouble: { trouble: "unreachable", reason: words("ENOTFOUND") } },
  ];
};
