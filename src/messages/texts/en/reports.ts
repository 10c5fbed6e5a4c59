import type { reports as german, promiseFigures as germanFigures } from "../de/reports.ts";

/** Reports on how the handbook is kept, and an agent's own figures, in English. */
export const reports: typeof german = {
  breaches: {
    title: (days) =>
      days === 1 ? "Breaches of the handbook since yesterday" : `Breaches of the handbook in ${days} days`,
    none: (days) =>
      days === 1
        ? "Since yesterday no breach of the handbook was recorded."
        : `In the last ${days} days no breach of the handbook was recorded.`,
    kinds: {
      firstReply: "First reply late",
      nextReply: "Further reply late",
      update: "Update late",
      resolution: "Solution late",
      promise: "Promise not kept",
      round: "Round not ticked off",
      claim: "Claimed, and back in the queue unanswered",
      transfers: "Handed on more than once",
      handling: "Free time used up, no consulting offered",
      guarantee: "Guarantee or fixed date",
      antiWord: "Negative word",
      judgement: "Judgement",
      internal: "Internal matter",
      phone: "Phone number of one person",
      internalLink: "Internal link",
      releaseDate: "Release date without a buffer",
    },
    line: (rule, name, count, latest) => `${rule} · ${name}: ${count}, latest ${latest}`,
    how: (example) =>
      `What is counted is what happened, and not persons. The ticket's history has the details: ${example}`,
  },
  ownFigures: {
    title: (days) => (days === 1 ? "Your figures since yesterday" : `Your figures of ${days} days`),
    private: "You alone see these figures; leads cannot ask for them either.",
    claimed: "Taken on",
    ended: "Resolved or closed",
    open: "Yours now",
    handling: "Handling time (median)",
    hints: (rule, name) => `Hint ${rule} · ${name}`,
    hinted: (heeded, sent) => `heeded: ${heeded} · sent as it was: ${sent}`,
    ratings: "Ratings",
    rated: (count, mean) => `${count}, on average ${mean.toFixed(1)} of 5`,
    tooFew: (fewest) => `shown from ${fewest} on`,
  },
};

/** Promises to customers in figures, in English. */
export const promiseFigures: typeof germanFigures = {
  promises: "Promises to customers",
  promised: (kept, broken) => `kept: ${kept} · not kept: ${broken}`,
};
