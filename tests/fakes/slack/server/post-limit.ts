import type { Arguments } from "./arguments.ts";

/** How many messages a second Slack takes into one channel, and how many at once before it counts. */
export type PostRate = { readonly perSecond: number; readonly burst: number };

/** Whether a channel takes another message now. */
export type PostLimit = {
  /** `null`: no limit. */
  readonly set: (rate: PostRate | null) => void;
  /** Seconds until this call would be taken; `null`: it is taken now. */
  readonly secondsToWait: (method: string, args: Arguments) => number | null;
};

const limited = ["chat.postMessage", "chat.postEphemeral"];

/** A bucket for each channel that fills in real time. */
export const createPostLimit = (): PostLimit => {
  const buckets = new Map<string, { tokens: number; at: number }>();
  let rate: PostRate | null = null;
  return {
    set: (next) => {
      rate = next;
      buckets.clear();
    },
    secondsToWait: (method, args) => {
      if (rate === null || !limited.includes(method)) return null;
      const now = performance.now();
      const bucket = buckets.get(args.text("channel")) ?? { tokens: rate.burst, at: now };
      const tokens = Math.min(rate.burst, bucket.tokens + ((now - bucket.at) / 1000) * rate.perSecond);
      const isTaken = tokens >= 1;
      buckets.set(args.text("channel"), { tokens: isTaken ? tokens - 1 : tokens, at: now });
      return isTaken ? null : Math.max(1, Math.ceil((1 - tokens) / rate.perSecond));
    },
  };
};
