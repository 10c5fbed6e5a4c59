import { createHash } from "node:crypto";

/** So many calls in so many real milliseconds. */
export type Rate = { readonly limit: number; readonly perMs: number };

/** How a bucket stands after a call. */
export type Standing = {
  readonly headers: Readonly<Record<string, string>>;
  /** Seconds to wait when the call was one too many; `null`: it was not. */
  readonly waitSeconds: number | null;
};

/** Who may call how often. */
export type RateLimits = {
  /** Of a route and one channel, guild or webhook; `null`: as at first, more than anybody needs. */
  readonly set: (route: string, rate: Rate | null) => void;
  readonly count: (route: string, major: string) => Standing;
};

const plenty: Rate = { limit: 10_000, perMs: 1_000 };

type Bucket = { remaining: number; readonly endsAt: number };

const hashOf = (route: string): string => createHash("sha256").update(route).digest("hex").slice(0, 24);

/** Buckets as Discord has them: for each route, and each channel, guild or webhook. */
export const createRateLimits = (): RateLimits => {
  const rates = new Map<string, Rate>();
  const buckets = new Map<string, Bucket>();

  const bucketOf = (key: string, rate: Rate, now: number): Bucket => {
    const known = buckets.get(key);
    if (known !== undefined && known.endsAt > now) return known;
    const bucket = { remaining: rate.limit, endsAt: now + rate.perMs };
    buckets.set(key, bucket);
    return bucket;
  };

  return {
    set: (route, rate) => {
      if (rate === null) rates.delete(route);
      else rates.set(route, rate);
      for (const key of buckets.keys()) if (key.startsWith(`${route} `)) buckets.delete(key);
    },
    count: (route, major) => {
      const rate = rates.get(route) ?? plenty;
      const now = Date.now();
      const bucket = bucketOf(`${route} ${major}`, rate, now);
      bucket.remaining -= 1;
      const seconds = (bucket.endsAt - now) / 1000;
      return {
        headers: {
          "X-RateLimit-Limit": String(rate.limit),
          "X-RateLimit-Remaining": String(Math.max(0, bucket.remaining)),
          "X-RateLimit-Reset": (bucket.endsAt / 1000).toFixed(3),
          "X-RateLimit-Reset-After": seconds.toFixed(3),
          "X-RateLimit-Bucket": hashOf(route),
        },
        waitSeconds: bucket.remaining < 0 ? seconds : null,
      };
    },
  };
};
