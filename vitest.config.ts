import { defineConfig } from "vitest/config";

/** Tests of real processes, of browsers, of load and of measuring: they want the machine for themselves. */
const alone = ["tests/process/**/*.test.ts", "tests/browser/**/*.test.ts", "tests/bench/**/*.test.ts"];

const limits = { testTimeout: 60_000, hookTimeout: 120_000 };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...limits,
          name: "side by side",
          include: ["tests/**/*.test.{ts,tsx}"],
          exclude: alone,
          // Most of them wait for sockets rather than for the processor.
          maxWorkers: 3,
          // So do conversations, several of which are played at once.
          maxConcurrency: 3,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: { ...limits, name: "alone", include: alone, maxWorkers: 1, sequence: { groupOrder: 1 } },
      },
    ],
  },
});
