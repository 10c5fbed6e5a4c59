import { gapActionId } from "../../core/act-id.ts";
import type { EntryFinding } from "../../core/entry-finding.ts";
import type { DraftedGap } from "../../core/gap.ts";
import type { LinkFinding } from "../../core/link-finding.ts";
import { oneLine } from "../excerpt.ts";
import type { Part } from "../message.ts";
import { button, message, paragraph, quote, text, title } from "../parts.ts";
import { shortTime } from "../time.ts";
import { type AgentRendering, exampleOf, type RenderersFor } from "./renderer.ts";

const shortest = 60;
const longest = 120;
const maxLinks = 8;

const gapParts = (gap: DraftedGap, timeZone: string, rendering: AgentRendering): readonly (Part | null)[] => {
  const words = rendering.texts.sentences.knowledgeGaps;
  const [first = "", ...others] = gap.questions;
  const about = [
    gap.name,
    words.latest(shortTime(gap.latestAt, timeZone, rendering.language)),
    gap.rejected > 0 ? words.rejected(gap.rejected) : "",
    gap.draft === null ? "" : words.drafted(gap.draft),
  ];
  return [
    title(words.line(gap.count, oneLine(first, longest))),
    others.length === 0 ? null : quote(rendering.cut(others.map((one) => oneLine(one, longest)).join("\n"))),
    text(about.filter((one) => one !== "").join(" · ")),
  ];
};

const findingLine = (found: EntryFinding, { texts }: AgentRendering): string => {
  const words = texts.sentences.knowledgeFindings;
  const { languages } = texts.sentences.knowledgeDraft;
  const short = (name: string): string => oneLine(name, shortest);
  switch (found.finding) {
    case "sameWording":
      return words.sameWording(short(found.wording), short(found.entries.join(", ")));
    case "contradiction":
      return words.contradiction(short(found.wordings[0]), short(found.entries[0]), short(found.entries[1]));
    case "ended":
      return words.ended(short(found.entry), found.until);
    case "pastDate":
      return words.pastDate(short(found.entry), oneLine(found.written, shortest));
    case "closeWording":
      return words.closeWording(short(found.wording), short(found.entry), short(found.other));
    case "fewVariants":
      return words.fewVariants(short(found.entry), languages[found.language], found.count);
    case "missingLanguage":
      return words.missingLanguage(short(found.entry), languages[found.language]);
  }
};

const isUnreachable = ({ trouble }: LinkFinding): boolean => trouble.trouble === "unreachable";

const linkLine = ({ url, entries, trouble }: LinkFinding, { texts }: AgentRendering): string => {
  const words = texts.sentences.knowledgeLinks;
  const page = `${oneLine(url, longest)} (${oneLine(entries.join(", "), shortest)})`;
  switch (trouble.trouble) {
    case "moved":
      return words.moved(page, oneLine(trouble.to, longest));
    case "refused":
      return words.refused(page, trouble.status);
    case "unreachable":
      return words.unreachable(page, oneLine(trouble.reason, shortest));
  }
};

/** What the knowledge base lacks, and what should be mended in it. */
export const gapsRenderers: RenderersFor<"knowledgeGaps" | "knowledgeFindings" | "knowledgeLinks"> = {
  knowledgeGaps: ({ gaps, more, days, timeZone, decides }, rendering) => {
    const words = rendering.texts.sentences.knowledgeGaps;
    if (gaps.length === 0) return paragraph(words.none(days));
    return message(
      [
        title(words.heading(days)),
        ...gaps.flatMap((gap) => gapParts(gap, timeZone, rendering)),
        more > 0 ? text(words.more(more)) : null,
        text(words.how(exampleOf(rendering, "kb drafts"))),
        decides ? text(words.dismiss(`/ticket kb dismiss ${gaps[0]?.name}`)) : null,
      ],
      gaps
        .filter(({ draft }) => draft === null)
        .map(({ name, questions }) =>
          button(gapActionId(name), words.draft(oneLine(questions[0] ?? "", 40))),
        ),
    );
  },

  knowledgeFindings: ({ findings, more, answers }, rendering) => {
    const words = rendering.texts.sentences.knowledgeFindings;
    if (findings.length === 0) return message([text(words.none(answers)), text(words.links)]);
    return message([
      title(words.heading(answers, findings.length + more)),
      ...findings.map((found) => text(`• ${findingLine(found, rendering)}`)),
      more > 0 ? text(words.more(more)) : null,
      text(words.links),
    ]);
  },

  knowledgeLinks: ({ findings, asked, unasked }, rendering) => {
    const words = rendering.texts.sentences.knowledgeLinks;
    const hidden = findings.length - maxLinks;
    const isAway = findings.length === asked && findings.every(isUnreachable);
    return message([
      asked === 0
        ? text(unasked === 0 ? words.nothing : words.away)
        : findings.length === 0
          ? text(words.none(asked))
          : title(isAway ? words.away : words.heading(asked, findings.length)),
      ...findings.slice(0, maxLinks).map((found) => text(`• ${linkLine(found, rendering)}`)),
      hidden > 0 ? text(words.more(hidden)) : null,
      unasked > 0 ? text(words.unasked(unasked)) : null,
    ]);
  },
};
