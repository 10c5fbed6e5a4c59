import { createHash } from "node:crypto";
import type { KnownBlock, ModalView } from "@slack/types";
import type { Language } from "../../../src/core/person.ts";
import type { ToneHint } from "../../../src/core/tone.ts";
import { renderCustomer } from "../../../src/messages/render-customer.ts";
import { hintText, surfaces } from "../../../src/messages/surface.ts";
import { format } from "../format.ts";
import type { Workspace } from "../workspace.ts";
import type { Previewed } from "./modal.ts";
import { plainTextElement } from "./plain-text.ts";
import { advice, heading } from "./rich-text.ts";

const maxHints = 5;

/** What a modal remembers of words that it has shown; the words themselves stay in their input alone. */
export const fingerprintOf = (words: string): string =>
  createHash("sha256").update(words).digest("base64url");

/** Words that an agent is about to send to a customer. */
export type Draft = {
  readonly words: string;
  readonly agent: string;
  readonly company: string;
  readonly hints: readonly ToneHint[];
};

/** What the modal keeps of a draft it shows; hints on earlier wordings stay with it. */
export const previewedOf = ({ words, hints }: Draft, before: Previewed | null): Previewed => ({
  fingerprint: fingerprintOf(words),
  hints: [...new Set([...(before?.hints ?? []), ...hints.map(({ kind }) => kind)])],
});

/** The draft as its customer will see it, and what its author may want to word differently. */
const previewBlocks = (
  { words, agent, company, hints }: Draft,
  language: Language,
  workspace: Pick<Workspace, "url">,
): readonly KnownBlock[] => {
  const { preview } = surfaces[language];
  const message = renderCustomer(
    { say: "agentReply", agent, company, text: words },
    { language, caseId: "" },
  );
  return [
    { type: "divider" },
    ...heading(preview.heading),
    ...format(message, workspace).blocks,
    ...(hints.length === 0 ? [] : [{ type: "divider" } as const]),
    ...hints.slice(0, maxHints).flatMap((hint) => advice(hintText(hint, language))),
  ];
};

/** The modal of a draft, which keeps its inputs, with the preview below them; sending it as it stands sends it. */
export const withPreview = (
  modal: ModalView,
  draft: Draft,
  language: Language,
  workspace: Pick<Workspace, "url">,
): ModalView => ({
  ...modal,
  submit: plainTextElement(surfaces[language].preview.send, 24),
  blocks: [...modal.blocks, ...previewBlocks(draft, language, workspace)],
});
