/** What is said about macros, in German. */
export const macros = {
  noSuchMacro: {
    others: (name: string, known: string) => `Den Textbaustein „${name}“ gibt es nicht. Es gibt: ${known}.`,
    none: "Dieser Desk hat noch keine Textbausteine. Sie stehen in der Desk-Datei unter „macros“.",
  },
  macroNotInLanguage: {
    de: (name: string, example: string) =>
      `Der Kunde schreibt deutsch, und „${name}“ hat keinen deutschen Text. Bitte schreiben Sie selbst: ${example}`,
    en: (name: string, example: string) =>
      `Der Kunde schreibt englisch, und „${name}“ hat keinen englischen Text. Bitte schreiben Sie selbst: ${example}`,
  },
};
