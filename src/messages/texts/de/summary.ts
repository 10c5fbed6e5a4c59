/** The day in figures, in German. */
export const summary = {
  daySummary: {
    title: "Der Tag in Zahlen",
    period: (from: string, until: string) => `${from} bis ${until}`,
    requests: "Neue Anfragen",
    tickets: "Neue Tickets",
    involved: "Bot hat geantwortet",
    resolved: "Gelöst, sagt der Kunde, ganz ohne uns",
    share: (part: number, whole: number, percent: number) => `${part} von ${whole} (${percent} %)`,
    firstReply: "Erste Antwort",
    within: (count: number, half: string, most: string) =>
      count === 1 ? half : `die Hälfte binnen ${half}, 90 % binnen ${most}`,
    targets: "Zeiten eingehalten",
    late: "Jetzt überfällig",
    waiting: "Warten jetzt",
    oldest: "Am längsten wartet:",
    gaps: "Neue Wissenslücken",
    gapsOf: (count: number, example: string) => `${count}, ansehen: ${example}`,
    nobody: "Gerade wartet niemand.",
    time: { moment: "unter 1 Min.", hours: "Std.", minutes: "Min." },
  },
};
