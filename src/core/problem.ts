import type { Piece, RequestKind } from "./reading.ts";

/** One problem as it will stand on the ticket. */
export type Problem = {
  readonly text: string;
  readonly kind: RequestKind;
  readonly says: readonly Piece[];
};

/** At least one problem: a ticket without any cannot be written down. */
export type Problems = readonly [Problem, ...Problem[]];

/**
 * The category of a request, by which it goes its way: something to be done for a fee is an `order` (R15), a dislike or
 * wish a `change` (R13), and `legal` is for leads only (R10).
 */
export const routes = ["support", "order", "change", "prospect", "partner", "legal"] as const;
/** One of them. */
export type Route = (typeof routes)[number];

/** The categories of customers, in which the bot looks for answers. */
export const customerRoutes: readonly Route[] = ["support", "order", "change"];

/** What is no support although a customer asks for it. */
export type Wish = Extract<Route, "order" | "change">;

/** The category that somebody names: `order`, `change` or `change request`; `null`: none of them. */
export const categoryNamed = (words: string): Route | null => {
  const name = words.trim().toLowerCase();
  return routes.find((route) => route === name || `${route} request` === name) ?? null;
};
