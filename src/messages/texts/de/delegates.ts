/** What customers are told about others who speak for them, in German (C8). */
export const delegates = {
  mayNowSpeak: {
    allowed: (person: string, until: string) =>
      `Unser Team hat eingetragen, dass ${person} bis ${until} für Sie mit uns sprechen darf.`,
    otherwise: (person: string) =>
      `Möchten Sie das beenden, schreiben Sie einfach: „${person} darf nicht mehr für mich sprechen.“`,
  },
};
