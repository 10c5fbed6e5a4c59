import type { Tier } from "./customer.ts";
import type { Priority } from "./ticket.ts";

/** What a desk sets itself a time for: the first reply, the reply to a later word, news meanwhile, the solution (S8). */
export const targetKinds = ["firstReply", "nextReply", "update", "resolution"] as const;
export type TargetKind = (typeof targetKinds)[number];

/** Minutes of opening time; `null`: the desk sets itself no such time. */
export type Target = number | null;

/** The times a desk sets itself, by tier and priority. */
export type Targets = Readonly<
  Record<TargetKind, Readonly<Record<Tier, Readonly<Record<Priority, Target>>>>>
>;

/** How long something took for which the desk had set itself a time. */
export type TargetResult = {
  readonly target: TargetKind;
  /** Milliseconds of opening time. */
  readonly took: number;
  readonly kept: boolean;
};

/** When the desk works, as the rules ask it. Instants are milliseconds since 1970. */
export type OfficeHours = {
  /** The first instant by which that many minutes of opening time have passed. */
  readonly after: (from: number, minutes: number) => number;
  /** Milliseconds of opening time between two instants. */
  readonly between: (from: number, until: number) => number;
  readonly isOpen: (at: number) => boolean;
};
