import type { SurfaceTexts } from "../de/surface.ts";

/** What the desk's people read in the windows of a chat platform, in English. */
export const surface: SurfaceTexts = {
  notOpened: "The form could not be opened just now. Please press again.",
  tooSlow: "This has just taken too long. Please send it again.",
  noted: (what) => `Being done: ${what}`,
  received: "Thank you, this has arrived.",
  notTaken: "This has not arrived just now. Please try again.",
  uncertain: "This is taking longer just now. Please look whether it has happened before you repeat it.",
  outdated: "This belongs to an earlier state. Please use the latest message.",
  preview: {
    heading: "This is how the customer will read it:",
    send: "Send",
    change: "Change",
    sending: "Being sent to the customer:",
    hints: {
      guarantee: (words) => `This reads like a promise: “${words}”. Better say what we will do.`,
      antiWord: (words) => `This reads like a refusal: “${words}”. Better say what is possible.`,
      judgement: (words) => `This reads like a judgement: “${words}”. Better stay with the facts.`,
      internal: (words) => `This is internal: “${words}”. Better leave it out.`,
      phone: (words) => `This looks like a phone number: “${words}”. Please give public ones only.`,
      internalLink: (words) => `This address is internal: “${words}”. The customer cannot open it.`,
    },
  },
  commands: {
    ticket: "Work on tickets",
    options: {
      ticket: "Number, customer or request; not needed in the ticket's own thread",
      colleague: "Who gets the ticket",
      priority: "The new priority",
    },
    menu: { openTicket: "Open a ticket", addToTicket: "Add to ticket" },
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
      ticketNumber: "Which ticket is meant is still open. Please give its number, for example T-12.",
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
