import type { EntryFinding } from "../../../core/entry-finding.ts";
import type { LinkFinding } from "../../../core/link-finding.ts";

/** What is said about what the knowledge base lacks, in German. */
export const gaps = {
  knowledgeGaps: {
    heading: (days: number) => `Was in ${days} Tagen unbeantwortet blieb`,
    none: (days: number) =>
      `In den letzten ${days} Tagen blieb keine Frage offen, die nicht inzwischen beantwortet wird.`,
    line: (count: number, question: string) => `${count}× · ${question}`,
    latest: (time: string) => `zuletzt ${time}`,
    rejected: (count: number) => `davon ${count} nach einer Antwort, die nicht half`,
    drafted: (name: string) => `Entwurf ${name}`,
    more: (count: number) => `und ${count} weitere; alle zeigt „npm run desk -- kb gaps“`,
    how: (example: string) =>
      `Ein Entwurf nimmt die Fragen als Formulierungen; die Antwort ergänzen Sie. Alle Entwürfe: ${example}`,
    dismiss: (example: string) => `Was keine Antwort braucht, legen Sie für immer ab: ${example}`,
    draft: (question: string) => `Entwurf: ${question}`,
  },
  knowledgeFindings: {
    heading: (answers: number, count: number) => `${answers} Antworten geprüft, ${count} Hinweise`,
    none: (answers: number) => `${answers} Antworten geprüft: Jede steht für sich.`,
    more: (count: number) => `und ${count} weitere; alle zeigt „npm run desk -- kb check“`,
    links: "Die verlinkten Seiten werden jetzt abgefragt; was dabei herauskommt, folgt gleich.",
    sameWording: (wording: string, entries: string) =>
      `„${wording}“ führt zu mehreren Einträgen: ${entries}. Lassen Sie es bei dem, der die Frage beantwortet.`,
    contradiction: (wording: string, entry: string, other: string) =>
      `${entry} und ${other} beantworten „${wording}“ verschieden. Berichtigen Sie einen davon, oder sagen Sie, für wen welcher gilt.`,
    ended: (entry: string, until: string) => `${entry} galt bis ${until} und antwortet niemandem mehr.`,
    pastDate: (entry: string, written: string) => `${entry} nennt ein Datum, das vorbei ist: „${written}“.`,
    closeWording: (wording: string, entry: string, other: string) =>
      `„${wording}“ (${entry}) passt fast ebenso gut zu ${other}. Sagen Sie darin, worum es nur hier geht.`,
    fewVariants: (entry: string, language: string, count: number) =>
      `${entry} (${language}) kennt ${count === 1 ? "erst eine Formulierung" : `erst ${count} Formulierungen`}; gut sind fünf und mehr.`,
    missingLanguage: (entry: string, language: string) => `${entry} gibt es noch nicht auf ${language}.`,
  } satisfies Record<EntryFinding["finding"] | "heading" | "none" | "more" | "links", unknown>,
  knowledgeLinks: {
    heading: (asked: number, count: number) =>
      `${asked === 1 ? "Eine verlinkte Seite" : `${asked} verlinkte Seiten`} abgefragt, ${count === 1 ? "ein Hinweis" : `${count} Hinweise`}`,
    none: (asked: number) =>
      asked === 1
        ? "Eine verlinkte Seite abgefragt: Sie ist da."
        : `${asked} verlinkte Seiten abgefragt: Alle sind da.`,
    nothing: "Noch keine offizielle Antwort verweist auf eine Seite.",
    away: "Die verlinkten Seiten ließen sich nicht abfragen. Bitte versuchen Sie es später noch einmal.",
    moved: (page: string, to: string) => `${page} ist umgezogen nach ${to}.`,
    refused: (page: string, status: number) => `${page} antwortet mit ${status}.`,
    unreachable: (page: string, reason: string) => `${page} ist nicht erreichbar: ${reason}.`,
    more: (count: number) => `und ${count} weitere`,
    unasked: (count: number) =>
      `${count === 1 ? "Eine Seite blieb" : `${count} Seiten blieben`} ungefragt, weil die Zeit nicht reichte oder der Server nicht antwortet. Alle fragt „npm run desk -- kb check --links“ ab.`,
  } satisfies Record<
    LinkFinding["trouble"]["trouble"] | "heading" | "none" | "nothing" | "away" | "more" | "unasked",
    unknown
  >,
};
