import type { PresenceCommand } from "../core/command.ts";
import type { ActChosen } from "../core/event.ts";
import { mayCommand } from "../core/permissions.ts";
import { partyOf } from "../core/person.ts";
import { notePresence } from "../storage/presence.ts";
import type { Managed } from "./managed.ts";
import type { Parts } from "./parts.ts";

/** No desk is shut for longer than a year. */
const year = 366 * 24 * 60 * 60_000;

/** Notes that somebody of the desk is there until it closes for the day, or is away. */
export const notePresenceOf = (
  { settings, closingTimes, clock }: Parts,
  { person }: ActChosen,
  { verb }: PresenceCommand,
): Managed => {
  if (!mayCommand(person.role, verb)) return { say: { say: "notPermitted", verb } };
  const { assignment, timeZone } = settings;
  if (assignment.mode === "pull") return { say: { say: "noPresence" } };
  const now = clock.now();
  const until = verb === "here" ? (closingTimes(now, now + year)[0] ?? null) : null;
  return {
    say: { say: "presenceNoted", until, timeZone },
    also: (db) => notePresence(db, partyOf(person), until ?? now),
  };
};
