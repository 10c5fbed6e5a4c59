import type { customer as german } from "../de/customer.ts";
import { channelGuide } from "./channel-guide.ts";
import { charges } from "./charges.ts";
import { delegates } from "./delegates.ts";
import { readBack } from "./read-back.ts";

/** What the desk says to customers, in English. Sentences follow the T-rules: G1, G3, G4, E3, R7. */
export const customer: typeof german = {
  greeting: {
    welcome: (company) => `Hello and welcome to ${company}. How can we help you?`,
    haveReady:
      "It helps to have at hand: your customer number, the domain or address concerned, and the exact wording of any error message.",
    haveReadyNumberless:
      "It helps to have at hand: the exact wording of any error message, and where it appears (page, program, version).",
  },
  channelGuide,
  youAreWelcome: "You are welcome. If anything else comes up, just write to us.",
  answer: {
    path: (first, next) => `Open ${[first, ...next.map((step) => `then ${step}`)].join(", ")}.`,
    foreign:
      "So far, this page is available only in German. If anything is unclear, we are happy to help you in English.",
    helped: "Did that help? Just reply “yes”, or tell us what is still open.",
  },
  answerAside: { intro: "This may already help you:" },
  selfCheck: {
    goOn: "Go on",
    intro: "We will gladly take this down. Often a look at this helps already:",
    helped: "Did it help? Just reply “yes”. Otherwise choose “Go on”, and we take your request down.",
  },
  didYouMean: {
    question: "Did you mean one of these?",
    hint: "Please choose one, or type its number. If something else fits better, just keep writing.",
    one: {
      question: "Did you mean this?",
      hint: "Then just reply “yes”. If something else fits better, just keep writing.",
      yes: "Yes, that's it",
      no: "No, something else",
    },
  },
  answerKept: {
    solved: "You told us that this helped.",
    notSolved: "Thank you for letting us know. We are taking a closer look at your request.",
  },
  glad: "We are glad to hear that. Is there anything else we can do for you? Then just write to us. We wish you a good day.",
  gladNoted: (ticket) =>
    `We are glad to hear that. We have noted your request as ${ticket}. If anything is still open, just write to us. We wish you a good day.`,
  canWait: {
    where: "Instructions and answers on our help pages",
    urgent:
      "Here we take tickets for faults and urgent matters. Is it urgent? Then just reply “yes”, and we will see to it.",
    label: "It is urgent",
  },
  serviceImpaired: {
    intro: "Thank you for letting us know. These services are currently impaired:",
    working: "Your problem may be connected with this; we are working on it.",
    status: "Current status",
  },
  serviceWorks: {
    works: (services) =>
      `As far as we can see, everything is working as usual at the moment: ${services}. We will gladly take a closer look at your request.`,
  },
  incidentNews: {
    opened: (service, ticket) =>
      `Your request ${ticket} belongs to a disruption on our side: ${service}. We are working on it.`,
    updated: (service, ticket) => `News of the disruption of ${service} (your request ${ticket}):`,
    ended: (service, ticket) => `The disruption of ${service} is over (your request ${ticket}).`,
    here: "As soon as there is news, you will read it here.",
    stays: "Your request stays open; we will get back to you about it.",
  },
  incidentOver: "Does everything work for you again? Just reply “yes”, or tell us what is still open.",
  impairmentOver: (service) => `The disruption of ${service} that we told you of is over.`,
  accountBlocked: {
    reason:
      "According to our records, there are open invoices for your contract. This is why it is blocked at the moment; once they are settled, we lift the block.",
    underWay: "Have you already paid, or would you like to clarify something? Then please tell us here.",
    billing: "View and settle your invoices",
  },
  askNumber: {
    ask: (example) =>
      `What is your customer number? It lets us find your contract. It looks like this: ${example}.`,
    hint: "Only we see what you enter in the form. You can also simply type the number here.",
  },
  numberMalformed: (example) =>
    `This number has a different format from our customer numbers. Ours look like this: ${example}. Please check it once more, for example on an invoice.`,
  numberNotFound: (example) =>
    `We have not found the contract for this number yet. Perhaps two digits were swapped? Our numbers look like this: ${example}. If yours is correct, please just send it once more.`,
  numberInPublic: {
    visible:
      "Others can read your message with the customer number here. You are welcome to delete it; we have noted the number.",
    removed:
      "Others could read your message with the customer number. We have therefore removed it, and noted the number.",
  },
  secretTold:
    "There is a password in your message. We can help without it, and have left it out. It is best to delete the message and to change the password.",
  numberNoted: "Thank you, we have noted your customer number.",
  askCode: {
    ask: "We already know this customer number from another user account. Is that one yours as well? Then we have just sent you a six-digit code there.",
    hint: "Enter it in the form, or type it here; it is valid for ten minutes. We take down your request without a code, too.",
  },
  codeWrong: "This code differs from the one we have sent. Please compare it once more.",
  codeExpired: "This code has expired. We have just sent you a new one.",
  codeRight: "Thank you. From now on we recognise you here as well.",
  codeLeft: "Your request goes on without a code. Our team checks the customer number.",
  linkCode: {
    was: (company) =>
      `Hello, this is ${company}. Your customer number has just been given to us from another user account. If that was you, please enter this code there; it is valid for ten minutes:`,
    otherwise: "Otherwise, there is nothing for you to do. Please keep the code to yourself.",
  },
  askWhoYouAre: "Of course. What brings you to us? Please choose, or tell us in a sentence.",
  askInterest: {
    prospect:
      "It is good to hear that you are interested in us. What are you planning, and what may we advise you on?",
    partner:
      "Thank you for your interest. Which company are you writing for, and what kind of cooperation do you have in mind?",
  },
  internalDeclined: {
    declined: "Please understand that we keep details of our team and of how we work to ourselves.",
    instead: "We are happy to help with everything about your contract. What can we do for you?",
    insteadNumberless: "We are happy to help with your own request. What can we do for you?",
  },
  teachingDeclined: {
    declined:
      "Thank you for your interest. Support helps with your contract; lessons on general subjects are not part of it.",
    declinedNumberless:
      "Thank you for your interest. Here we help with questions and faults; lessons on general subjects are not part of it.",
    offer:
      "We are happy to advise you on it for a fee. If you would like that, just reply “yes”, and we will get back to you with an offer.",
  },
  anybodyHelps: {
    everybody: "Of course. Anybody in our team can help you; whoever is free first will get back to you.",
    about: "Just tell us here what it is about.",
  },
  notOurs: {
    scope: (company) =>
      `Thank you for your message. Here we help with questions about contracts with ${company}. If you have a contract with us, please write to us again.`,
    help: "General information",
    goodDay: "We wish you a good day.",
  },
  askPiece: {
    anywhere: "Which program and version is it, and on which device?",
    picture: "Thank you for the picture. What is it about, and what does it show?",
    why: "Knowing this lets us help you directly; without it, things take longer. If you are unsure right now, just tell us so.",
  },
  ...readBack,
  tellMore: "Of course. What would you like to add?",
  ...charges.sentences,
  abuseWarning: {
    alone:
      "We would like to help you. For that we ask for a factual tone. What is it about, and what has happened?",
    beside: "We will gladly look after your request. Please keep to the facts.",
  },
  conversationPaused: {
    ends: "We are ending the conversation at this point.",
    later: (time) =>
      `Later we will gladly look for a solution with you on a factual basis: write to us here from ${time}. What you have told us so far is kept.`,
    misunderstanding: "Was it a misunderstanding? Then please say so, and we go on right away.",
  },
  welcomeBack: {
    apology: "Thank you. We are glad to go on: what can we do for you?",
    lead: "You can write here again. What can we do for you?",
  },
  detailsMissing: {
    anywhere: "which program, version and device it is about",
    intro:
      "Thank you, we have noted what you told us. So that we can start in the right place, we still need:",
    hint: "Just write it here, later is fine too. If you are unsure right now, please tell us that as well.",
  },
  filed: {
    title: (ticket) => `Your request ${ticket}`,
    expected: (time) =>
      `Thank you. We have taken down your request, are discussing it and expect to reply by ${time}.`,
    disruption: (service) =>
      `Your request belongs to a disruption on our side: ${service}. As soon as there is news of it, you will read it here.`,
    add: "If anything else comes to mind, just write it here.",
    incomplete: "You can add missing details here at any time; that helps us a lot.",
  },
  legalTaken: (ticket) =>
    `Thank you for your message. We have recorded it as ${ticket} and passed it to those responsible. They alone comment on the matter itself; you will hear from us.`,
  addedToTicket: (ticket) =>
    `Thank you, we have added this to ${ticket}. Is it about something new? Then please choose “New request”.`,
  agentGreeting: (company, agent, name, ticket) =>
    `Hello ${name}, my name is ${agent} from ${company}. I am looking after your request ${ticket} and will write to you here.`,
  agentReply: (agent, company) => `${agent}, ${company}`,
  promised: {
    until: (time) => `We expect to get back to you by ${time}.`,
    consulting: (time) =>
      `We are taking your question to those responsible and expect to get back to you by ${time}.`,
  },
  resolved: {
    done: (ticket, agent) => `${agent} has worked on your request ${ticket}.`,
    question: "Is everything settled? Just reply “yes”, or tell us what is still open.",
  },
  resolvedKept: {
    satisfied: (ticket) => `Your request ${ticket} is settled. Thank you for letting us know.`,
    stillOpen: (ticket) => `Thank you for letting us know. We keep working on ${ticket}.`,
  },
  farewell: {
    anythingElse: "Is there anything else we can do for you? Then just write to us. We wish you a good day.",
    rate: (ticket) =>
      `How satisfied are you with our help on ${ticket}? Choose the stars, or type a number from 1 (dissatisfied) to 5 (very satisfied).`,
  },
  rated: {
    good: (rating) => `Thank you for your rating: ${rating} out of 5. We wish you a good day.`,
    poor: (rating) =>
      `Thank you for your candid rating: ${rating} out of 5. Please feel free to tell us what we can do better.`,
  },
  reopened: (ticket) => `Your request ${ticket} is open again. We have everything you already told us.`,
  stillThere: (ticket) =>
    `We are still waiting for a word from you about your request ${ticket}. Just write it here, and we will carry on.`,
  closedInSilence: (ticket) =>
    `We have heard nothing from you for a while and have closed your request ${ticket}. One sentence here is enough to open it again.`,
  detailsReminder: "So that we can start on your request, we still need:",
  closed: (ticket) => `Your request ${ticket} is closed. One sentence here is enough to open it again.`,
  tooLate: "This choice is out of date by now. Just write what you need; we are happy to help.",
  requestEmptied:
    "This request was long ago, and we keep nothing of it any more. Just write anew what you need; we are happy to help.",
  notYourThread:
    "This conversation is about somebody else's request. Please write directly in the channel; we are happy to help you there.",
  notForCustomers:
    "These commands are meant for our staff. Just describe in your own words what it is about; we are happy to help.",
  rightsUnread: "We are still checking whether you belong to the team. Please try again in a minute.",
  ...delegates,
};
