import type { labels as german } from "../de/labels.ts";

/** Buttons and forms that customers see, in English. */
export const labels: typeof german = {
  solved: "That solved it",
  needPerson: "I need a person",
  pick: (index, title) => `${index}. ${title}`,
  noneOfThese: "None of these",
  giveNumber: {
    title: "Customer number",
    open: "Enter customer number",
    submit: "Send",
    label: "Your customer number",
  },
  giveCode: {
    title: "Code",
    open: "Enter code",
    submit: "Send",
    label: "The six-digit code",
  },
  noCode: "Go on without a code",
  noNumber: "I don't have it at hand",
  notCustomer: "I am not a customer",
  iAm: {
    prospect: "I'd like to become a customer",
    partner: "A cooperation",
    legal: "A legal matter",
    other: "Something else",
  },
  cannotSay: "I can't say",
  confirm: "Yes, that's right",
  correct: "Change something",
  correctField: {
    number: {
      title: "Customer number",
      open: "Change customer number",
      submit: "Change",
      label: "Your customer number",
    },
    problem: (index) => ({
      title: `Request ${index}`,
      open: `Change request ${index}`,
      submit: "Change",
      label: "What exactly is your request?",
    }),
    problemButton: (index, words) => `Request ${index}: ${words}`,
  },
  addMore: "Add something",
  agree: "Yes, I accept the charge",
  refuse: "No, thank you",
  isFault: "This is a fault",
  separate: "New request",
  satisfied: "Yes, all settled",
  stillOpen: "Still open",
  authorise: (person) => `Yes, ${person} may speak for me`,
  rate: (rating) => `${rating} ★`,
};
