import type { Delivery } from "../../../src/runtime/port.ts";
import { jsonOf, tooMuch } from "../../shared/body-limits.ts";
import { platform } from "../ids.ts";
import { keyOf, unreadableLane } from "./keys.ts";

/** Characters that are kept of a body that is too large. */
const keptLength = 2_000;
/** What stands in the inbox for a body that cannot stand there itself. */
type CutDown = { readonly t: "DESKBELL_CUT_DOWN"; readonly reason: string; readonly start: string };

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

/** Whether a payload stands for a body that was too large or too deep. */
export const isCutDown = (payload: unknown): payload is CutDown =>
  isObject(payload) &&
  "t" in payload &&
  payload.t === "DESKBELL_CUT_DOWN" &&
  "reason" in payload &&
  typeof payload.reason === "string";

/** Whether a body can stand in the inbox as it is. */
export const isStorable = (body: unknown): boolean => tooMuch(body, jsonOf(body)) === null;

/**
 * Puts what nobody can read into the inbox, where it ends in quarantine and people see it. What is too large or too
 * deep to be stored is cut down to a note that says so.
 */
export const unreadableDelivery = (body: unknown, now: number): Delivery => {
  const json = jsonOf(body);
  const reason = tooMuch(body, json);
  const cutDown = reason && { t: "DESKBELL_CUT_DOWN", reason, start: json.slice(0, keptLength) };
  return {
    platform,
    lane: unreadableLane,
    at: now,
    keys: [keyOf.unreadable(json)],
    // A copy, because discord.js goes on to change the packets that it has told of.
    payload: cutDown ?? JSON.parse(json || "null"),
  };
};
