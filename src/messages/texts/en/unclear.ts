import { routes as categories } from "../../../core/problem.ts";
import type { unclear as german } from "../de/unclear.ts";

/** What is said of commands that cannot be read, in English. */
export const unclear: typeof german = {
  unclear: {
    unknownVerb: (word) => `There is no command “${word}”.`,
    missing: {
      text: (verb) => `“${verb}” still needs the text.`,
      reason: (verb) => `“${verb}” still needs the reason.`,
      colleague: (verb) => `“${verb}” still needs the colleague's name.`,
      priority: (verb) => `“${verb}” still needs the level: urgent, high, normal or low.`,
      category: (verb) => `“${verb}” still needs the category: ${categories.join(", ")}.`,
      macro: (verb) => `“${verb}” still needs the name of the macro.`,
      service: (verb) => `“${verb}” still needs the service.`,
      incident: (verb) => `“${verb}” still needs the incident, for example I-3.`,
      entry: (verb) => `“${verb}” still needs the entry or draft.`,
      synonym: (verb) => `“${verb}” still needs the words that are meant.`,
      gap: (verb) => `“${verb}” still needs the name of the gap.`,
      number: (verb) => `“${verb}” still needs the customer number.`,
      person: (verb) => `“${verb}” still needs the person's name.`,
      time: (verb) => `“${verb}” still needs a time.`,
      wording: (verb) =>
        `“${verb}” sends a text that is waiting: alone, as it is; with “suggested”, as suggested. “reply” sends other words.`,
    },
    customerField: {
      unknown: (fields) => `These fields can be corrected: ${fields}. The new value stands behind.`,
      tier: "The tier is standard, business or premium.",
      blocked: "The block is unpaid (unpaid invoices) or none.",
      text: (field) => `“${field}” still needs its value, of at most 300 characters.`,
    },
    noSuchPeriod: (word) => `“${word}” is no number of days. Please write one from 1 to 366.`,
    noSuchDay: (word) => `“${word}” is no day. Please write it like this: 2027-01-31 or 31.1.2027.`,
    noTicket: (verb) => `“${verb}” needs a ticket, and there is none here yet. Please name its number.`,
    example: (example) => `For example: ${example}`,
    help: (example) => `All commands: ${example}`,
  },
};
