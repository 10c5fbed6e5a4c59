/** What the desk reads about who has which ticket, in German. */
export const assignment = {
  claimGoesBack: {
    warning: (ticket: string, time: string) =>
      `${ticket} liegt bei Ihnen, und der Kunde wartet. Ohne ein Zeichen von Ihnen geht es am ${time} zurück in die Warteschlange.`,
    how: (ticket: string) =>
      `Es bleibt bei Ihnen mit diesem Knopf, einer Antwort, einer Notiz, „/ticket update ${ticket} …“ oder „/ticket promise ${ticket} …“.`,
    keep: "Ich bin dran",
  },
  ticketGiven: (ticket: string, agent: string) =>
    `${ticket} ist ${agent} zugeteilt. Wer es nicht annehmen kann, gibt es frei.`,
  presenceNoted: {
    here: (time: string) =>
      `Sie sind da und bekommen Tickets zugeteilt, bis ${time}. Danach gelten Sie von selbst als abwesend.`,
    away: "Sie bekommen keine Tickets mehr zugeteilt. Was Sie schon haben, bleibt bei Ihnen.",
  },
  noPresence: "Hier wird nichts zugeteilt: Wer Zeit hat, übernimmt, was wartet. Das zeigt „/ticket queue“.",
  duty: {
    people: (names: string) => `Da: ${names}`,
    person: (name: string, open: number) => `${name} (${open})`,
    nobody: "Gerade ist niemand da. Neue Tickets bleiben in der Warteschlange.",
    here: "Ich bin da",
    away: "Ich bin weg",
  },
  claimReturned: (ticket: string, agent: string) =>
    `${ticket} steht wieder in der Warteschlange, an seinem alten Platz: ${agent} kam nicht dazu. Wer Zeit hat, übernimmt es.`,
  claimKept: (ticket: string) => `${ticket} bleibt bei Ihnen.`,
};
