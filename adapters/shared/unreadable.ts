import type { Delivery } from "../../src/runtime/port.ts";
import { jsonOf, tooMuch } from "./body-limits.ts";

/** Characters that are kept of a body that is too large. */
const keptLength = 2_000;

/** What stands in the inbox for a body that cannot stand there itself; no platform sends this field. */
type CutDown = { readonly deskbellCutDown: string; readonly start: string };

/** Why a body was cut down to the note that this payload is; `null`: it is a body as it came. */
export const whyCutDown = (payload: unknown): string | null =>
  typeof payload === "object" &&
  payload !== null &&
  "deskbellCutDown" in payload &&
  typeof payload.deskbellCutDown === "string"
    ? payload.deskbellCutDown
    : null;

/** Whether a body can stand in the inbox as it is. */
export const isStorable = (body: unknown): boolean => tooMuch(body, jsonOf(body)) === null;

/**
 * Puts what nobody can read into the inbox, where it ends in quarantine and people see it. What is too large or too
 * deep to be stored is cut down to a note that says so.
 *
 * @param keyOf makes the key of a body from its JSON.
 */
export const unreadableIn =
  (platform: string, lane: string, keyOf: (json: string) => string) =>
  (body: unknown, now: number): Delivery => {
    const json = jsonOf(body);
    const reason = tooMuch(body, json);
    const cutDown: CutDown | null =
      reason === null ? null : { deskbellCutDown: reason, start: json.slice(0, keptLength) };
    return {
      platform,
      lane,
      at: now,
      keys: [keyOf(json)],
      // A plain copy: forms come as objects that no database takes, and discord.js goes on to change its packets.
      payload: cutDown ?? (JSON.parse(json) as unknown),
    };
  };
