/** What is said at the rounds, in German. */
export const rounds = {
  round: {
    title: {
      start: (count: number) => `Tagesbeginn: ${count} unbeantwortet`,
      noon: (count: number) => `Mittag: ${count} unbeantwortet`,
      end: (count: number) => `Vor Feierabend: ${count} unbeantwortet`,
    },
    own: {
      start: (count: number) => `Tagesbeginn: ${count} Ihrer Tickets unbeantwortet`,
      noon: (count: number) => `Mittag: ${count} Ihrer Tickets unbeantwortet`,
      end: (count: number) => `Vor Feierabend: ${count} Ihrer Tickets unbeantwortet`,
    },
    calendars: (names: string) => `Kalender: ${names}`,
    missed: "Die letzten zwei Runden hat niemand abgehakt.",
    since: (time: string) => `wartet seit ${time}`,
    way: (ticket: string) => `Zum Gespräch über ${ticket}`,
    more: (count: number, example: string) => `und ${count} weitere: ${example}`,
    tick: "Durchgesehen",
  },
  allGood: {
    start: "Tagesbeginn: Gerade wartet niemand.",
    noon: "Mittag: Gerade wartet niemand.",
    end: "Vor Feierabend: Gerade wartet niemand.",
  },
  roundTicked: (name: string) => `Durchgesehen von ${name}.`,
  noRound: "Es gab noch keine Runde. Die nächste listet auf, was unbeantwortet ist.",
};
