import type { Desk } from "../config/desk.ts";
import type { EntryFinding } from "../core/entry-finding.ts";
import type { LinkFinding } from "../core/link-finding.ts";
import { localDate } from "../directory/local-date.ts";
import { checkEntries } from "../knowledge/check-entries.ts";
import { checkLinks } from "../knowledge/check-links.ts";
import { loadEntries } from "../knowledge/load-entries.ts";
import { loadSynonyms } from "../knowledge/load-synonyms.ts";
import { withAdded } from "../knowledge/with-added.ts";
import type { DatabasePlace } from "../storage/open-store.ts";
import { addedIn } from "./desk-store.ts";
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
    case "contradiction": {
      const [one, other] = found.entries;
      return {
        level: "problem",
        what: `"${found.wordings[0]}" (${one}) and "${found.wordings[1]}" (${other}) ask for the same, and differ in ${found.differ.join(" and ")}.`,
        fix: "Correct one of the two, or join them; if they are for different customers, say so with tiers, platforms or products.",
      };
    }
    case "ended":
      return {
        level: "warning",
        what: `${found.entry} (${languages[found.language]}) ended on ${found.until} and answers nobody any more.`,
        fix: "Delete it, or correct until.",
      };
    case "pastDate":
      return {
        level: "warning",
        what: `${found.entry} (${languages[found.language]}) names a date that is past: "${found.written}" in its ${found.where}.`,
        fix: "Correct it; say with from and until when an answer counts.",
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
 * Prints what an editor should mend in the knowledge of a desk, from files, from chat and imported.
 *
 * @param withLinks whether to ask for the pages that answers link to.
 * @throws {Error} when there is a problem, or a file cannot be read.
 */
export const checkKnowledge = async (
  { knowledge, timeZone }: Desk,
  place: DatabasePlace,
  withLinks: boolean,
): Promise<void> => {
  const { hosts } = knowledge;
  const files = await loadEntries(knowledge.files);
  const inFile = await loadSynonyms(knowledge.synonyms);
  const added = await addedIn(place);
  const { entries, synonyms } = withAdded({ files, hosts, synonyms: inFile }, added);
  const links = withLinks ? (await checkLinks(entries, knowledge)).findings : [];
  const today = localDate(Date.now(), timeZone);
  const sections = [
    section(
      "entries",
      checkEntries(entries, { today, synonyms }).map(ofEntry),
      "Every entry stands for itself.",
    ),
    ...(withLinks ? [section("links", links.map(ofLink), "Every page is there.")] : []),
  ];
  printFindings("Knowledge", sections);
  printVerdict(sections);
};
