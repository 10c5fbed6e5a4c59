import type { directory as german } from "../de/directory.ts";

/** What is said about customers in the directory, in English. */
export const directory: typeof german = {
  customerCorrected: {
    set: (agent, number, field, now, before) =>
      `${agent} has corrected customer ${number}: ${field} is “${now}” now, and was “${before}”. It counts at once.`,
    undone: (agent, number, field, now) =>
      `${agent} has taken back a correction of customer ${number}: ${field} is “${now}” again, as in the customer list.`,
    nothing: "empty",
  },
  customerLinked: (ticket, agent, number) =>
    `${agent} has linked ${ticket} to customer ${number}. The person is recognised from now on.`,
  delegateAllowed: (by, person, until) => `${by} noted: ${person} may speak for the customer until ${until}.`,
  delegateRevoked: (by, person) => `${by} noted: ${person} speaks for the customer no longer.`,
  noKnownCustomer: (ticket, example) => `${ticket} has no confirmed customer yet. Link one first: ${example}`,
  noCustomers:
    "No customers are kept here: a request belongs to the chat account that wrote it. A section “customers” in the desk file changes that.",
  noRecords: {
    noList:
      "All that is known of customers here is the number, as they give it. Company, tier and products come with “customers.file” or “customers.lookup” in the desk file.",
    notAnswered:
      "The customer directory does not answer right now; whether the number exists is open. Please try again in a minute.",
  },
  noCorrection: (ticket) => `The customer of ${ticket} has no correction to take back.`,
  noSuchCustomer: (number, example) =>
    `There is no customer “${number}”. Our numbers look like this: ${example}.`,
  noSuchNumber: (number, example) =>
    `“${number}” has a different format from our customer numbers. Ours look like this: ${example}.`,
  noSuchPerson: {
    unknown: (name) =>
      `“${name}” has not written here yet. Once they have, their name as in the chat is enough.`,
    several: (name) =>
      `Several people here are called “${name}”. Please name the account, such as slack:U0123456789.`,
  },
  isTheCustomer: (name) => `${name} is the customer, and needs no authorisation.`,
  customerShown: {
    title: (company, number) => `${company} · ${number}`,
    numberAlone: (number) => `Customer ${number}`,
    field: {
      company: "Company",
      name: "Name",
      tier: "Tier",
      products: "Products",
      domains: "Domains",
      blocked: "Block",
      note: "Note",
    },
    unpaid: "unpaid invoices",
    people: "Recognised",
    linkedBy: (person, agent) => `${person} (linked by ${agent})`,
    listed: "May speak, says the list",
    delegates: "May speak too",
    delegate: (person, until, by) => `${person} until ${until} (noted by ${by})`,
    changes: "Corrections",
    change: (time, by, field, now) => `${time} · ${by}: ${field} “${now}”`,
    asListed: "as in the customer list",
    corrected: (field, listed, by) => `${field} corrected by ${by}; the customer list says “${listed}”.`,
    how: (example) => `Correct it: ${example}`,
  },
};
