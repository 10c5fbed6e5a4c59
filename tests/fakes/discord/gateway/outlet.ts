import type { Dispatch } from "../world/world.ts";
import { asksFor, hearsOf, type Packet, type Session, tell } from "./session.ts";

/** How many of the kept events go on, and in which order. */
export type Order = (kept: readonly Dispatch[]) => readonly Dispatch[];

/** What the gateway has told, or keeps back. */
export type Outlet = {
  readonly dispatch: (dispatch: Dispatch) => void;
  /** Keeps events back until `release`. */
  readonly hold: () => void;
  readonly release: (order?: Order) => void;
  /** Events that were told to any session, oldest first. */
  readonly told: () => readonly Packet[];
};

/** Tells each session what it asked for. What it may not read is taken out when it happens. */
export const createOutlet = (sessions: () => readonly Session[]): Outlet => {
  const told: Packet[] = [];
  let kept: readonly Dispatch[] | null = null;

  const send = (dispatch: Dispatch): void => {
    for (const session of sessions())
      if (asksFor(session, dispatch)) told.push(tell(session, dispatch.t, dispatch.d(hearsOf(session))));
  };

  const frozen = ({ t, intent, d }: Dispatch): Dispatch => {
    const seen = { true: d({ content: true }), false: d({ content: false }) };
    return { t, intent, d: ({ content }) => seen[`${content}`] };
  };

  return {
    dispatch: (dispatch) => {
      if (kept === null) send(dispatch);
      else kept = [...kept, frozen(dispatch)];
    },
    hold: () => {
      kept ??= [];
    },
    release: (order = (all) => all) => {
      const all = kept ?? [];
      kept = null;
      order(all).forEach(send);
    },
    told: () => told,
  };
};
