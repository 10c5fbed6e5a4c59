import type { questions as german, missingPieces as germanPieces } from "../de/questions.ts";

/** What a good agent asks when a piece of a problem is missing (R14), by what the customer wants; in English. */
export const questions: typeof german = {
  fault: {
    what: "What exactly happens, and what do you see?",
    where: "Which domain, mailbox, page or device is affected?",
    when: "Since when has this been happening? An approximate time is enough.",
    message: "Which message appears? Please send us its exact wording or a screenshot.",
    steps: "What did you do right before, or what have you already tried?",
    expected: "What should happen at this point instead?",
  },
  question: {
    what: "What exactly would you like to know?",
    where: "Which domain, mailbox or product is it about?",
    when: "Which date or period is your question about?",
    message: "Which text or message is your question about? Please send us its exact wording.",
    steps: "What have you already read or tried?",
    expected: "What would you like to achieve in the end?",
  },
  order: {
    what: "What exactly should we set up or change for you?",
    where: "Which domain, mailbox or contract should this apply to?",
    when: "By when would you like to have it?",
    message: "What is the exact text concerned? You can also send it as a file.",
    steps: "What has already been prepared for it?",
    expected: "What should it be like in the end?",
  },
  callback: {
    what: "What should the call be about? One sentence is enough, so that we can prepare.",
    where: "Which domain, mailbox or contract should it be about?",
    when: "What time of day suits you best for a call?",
    message: "Which message is the reason for the call? Please send us its exact wording.",
    steps: "What has already been tried in this matter?",
    expected: "What would you like to achieve with the call?",
  },
  complaint: {
    what: "We would like to understand this. What exactly happened?",
    where: "Which service, contract or conversation is it about?",
    when: "When was that? An approximate time is enough.",
    message: "Which message did you receive from us about it? Please send us its wording.",
    steps: "What has happened in this matter so far?",
    expected: "What would you like us to do?",
  },
  other: {
    what: "What exactly is it about?",
    where: "What is concerned, for example which domain, mailbox or contract?",
    when: "Which date or period is it about?",
    message: "Which text or message is it about? Please send us its exact wording.",
    steps: "What has already happened in this matter?",
    expected: "What would you like to achieve?",
  },
};

/** A missing piece as part of a list; in English. */
export const missingPieces: typeof germanPieces = {
  what: "what exactly happens",
  where: "what is affected, for example the domain, mailbox or device",
  when: "since when it has been like this",
  message: "the exact wording of the message",
  steps: "what you did before or have already tried",
  expected: "what should happen instead",
};
