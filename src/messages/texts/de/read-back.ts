/** The read-back and what is asked to correct it, in German (R9). */
export const readBack = {
  readBack: {
    title: "Ihre Anfrage",
    wish: {
      order: {
        title: "Ihr Auftrag",
        taken: "Das nehmen wir als Auftrag auf, der berechnet wird.",
      },
      change: {
        title: "Ihr Änderungswunsch",
        taken:
          "Das nehmen wir als Änderungswunsch auf. Ist bei Ihnen etwas gestört, schreiben Sie bitte „Das ist eine Störung“.",
      },
    },
    complaint: "Danke, dass Sie uns das offen sagen. Wir nehmen es ernst und gehen dem nach.",
    check: "So haben wir Sie verstanden:",
    name: "Name",
    number: "Kundennummer",
    numberEnding: (ending: string) => `•••${ending}`,
    numberMissing: "liegt nicht vor",
    problem: (index: number) => `Anliegen ${index}`,
    onlyProblem: "Anliegen",
    moreProblems: (count: number) => `und ${count} weitere, die wir ebenfalls notiert haben`,
    incomplete: "Was noch fehlt, können Sie jederzeit hier nachreichen.",
    help: "Vieles können Sie auch selbst erledigen",
    correct: "Stimmt es so?",
    correctAndComplete: "Ist das alles, und stimmt es so?",
    hint: "Antworten Sie einfach mit „Ja“ oder „Stimmt nicht“. Ergänzungen können Sie direkt hier schreiben.",
  },
  readBackKept: "Ihre Anfrage",
  askWhatToCorrect:
    "Was möchten Sie ändern? Bitte wählen Sie, oder schreiben Sie einfach die richtige Angabe.",
  askCorrection: {
    number:
      "Wie lautet Ihre Kundennummer richtig? Tragen Sie sie in das Formular ein, oder schreiben Sie sie hier.",
    problem: (index: number) =>
      `Wie soll Anliegen ${index} lauten? Tragen Sie es in das Formular ein, oder schreiben Sie es einfach hier.`,
  },
};
