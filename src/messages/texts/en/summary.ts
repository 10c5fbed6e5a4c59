import type { summary as german } from "../de/summary.ts";

/** The day in figures, in English. */
export const summary: typeof german = {
  daySummary: {
    title: "The day in figures",
    period: (from, until) => `${from} to ${until}`,
    requests: "New requests",
    tickets: "New tickets",
    involved: "The bot answered",
    resolved: "Solved, says the customer, without us",
    share: (part, whole, percent) => `${part} of ${whole} (${percent} %)`,
    firstReply: "First reply",
    within: (count, half, most) => (count === 1 ? half : `half within ${half}, 90 % within ${most}`),
    targets: "Times kept",
    late: "Late now",
    waiting: "Waiting now",
    oldest: "Waiting the longest:",
    gaps: "New knowledge gaps",
    gapsOf: (count, example) => `${count}, see them: ${example}`,
    nobody: "Nobody is waiting.",
    time: { moment: "under 1 min", hours: "h", minutes: "min" },
  },
};
