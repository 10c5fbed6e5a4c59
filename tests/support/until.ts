import { setTimeout as pause } from "node:timers/promises";

/** Asks again and again until the answer is not `undefined`; fails with `what` after `ms` milliseconds. */
export const until = async <Answer>(
  what: string,
  ask: () => Promise<Answer | undefined>,
  ms = 20_000,
): Promise<Answer> => {
  const end = Date.now() + ms;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > end) throw new Error(`Waited ${ms} ms in vain for ${what}.`);
    await pause(10);
  }
};
