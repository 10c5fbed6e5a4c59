/** What the desk's people read of services and incidents, in German. */
export const incidents = {
  incidentCard: {
    title: (name: string, service: string) => `${name} · Störung: ${service}`,
    over: (name: string, service: string) => `${name} · beendet: ${service}`,
    row: "Störung",
    since: "Seit",
    until: "Beendet",
    openedBy: "Eröffnet von",
    desk: "Deskbell, nach einer Prüfung",
    tickets: "Tickets",
    latest: "Zuletzt an die Kunden:",
    silent: "Die Kunden wissen von der Störung; ein Text von Ihnen steht noch aus.",
    end: "Störung beenden",
    form: {
      title: "Neuigkeit senden",
      open: "Alle informieren",
      submit: "An alle senden",
      label: "Diesen Text lesen alle Kunden der Störung",
    },
  },
  incidentEndText: {
    ask: (name: string, service: string, count: number) =>
      count === 1
        ? `${name} (${service}) hat ein Ticket. Was soll der Kunde zum Ende lesen? Danach wird er gefragt, ob alles wieder funktioniert.`
        : `${name} (${service}) hat ${count} Tickets. Was sollen die Kunden zum Ende lesen? Danach werden sie gefragt, ob alles wieder funktioniert.`,
    form: {
      title: "Störung beenden",
      open: "Text eingeben",
      submit: "Beenden",
      label: "Diesen Text lesen alle Kunden der Störung",
    },
  },
  incidentSuggested: {
    tickets: (count: number, minutes: number) =>
      `${count} ähnliche Tickets in ${minutes} Minuten. Ist das eine Störung?`,
    service: (name: string) => `Dienst: ${name}`,
    names: (names: string) => `Tickets: ${names}`,
    look: {
      yellow: (name: string) => `${name} ist eingeschränkt, sagt die Prüfung. Ist das eine Störung?`,
      red: (name: string) => `${name} antwortet nicht, sagt die Prüfung. Ist das eine Störung?`,
    },
    reason: {
      unreachable: (detail: string) => `Keine Antwort: ${detail}`,
      status: (status: number) => `Antwortet mit HTTP ${status}.`,
      words: "Auf der Seite fehlen die erwarteten Wörter.",
      moved: (to: string) => `Leitet weiter zu ${to}. Dorthin folgt die Prüfung nicht.`,
      certificate: "Das Zertifikat ist abgelaufen.",
      statusPage: (words: string) => `Statusseite: ${words}`,
    },
    open: "Störung eröffnen",
    how: (example: string) => `Mit einem Text für die Kunden: ${example}`,
  },
  certificateExpires: (service: string, time: string) =>
    `Das Zertifikat von ${service} gilt nur noch bis ${time}. Die Kunden merken davon noch nichts.`,
  serviceRecovered: {
    works: (name: string) => `${name} funktioniert wieder, sagt die Prüfung.`,
    end: (incident: string) => `Ist ${incident} damit vorbei?`,
  },
  incidentTold: {
    opened: (incident: string) => `Gehört jetzt zur Störung ${incident}; der Kunde weiß es.`,
    updated: (incident: string, by: string) => `${by} an alle Kunden von ${incident}:`,
    ended: (incident: string) => `${incident} ist beendet; der Kunde weiß es.`,
  },
  incidentDetached: (ticket: string, incident: string, agent: string) =>
    `${agent} hat ${ticket} von der Störung ${incident} gelöst. Der Kunde hört davon nichts.`,
  incidentDone: {
    opened: (incident: string, service: string, tickets: number) =>
      tickets === 0
        ? `${incident} (${service}) ist eröffnet. Wer den Dienst als gestört meldet, erfährt davon und gehört dazu.`
        : `${incident} (${service}) ist eröffnet. Passende Tickets der letzten zwei Stunden: ${tickets}; deren Kunden erfahren davon. Wer den Dienst noch meldet, kommt dazu.`,
    updated: (incident: string, tickets: number) =>
      tickets === 1 ? `${incident}: geht an einen Kunden.` : `${incident}: geht an ${tickets} Kunden.`,
    ended: (incident: string, tickets: number) =>
      tickets === 1
        ? `${incident} ist beendet. Der Kunde wird gefragt, ob alles wieder funktioniert.`
        : `${incident} ist beendet. ${tickets} Kunden werden gefragt, ob alles wieder funktioniert.`,
  },
  incidentOpenAlready: (incident: string, service: string) =>
    `Zu ${service} läuft schon ${incident}. Neues dazu geht an alle Kunden mit „/ticket incident update ${incident}“.`,
  noSuchIncident: (incident: string, example: string) =>
    `${incident} läuft gerade nicht. Was läuft, zeigt: ${example}`,
  incidentIsOver: (incident: string, example: string) =>
    `${incident} ist schon beendet. Was läuft, zeigt: ${example}`,
  noSuchService: {
    others: (name: string, known: string) => `Einen Dienst „${name}“ kennt der Desk nicht. Es gibt: ${known}`,
    none: "Dieser Desk kennt noch keine Dienste. Sie stehen in der Datei von services.file.",
  },
  notInIncident: (ticket: string) => `${ticket} gehört zu keiner Störung.`,
  inIncidentAlready: (ticket: string, incident: string) => `${ticket} gehört schon zu ${incident}.`,
  incidents: {
    title: (count: number) => (count === 1 ? "Eine Störung läuft" : `${count} Störungen laufen`),
    none: "Gerade läuft keine Störung.",
    line: (incident: string, service: string, since: string, tickets: number) =>
      `${incident} · ${service} · seit ${since} · Tickets: ${tickets}`,
    more: (count: number) => `und ${count} weitere`,
  },
};
