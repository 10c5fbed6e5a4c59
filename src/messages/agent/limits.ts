import type { Limits } from "../../core/limits.ts";
import { oneLine } from "../excerpt.ts";
import type { AgentRendering } from "./renderer.ts";

const longest = 200;

const platformNames: Readonly<Record<string, string>> = { slack: "Slack", discord: "Discord", web: "Web" };

/** Whom an answer is for, and when, in one line; empty: everybody, always. */
export const limitsLine = (limits: Limits | null | undefined, { texts }: AgentRendering): string => {
  const { tiers = [], platforms = [], products = [], languages = [], from, until } = limits ?? {};
  const words = texts.sentences.found.limits;
  const parts = [
    tiers.map((tier) => texts.vocabulary.tier[tier]).join(", "),
    platforms.map((platform) => platformNames[platform] ?? platform).join(", "),
    products.join(", "),
    languages.map((language) => words.language[language]).join(", "),
    from === undefined ? "" : words.from(words.day(from)),
    until === undefined ? "" : words.until(words.day(until)),
  ];
  return oneLine(parts.filter((part) => part !== "").join(" · "), longest);
};
