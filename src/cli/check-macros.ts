import type { Desk } from "../config/desk.ts";
import { surfaces } from "../messages/surface.ts";
import { toneOf } from "../reading/tone.ts";
import type { Section } from "./findings.ts";

/** What the desk's own macros say that an agent would be hinted at (T-rules): they go out without a preview. */
export const checkMacros = ({ macros, replies }: Pick<Desk, "macros" | "replies">): readonly Section[] => {
  const findings = macros.flatMap(({ name, texts }) =>
    Object.entries(texts).flatMap(([language, text]) =>
      toneOf(text, replies).map(({ kind, words }) => ({
        level: "warning" as const,
        what: `"${words}" in macros.${name}.${language}.`,
        fix: surfaces.en.preview.hints[kind](words),
      })),
    ),
  );
  return findings.length === 0 ? [] : [{ title: "wording", findings }];
};
