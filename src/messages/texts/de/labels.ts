import type { CustomerAct } from "../../../core/act.ts";

/** Buttons and forms that customers see, in German. */
export const labels = {
  solved: "Das hat geholfen",
  needPerson: "Ich brauche persönliche Hilfe",
  pick: (index: number, title: string) => `${index}. ${title}`,
  noneOfThese: "Keine davon",
  giveNumber: {
    title: "Kundennummer",
    open: "Kundennummer eingeben",
    submit: "Senden",
    label: "Ihre Kundennummer",
  },
  giveCode: {
    title: "Code",
    open: "Code eingeben",
    submit: "Senden",
    label: "Der Code mit sechs Ziffern",
  },
  noCode: "Ohne Code weiter",
  noNumber: "Habe ich gerade nicht",
  notCustomer: "Ich bin kein Kunde",
  iAm: {
    prospect: "Ich möchte Kunde werden",
    partner: "Eine Zusammenarbeit",
    legal: "Eine rechtliche Angelegenheit",
    other: "Etwas anderes",
  },
  cannotSay: "Kann ich nicht sagen",
  confirm: "Ja, stimmt so",
  correct: "Etwas ändern",
  correctField: {
    number: {
      title: "Kundennummer",
      open: "Kundennummer ändern",
      submit: "Ändern",
      label: "Ihre Kundennummer",
    },
    problem: (index: number) => ({
      title: `Anliegen ${index}`,
      open: `Anliegen ${index} ändern`,
      submit: "Ändern",
      label: "Was genau ist Ihr Anliegen?",
    }),
    problemButton: (index: number, words: string) => `Anliegen ${index}: ${words}`,
  },
  addMore: "Noch etwas",
  agree: "Ja, kostenpflichtig",
  refuse: "Nein, danke",
  isFault: "Das ist eine Störung",
  separate: "Neues Anliegen",
  satisfied: "Ja, alles geklärt",
  stillOpen: "Noch offen",
  authorise: (person: string) => `Ja, ${person} darf für mich sprechen`,
  rate: (rating: number) => `${rating} ★`,
} satisfies Record<CustomerAct["act"], unknown>;
