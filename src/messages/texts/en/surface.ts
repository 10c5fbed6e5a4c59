import type { SurfaceTexts } from "../de/surface.ts";

/** What the desk's people read in the windows of a chat platform, in English. */
export const surface: SurfaceTexts = {
  notOpened: "The form could not be opened just now. Please press again.",
  tooSlow: "This has just taken too long. Please send it again.",
  preview: {
    heading: "This is how the customer will read it:",
    send: "Send",
    hints: {
      guarantee: (words) => `This reads like a promise: “${words}”. Better say what we will do.`,
      antiWord: (words) => `This reads like a refusal: “${words}”. Better say what is possible.`,
      judgement: (words) => `This reads like a judgement: “${words}”. Better stay with the facts.`,
      internal: (words) => `This is internal: “${words}”. Better leave it out.`,
      phone: (words) => `This looks like a phone number: “${words}”. Please give public ones only.`,
      internalLink: (words) => `This address is internal: “${words}”. The customer cannot open it.`,
    },
  },
  shortcut: {
    title: "Work on a ticket",
    submit: "Go ahead",
    verb: { label: "What would you like to do?", placeholder: "Please choose" },
    ticket: {
      label: "Ticket",
      placeholder: "Number, customer or request",
      hint: "Leave empty for the ticket this message belongs to.",
    },
    colleague: { label: "Colleague", placeholder: "Please choose" },
    priority: { label: "Priority", placeholder: "Please choose" },
    text: {
      reply: "The customer will read this text",
      ask: "The customer will read this question",
      resolve: "Solution; the customer will read it",
      note: "Internal note",
      transfer: "Reason, internal only",
      escalate: "Reason, internal only",
      search: "Words to search for",
    },
    missing: {
      verb: "Please choose what you would like to do.",
      ticket: "The text begins with a ticket number. Please choose the ticket here.",
      text: "Please write the text here.",
      reason: "Please give the reason here.",
      colleague: "Please choose who gets the ticket.",
      priority: "Please choose the priority.",
    },
    staffOnly: {
      title: "For the team",
      text: "This is where the team works on tickets. Please write your request in the channel; we are happy to help.",
    },
  },
};
