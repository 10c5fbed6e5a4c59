import type { Event } from "../../../src/core/event.ts";
import { readBody } from "./read-body.ts";
import type { Reading } from "./reading.ts";
import { translateChosen } from "./translate-act.ts";
import { translateDeleted, translateEdited, translatePosted } from "./translate-message.ts";

/**
 * Reads a delivery's payload, and asks who the person is and where a thread belongs. `null`: nothing the desk cares
 * about.
 *
 * @throws {Error} when it cannot be read, or names a button that does not exist.
 */
export const translate = async (payload: unknown, reading: Reading): Promise<Event | null> => {
  const happening = readBody(payload, { ...reading, parentOf: () => null });
  switch (happening?.happened) {
    case undefined:
      return null;
    case "posted":
      return translatePosted(happening, reading);
    case "edited":
      return translateEdited(happening, reading);
    case "deleted":
      return translateDeleted(happening, reading);
    case "chosen":
      return translateChosen(happening, reading);
  }
};
