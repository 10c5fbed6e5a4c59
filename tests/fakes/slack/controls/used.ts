import type { Outcome } from "../delivery/delivery.ts";
import type { Json } from "../json.ts";
import type { Machine } from "../machine.ts";
import { requireInteractivity } from "../world/installation.ts";

/** What came of a click or command: whether the app acknowledged it in time, and what Slack says to the person if not. */
export type Used = { readonly isAcknowledged: boolean; readonly complaint: string | null };

/** `complaint`: what Slack says when the app did not acknowledge. */
export const used = (outcome: Outcome, complaint: string): Used =>
  outcome.status === "acknowledged"
    ? { isAcknowledged: true, complaint: null }
    : { isAcknowledged: false, complaint };

/** Tells the app of an interaction. @throws {Error} when its manifest says that it hears of none. */
export const interact = async ({ world, deliveries }: Machine, body: Json): Promise<Outcome> => {
  requireInteractivity(world);
  return deliveries.deliver({ kind: "interactive", body });
};
