import type { Piece, RequestKind } from "./reading.ts";

/** One problem as it will stand on the ticket. */
export type Problem = {
  readonly text: string;
  readonly kind: RequestKind;
  readonly says: readonly Piece[];
};

/** At least one problem: a ticket without any cannot be written down. */
export type Problems = readonly [Problem, ...Problem[]];

/** Where a request goes. `legal` is for leads only (R10). */
export type Route = "support" | "prospect" | "partner" | "legal";
