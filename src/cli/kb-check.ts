import type { Desk } from "../config/desk.ts";
import type { EntryFinding } from "../core/entry-finding.ts";
import { checkEntries } from "../knowledge/check-entries.ts";
import { checkLinks, type LinkFinding } from "../knowledge/check-links.ts";
import { loadEntries } from "../knowledge/load-entries.ts";
import { loadSynonyms } from "../knowledge/load-synonyms.ts";
import { printFindings, printVerdict, type Section } from "./findings.ts";

type Finding = Section["findings"][number];

const languages = { de: "German", en: "English" } as const;

const ofEntry = (found: EntryFinding): Finding => {
  switch (found.finding) {
    case "sameWording":
      return {
        level: "problem",
        what: `"${found.wording}" asks for ${found.entries.join(" and ")}.`,
        fix: "Leave it with the one that answers it.",
      };
    case "closeWording":
      return {
        level: "warning",
        what: `"${found.wording}" (${found.entry}) fits ${found.other} nearly as well.`,
        fix: "Say in it what only this entry is about, or give the other one more of its own ways of asking.",
      };
    case "fewVariants":
      return {
        level: "warning",
        what: `${found.entry} (${languages[found.language]}) knows ${found.count} ways of asking.`,
        fix: "Add some in customers' own words, up to five and more.",
      };
    case "missingLanguage":
      return {
        level: "warning",
        what: `${found.entry} has no answer in ${languages[found.language]}.`,
        fix: "Write it; until then customers get the other language, and are told so.",
      };
  }
};

const ofLink = ({ url, entries, trouble }: LinkFinding): Finding => {
  const where = `${url} (${entries.join(", ")})`;
  switch (trouble.trouble) {
    case "moved":
      return {
        level: "warning",
        what: `${where} has moved.`,
        fix: `Write ${trouble.to} if that is the page.`,
      };
    case "refused":
      return {
        level: "problem",
        what: `${where} answers with ${trouble.status}.`,
        fix: "Correct the address, or make the entry unofficial.",
      };
    case "unreachable":
      return {
        level: "problem",
        what: `${where} cannot be reached: ${trouble.reason}.`,
        fix: "Try again later.",
      };
  }
};

const sound = (what: string): Finding => ({ level: "ok", what, fix: null });

const section = (title: string, findings: readonly Finding[], otherwise: string): Section => ({
  title,
  findings: findings.length === 0 ? [sound(otherwise)] : findings,
});

/**
 * Prints what an editor should mend in the knowledge files of a desk.
 *
 * @param withLinks whether to ask for the pages that answers link to.
 * @throws {Error} when there is a problem, or a file cannot be read.
 */
export const checkKnowledge = async ({ knowledge }: Desk, withLinks: boolean): Promise<void> => {
  const entries = await loadEntries(knowledge.files);
  const synonyms = await loadSynonyms(knowledge.synonyms);
  const links = withLinks ? await checkLinks(entries, knowledge.hosts) : [];
  const sections = [
    section("entries", checkEntries(entries, synonyms).map(ofEntry), "Every entry stands for itself."),
    ...(withLinks ? [section("links", links.map(ofLink), "Every page is there.")] : []),
  ];
  printFindings("Knowledge", sections);
  printVerdict(sections);
};
