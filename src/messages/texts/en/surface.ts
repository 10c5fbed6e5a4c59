import type { SurfaceTexts } from "../de/surface.ts";

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

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
      guarantee: (words) =>
        `This reads like a promise: “${words}”. Better say what we will do, for example: “We are doing what we can and will write by …”`,
      antiWord: (words) =>
        `This reads like a refusal: “${words}”. Better say what is possible, for example: “What we can do is …”`,
      judgement: (words) =>
        `This reads like a judgement: “${words}”. Better stay with the facts, for example: “The log shows …”`,
      internal: (words) =>
        `This is internal: “${words}”. Better leave it out, or for example: “Our team is looking into it.”`,
      phone: (words) =>
        `This looks like a phone number: “${words}”. Please give public ones only, for example the hotline.`,
      internalLink: (words) =>
        `This address is internal: “${words}”. The customer cannot open it. Better put it in your own words.`,
      releaseDate: (words) =>
        `This is a fixed date for something still to come: “${words}”. Better with a buffer and without a promise.`,
    },
    instead: (phrase) => `Suggestion: “${phrase}”`,
    release: ({ day, month }) => `expected from ${day} ${months[month - 1]}`,
  },
  commands: {
    ticket: "Work on tickets",
    groups: {
      kb: "Knowledge from tickets",
      abuse: "Pauses after insults",
      more: "Commands needed less often",
    },
    options: {
      ticket: "Number, customer or request; not needed in the ticket's own thread",
      colleague: "Who gets the ticket",
      priority: "The new priority",
      macro: "Which prepared reply is sent",
    },
    menu: { openTicket: "Open a ticket", addToTicket: "Add to ticket", saveKnowledge: "Save as knowledge" },
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
    macro: { label: "Prepared reply", placeholder: "Please choose" },
    text: {
      reply: "The customer will read this text",
      ask: "The customer will read this question",
      update: "The customer will read how it stands",
      promise: "Until when, such as tomorrow 3pm; none takes it back",
      consult: "Question, internal only; the customer hears when we reply",
      resolve: "Solution; the customer will read it",
      macro: "Added below it; the customer will read it",
      note: "Internal note",
      transfer: "Reason, internal only",
      escalate: "Reason, internal only",
      search: "Words to search for",
      "abuse undo": "Name of the customer",
      "kb search": "Words to search for",
      "kb add": "The customer's question, or title | address | answer",
      "kb variant": "The entry, then the wording",
      "kb edit": "The draft, then title | address | answer",
      "kb approve": "The draft, for example K-3",
      "kb discard": "The draft, for example K-3",
      "kb retire": "The entry, for example K-3",
      "kb merge": "The entry that stays, then the other",
    },
    missing: {
      verb: "Please choose what you would like to do.",
      ticket: "The text begins with a ticket number. Please choose the ticket here.",
      ticketNumber: "Which ticket is meant is still open. Please give its number, for example T-12.",
      text: "Please write the text here.",
      reason: "Please give the reason here.",
      colleague: "Please choose who gets the ticket.",
      priority: "Please choose the priority.",
      macro: "Please choose the prepared reply.",
      entry: "Please name the entry or draft here.",
      time: "Please write here until when.",
    },
    staffOnly: {
      title: "For the team",
      text: "This is where the team works on tickets. Please write your request in the channel; we are happy to help.",
    },
  },
};
