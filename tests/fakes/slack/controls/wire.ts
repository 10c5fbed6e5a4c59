import type { Delivery, OutgoingKind } from "../delivery/delivery.ts";
import type { HttpRequest } from "../delivery/http-events.ts";
import type { Json } from "../json.ts";
import type { Machine } from "../machine.ts";
import type { Call } from "../server/calls.ts";
import type { Fault } from "../server/faults.ts";
import type { PostRate } from "../server/post-limit.ts";
import type { Outage } from "../server/server.ts";

/** How the app is connected, what went over the wire, and what goes wrong there. */
export const createWire = (machine: Machine) => ({
  sockets: machine.socketMode.sockets,
  /** From now on events and interactions are posted to this address, signed. `tamper` changes requests on the way. */
  useHttp: (url: string, tamper?: (request: HttpRequest) => HttpRequest) =>
    machine.transports.useHttp(url, tamper),
  /** Calls of the API so far. */
  calls: (method?: string): readonly Call[] =>
    machine.webApi.calls().filter((call) => method === undefined || call.method === method),
  /** Deliveries so far. */
  deliveries: (): readonly Delivery[] => machine.deliveries.log(),
  /** Keeps deliveries back until `release`. */
  hold: machine.deliveries.hold,
  /** Sends what was kept back, in the order that `order` makes of it. */
  release: machine.deliveries.release,
  /** Delivers something as it stands, such as a hostile payload. */
  deliverRaw: (body: Json, options: { readonly type?: OutgoingKind } = {}) =>
    machine.deliveries.deliver({ kind: options.type ?? "events_api", body }),
  /** Slack says that it holds events back because there were too many: a payload without `event`. */
  deliverRateLimited: () => {
    const { world } = machine;
    const minute = Math.floor(world.clock.now() / 60_000) * 60;
    const body = {
      token: "verification-token",
      type: "app_rate_limited",
      team_id: world.team.id,
      minute_rate_limited: minute,
      api_app_id: world.bot.appId,
    };
    return machine.deliveries.deliver({ kind: "events_api", body });
  },
  /** Delivers an event again that the app acknowledged before. */
  redeliver: (eventId: string) => {
    const known = machine.deliveries.log().find((delivery) => delivery.eventId === eventId);
    if (known === undefined) throw new Error(`There was no event ${eventId}; see deliveries().`);
    return machine.deliveries.deliver({ kind: known.kind, body: known.body });
  },
  failNext: (method: string, fault: Fault, times?: number): void =>
    machine.faults.failNext(method, fault, times),
  /** `null`: no longer. */
  failAlways: (method: string, fault: Fault | null): void => machine.faults.failAlways(method, fault),
  /** How many messages Slack takes into a channel; `null`, at first: any number. */
  limitPosts: (rate: PostRate | null): void => machine.postLimit.set(rate),
  /** Everything is out of order, the sockets too; `null`: in order again. */
  outage: (outage: Outage | null): void => machine.server.setOutage(outage),
  /** The next `answers` of histories leave out the `newest` messages. */
  staleHistory: (answers: number, newest = 1): void => machine.staleHistory.set(answers, newest),
});

/** How the app is connected, and what goes wrong there. */
export type Wire = ReturnType<typeof createWire>;
