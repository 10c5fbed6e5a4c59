import type { AgentRendering } from "./renderer.ts";

const minute = 60_000;

/** "3 h 10 min": a length of time, given in milliseconds. */
export const lengthOf = (ms: number, { texts }: AgentRendering): string => {
  const { moment, hours, minutes } = texts.sentences.daySummary.time;
  const all = Math.round(ms / minute);
  const whole = [Math.floor(all / 60), all % 60] as const;
  const parts = [whole[0] > 0 ? `${whole[0]} ${hours}` : "", whole[1] > 0 ? `${whole[1]} ${minutes}` : ""];
  return all === 0 ? moment : parts.filter((part) => part !== "").join(" ");
};
