import type { Order } from "../gateway/outlet.ts";
import type { Packet } from "../gateway/session.ts";
import type { Json } from "../json.ts";
import type { Machine } from "../machine.ts";
import type { Call } from "../server/calls.ts";
import type { Fault, Which } from "../server/faults.ts";
import type { Rate } from "../server/rate-limits.ts";
import type { Outage } from "../server/server.ts";
import type { Dispatch } from "../world/world.ts";

const createGatewayControls = ({ gateway, server }: Machine) => ({
  /** Connections that are open. */
  count: (): number => gateway.connections().length,
  /** Sessions that ever began, and how often one was taken up again. */
  identified: (): number => gateway.identified(),
  resumed: (): number => gateway.resumed(),
  /** Closes with a code; 1006: cuts the connection without a word. */
  disconnect: (code = 1006): void => {
    for (const connection of gateway.connections()) connection.close(code);
  },
  /** Asks the app to reconnect: op 7. */
  reconnect: (): void => {
    for (const connection of gateway.connections()) connection.say({ op: 7, d: null });
  },
  /** Says that the session is over: op 9. `resumable`: it may be taken up again. */
  invalidSession: (resumable: boolean): void => gateway.invalidate(resumable),
  /** Forgets sessions, so that they cannot be taken up again; connections are cut. */
  forgetSessions: (): void => gateway.forget(),
  /** `false`: heartbeats are answered no more, as behind a dead router. */
  acknowledge: (isAcknowledging: boolean): void => {
    gateway.manners.isAcknowledging = isAcknowledging;
  },
  /** Asks for a heartbeat at once: op 1. */
  askForHeartbeat: (): void => {
    for (const connection of gateway.connections()) connection.say({ op: 1, d: null });
  },
  /** `false`: new connections hear no hello. */
  greet: (isGreeting: boolean): void => {
    gateway.manners.isGreeting = isGreeting;
  },
  /** How many sessions may still begin today; `null`: as many as Discord allows. */
  setSessionsLeft: (count: number | null): void => {
    gateway.manners.sessionsLeft = count;
  },
  /** `false`: no connection is taken. */
  accept: (isOpen: boolean): void => server.setGatewayOpen(isOpen),
  /** Keeps events back until `release`. */
  hold: (): void => gateway.hold(),
  /** Tells what was kept back, in the order that `order` makes of it. */
  release: (order?: Order): void => gateway.release(order),
  /** What was told so far: `{ t, s, d }`. */
  told: (t?: string): readonly Packet[] => gateway.told().filter((one) => t === undefined || one.t === t),
  /** Tells something again, as it was. */
  redeliver: (packet: Pick<Packet, "t" | "d">): void =>
    gateway.dispatch({ t: packet.t, intent: 0, d: () => packet.d as Json }),
});

/** How the app is connected, what went over the wire, and what goes wrong there. */
export const createWire = (machine: Machine) => ({
  gateway: createGatewayControls(machine),
  /** Calls of the API so far; of one route, as in `POST /channels/:channel/messages`. */
  calls: (route?: string): readonly Call[] =>
    machine.restApi.calls().filter((call) => route === undefined || call.route === route),
  /** Tells every session something as it stands, such as a hostile payload. */
  deliverRaw: (t: string, d: unknown): void =>
    machine.gateway.dispatch({ t, intent: 0, d: () => d as ReturnType<Dispatch["d"]> }),
  failNext: (which: Which, fault: Fault, times?: number): void =>
    machine.faults.failNext(which, fault, times),
  /** `null`: no longer. */
  failAlways: (route: string, fault: Fault | null): void => machine.faults.failAlways(route, fault),
  /** How often a route may be called, for each channel, guild or webhook; `null`, at first: as often as anybody likes. */
  limit: (route: string, rate: Rate | null): void => machine.rateLimits.set(route, rate),
  /** Everything is out of order, the gateway too; `null`: in order again. */
  outage: (outage: Outage | null): void => {
    machine.server.setOutage(outage);
    if (outage !== null) for (const connection of machine.gateway.connections()) connection.close(1006);
  },
  /** Makes the tokens of all interactions so much older, in milliseconds. */
  ageTokens: (ms: number): void => machine.interactions.age(ms),
});

/** How the app is connected, and what goes wrong there. */
export type Wire = ReturnType<typeof createWire>;
