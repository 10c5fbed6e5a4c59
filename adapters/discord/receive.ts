import type { Delivery } from "../../src/runtime/port.ts";
import { platform } from "./ids.ts";
import { bodiesIn, readBody } from "./receiving/read-body.ts";
import type { Surroundings } from "./receiving/surroundings.ts";
import { isStorable, unreadableDelivery } from "./receiving/unreadable.ts";

export { translate } from "./receiving/translate.ts";

/** Milliseconds by which Discord's clock may be ahead of ours; what claims more would stand in front for ever. */
const maxAhead = 5 * 60_000;

const plausible = (at: number | null, now: number): number =>
  at === null || Number.isNaN(at) || at < 0 ? now : Math.min(at, now + maxAhead);

const readDelivery = (body: unknown, surroundings: Surroundings, now: number): readonly Delivery[] => {
  const happening = readBody(body, surroundings);
  if (happening === null) return [];
  if (!isStorable(body)) return [unreadableDelivery(body, now)];
  const { lane, keys } = happening;
  const at = plausible(happening.at, now);
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
