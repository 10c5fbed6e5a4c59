import { setImmediate as nextTurn } from "node:timers/promises";

/** Lets what arrives go before what is already safe: only then may a platform be told in time that it has arrived. */
export type GiveWay = {
  /** To be called with every delivery. */
  readonly arrived: () => void;
  /** Resolves as soon as nothing arrives any more, and always after `mostTurns` turns of the event loop. */
  readonly whileQuiet: () => Promise<void>;
};

/** Turns without a delivery after which none is taken to be waiting: one for a connection, one for its request. */
const quietTurns = 2;
/** A server takes in one connection in each turn: so many deliveries go first at most, and work goes on. */
const mostTurns = 64;

/** Makes the rule by which work gives way to deliveries. */
export const createGiveWay = (): GiveWay => {
  let arrivals = 0;
  return {
    arrived: () => {
      arrivals += 1;
    },
    whileQuiet: async () => {
      let quiet = 0;
      for (let turn = 0; turn < mostTurns && quiet < quietTurns; turn += 1) {
        const before = arrivals;
        await nextTurn();
        quiet = arrivals === before ? quiet + 1 : 0;
      }
    },
  };
};
