import type { Delivery } from "../../src/runtime/port.ts";
import { plausibleTime } from "../shared/plausible-time.ts";
import { isStorable, unreadableIn } from "../shared/unreadable.ts";
import { platform } from "./ids.ts";
import { keyOf, unreadableLane } from "./receiving/keys.ts";
import { bodiesIn, readBody } from "./receiving/read-body.ts";
import type { Surroundings } from "./receiving/surroundings.ts";

export { translate } from "./receiving/translate.ts";

const unreadableDelivery = unreadableIn(platform, unreadableLane, keyOf.unreadable);

const readDelivery = (body: unknown, surroundings: Surroundings, now: number): readonly Delivery[] => {
  const happening = readBody(body, surroundings);
  if (happening === null) return [];
  if (!isStorable(body)) return [unreadableDelivery(body, now)];
  const { lane, keys } = happening;
  const at = plausibleTime(happening.at, now);
  // A copy, because discord.js goes on to change the packets that it has told of.
  const payload = Object.assign({}, structuredClone(body), at !== happening.at && { desk_time: at });
  return [{ platform, lane, at, keys, payload }];
};

/**
 * Addresses a body of Discord's (`t` and `d` of a packet), live or from history, for the inbox. None: nothing for the
 * desk. What seems to be for the desk and cannot be read becomes a delivery that `translate` refuses, so that people
 * see it. Never throws.
 *
 * @param surroundings `now` in milliseconds since 1970: the time of what Discord gives no plausible time for.
 */
export const deliveriesOf = (
  body: unknown,
  { now, ...surroundings }: Surroundings & { readonly now: number },
): readonly Delivery[] => {
  try {
    return bodiesIn(body, surroundings).flatMap((one) => readDelivery(one, surroundings, now));
  } catch {
    return [unreadableDelivery(body, now)];
  }
};
