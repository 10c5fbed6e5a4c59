/** What the desk reads about who has which ticket, in German. */
export const assignment = {
  claimGoesBack: {
    warning: (ticket: string, time: string) =>
      `${ticket} liegt bei Ihnen, und der Kunde wartet. Ohne ein Zeichen von Ihnen geht es am ${time} zurück in die Warteschlange.`,
    how: (ticket: string) =>
      `Es bleibt bei Ihnen mit diesem Knopf, einer Antwort, einer Notiz, „/ticket update ${ticket} …“ oder „/ticket promise ${ticket} …“.`,
    keep: "Ich bin dran",
  },
  claimReturned: (ticket: string, agent: string) =>
    `${ticket} steht wieder in der Warteschlange, an seinem alten Platz: ${agent} kam nicht dazu. Wer Zeit hat, übernimmt es.`,
  claimKept: (ticket: string) => `${ticket} bleibt bei Ihnen.`,
};
