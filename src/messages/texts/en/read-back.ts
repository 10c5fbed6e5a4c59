import type { readBack as german } from "../de/read-back.ts";

/** The read-back and what is asked to correct it, in English (R9). */
export const readBack: typeof german = {
  readBack: {
    title: "Your request",
    wish: {
      order: { title: "Your order", taken: "We take this in as an order, which is charged." },
      change: {
        title: "Your change request",
        taken: "We take this in as a change request. If something is broken, please write “This is a fault”.",
      },
    },
    complaint: "Thank you for telling us so openly. We take it seriously and look into it.",
    check: "This is how we understood you:",
    name: "Name",
    number: "Customer number",
    numberEnding: (ending) => `•••${ending}`,
    numberMissing: "not at hand",
    problem: (index) => `Request ${index}`,
    onlyProblem: "Request",
    moreProblems: (count) => `and ${count} more, which we have noted as well`,
    incomplete: "You can add what is still missing here at any time.",
    help: "You can do many things yourself online",
    correct: "Is this correct?",
    correctAndComplete: "Is that everything, and is it correct?",
    hint: "Just reply “yes” or “that’s wrong”. You can add anything else right here.",
  },
  readBackKept: "Your request",
  askWhatToCorrect: "What would you like to change? Please choose, or just write what is correct.",
  askCorrection: {
    number: "What is the correct customer number? Enter it in the form, or type it here.",
    problem: (index) => `How should request ${index} read? Enter it in the form, or simply type it here.`,
  },
};
