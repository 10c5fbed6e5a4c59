import { whyCutDown } from "../../shared/unreadable.ts";
import type { Happening } from "./happening.ts";
import { bulkDeletionSchema, frameSchema, read } from "./payload.ts";
import { readInteraction } from "./read-interaction.ts";
import { readDeleted, readEdited, readPosted } from "./read-message.ts";
import { spotOf } from "./spot.ts";
import type { Surroundings } from "./surroundings.ts";

type Frame = ReturnType<typeof readFrame>;
const readFrame = (body: unknown) => read(frameSchema, body);

const readTyped = ({ t, d, missed }: Frame, surroundings: Surroundings): Happening | null => {
  switch (t) {
    case "MESSAGE_CREATE":
      return readPosted(d, surroundings);
    case "MESSAGE_UPDATE":
      return readEdited(d, surroundings);
    case "MESSAGE_DELETE":
      return readDeleted(d, surroundings, missed === true);
    case "MESSAGE_DELETE_BULK":
      // Stored whole only when it could not be taken apart.
      throw new Error("Cannot read a delivery of Discord: it does not say which messages were deleted.");
    case "INTERACTION_CREATE":
      return readInteraction(d, surroundings);
    default:
      return null;
  }
};

/**
 * Reads what Discord delivered; `null`: nothing for the desk.
 *
 * @throws {Error} when it seems to be something for the desk, and cannot be read.
 */
export const readBody = (body: unknown, surroundings: Surroundings): Happening | null => {
  const cutDown = whyCutDown(body);
  if (cutDown !== null) throw new Error(`Cannot read a delivery of Discord: ${cutDown}`);
  const frame = readFrame(body);
  const happening = readTyped(frame, surroundings);
  return happening === null || frame.desk_time === undefined
    ? happening
    : { ...happening, at: frame.desk_time };
};

/** The bodies in a body: the deletion of many messages is that of each. All others are one. */
export const bodiesIn = (body: unknown, surroundings: Surroundings): readonly unknown[] => {
  if (whyCutDown(body) !== null) return [body];
  const { t, d } = readFrame(body);
  if (t !== "MESSAGE_DELETE_BULK") return [body];
  if (spotOf(d, surroundings, null) === null) return [];
  const { ids, ...where } = read(bulkDeletionSchema, d);
  return ids.map((id) => ({ t: "MESSAGE_DELETE", d: { ...where, id } }));
};
