import { whyCutDown } from "../../shared/unreadable.ts";
import type { Surroundings } from "../surroundings.ts";
import type { Happening } from "./happening.ts";
import { keyOf } from "./keys.ts";
import { eventSchema, frameSchema, read } from "./payload.ts";
import { readActionsBody, readCommand, readHome, readShortcutBody, readSubmissionBody } from "./read-act.ts";
import { readMessage } from "./read-message.ts";

const readEvent = (body: unknown, surroundings: Surroundings): Happening | null => {
  const { event, event_id } = read(eventSchema, body);
  const keys = event_id === undefined ? [] : [keyOf.event(event_id)];
  switch (event.type) {
    case "message":
    case "app_mention":
      return readMessage(event, keys, surroundings);
    case "app_home_opened":
      return readHome(event, keys, surroundings);
    default:
      return null;
  }
};

const readTyped = (body: unknown, surroundings: Surroundings): Happening | null => {
  const { type, command } = read(frameSchema, body);
  if (command !== undefined) return readCommand(body, surroundings);
  switch (type) {
    case "event_callback":
      return readEvent(body, surroundings);
    case "block_actions":
      return readActionsBody(body, surroundings);
    case "view_submission":
      return readSubmissionBody(body, surroundings);
    case "message_action":
      return readShortcutBody(body, surroundings);
    case undefined:
      throw new Error("Cannot read a delivery of Slack: it does not say what it is.");
    default:
      return null;
  }
};

/**
 * Reads what Slack delivered; `null`: nothing for the desk.
 *
 * @throws {Error} when it seems to be something for the desk, and cannot be read.
 */
export const readBody = (body: unknown, surroundings: Surroundings): Happening | null => {
  const cutDown = whyCutDown(body);
  if (cutDown !== null) throw new Error(`Cannot read a delivery of Slack: ${cutDown}`);
  const { desk_time: deskTime } = read(frameSchema, body);
  const happening = readTyped(body, surroundings);
  return happening === null || deskTime === undefined ? happening : { ...happening, at: deskTime };
};
