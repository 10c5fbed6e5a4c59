import type { Delivery } from "../../src/runtime/port.ts";
import { plausibleTime } from "../shared/plausible-time.ts";
import { isStorable, unreadableIn } from "../shared/unreadable.ts";
import { directUser, platform } from "./ids.ts";
import type { Happening } from "./receiving/happening.ts";
import { fingerprint, keyOf, unreadableLane } from "./receiving/keys.ts";
import { readBody } from "./receiving/read-body.ts";
import type { Surroundings } from "./surroundings.ts";

export { translate } from "./receiving/translate.ts";

const unreadableDelivery = unreadableIn(platform, unreadableLane, keyOf.unreadable);

const deliveryOf = (happening: Happening, body: unknown, now: number): Delivery => {
  const { lane, keys } = happening;
  const at = plausibleTime(happening.at, now);
  const payload = at === happening.at ? body : Object.assign({}, body, { desk_time: at });
  return { platform, lane, at, keys, payload };
};

/** What is done on somebody's home page changes what the page shows: as if they opened it once more, afterwards. */
const refreshOf = ({ happened, conversation, user, team, keys }: Happening, at: number): unknown =>
  (happened === "pressed" || happened === "submitted") && directUser(conversation.channel) !== null
    ? {
        type: "event_callback",
        event_id: `home.${fingerprint(keys[0])}`,
        event: { type: "app_home_opened", tab: "home", user, team },
        desk_time: at + 1,
      }
    : null;

const readDeliveries = (body: unknown, surroundings: Surroundings, now: number): readonly Delivery[] => {
  const happening = readBody(body, surroundings);
  if (happening === null) return [];
  if (!isStorable(body)) return [unreadableDelivery(body, now)];
  const delivery = deliveryOf(happening, body, now);
  const refresh = refreshOf(happening, delivery.at);
  return refresh === null
    ? [delivery]
    : [delivery, ...readDeliveries(refresh, surroundings, delivery.at + 1)];
};

/**
 * Addresses a body of Slack's, live or from history, for the inbox. None: nothing for the desk. What seems to be for
 * the desk and cannot be read becomes a delivery that `translate` refuses, so that people see it. Never throws.
 *
 * @param surroundings `now` in milliseconds since 1970: the time of what Slack gives no plausible time for.
 */
export const deliveriesOf = (
  body: unknown,
  { now, ...surroundings }: Surroundings & { readonly now: number },
): readonly Delivery[] => {
  try {
    return readDeliveries(body, surroundings, now);
  } catch {
    return [unreadableDelivery(body, now)];
  }
};
