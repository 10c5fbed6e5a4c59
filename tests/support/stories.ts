import { type fc, seed } from "./fast-check.ts";

/**
 * How made-up stories are told: on every commit the same ones, so that a red build means the change. `DELIVERY_RUNS`
 * asks for more of them, `DELIVERY_SEED` for others; a failure names the seed that tells it again.
 *
 * @param runs stories that are told on every commit.
 */
export const stories = (runs: number): Pick<fc.Parameters, "numRuns" | "seed" | "endOnFailure"> => ({
  numRuns: Number(process.env["DELIVERY_RUNS"] ?? runs),
  seed,
  // Each story takes a desk its life; making a failure smaller would take many.
  endOnFailure: true,
});
