import { type BreachCount, breachKinds } from "../../src/core/breach.ts";
import type { OwnFigures } from "../../src/core/own-figures.ts";
import type { AgentSay } from "../../src/core/say.ts";
import { toneKinds } from "../../src/core/tone.ts";
import { at, timeZone } from "./materials.ts";

type SayOf<Name extends AgentSay["say"]> = Extract<AgentSay, { say: Name }>;

const conversation = { platform: "slack", channel: "C1", thread: "1700000000.000100" };
const latest = [12, 9, 4].map((ticket) => ({ ticket, conversation }));

const ofEachKind = breachKinds.map(
  (kind): BreachCount => ({ kind, count: 14, latestAt: at, latest: kind === "round" ? [] : latest }),
);

const figures: OwnFigures = {
  ...{ claimed: 31, ended: 28, open: 3 },
  firstReply: { count: 30, p50: 42 * 60_000, p90: 190 * 60_000 },
  targets: { kept: 51, all: 55 },
  handling: 4 * 60_000,
  promises: { kept: 6, broken: 1 },
  hints: toneKinds.map((kind) => ({ kind, heeded: 5, sent: 1 })),
  ratings: { count: 12, mean: 4.58 },
};

const nothing: OwnFigures = {
  ...{ claimed: 0, ended: 0, open: 0 },
  firstReply: null,
  targets: { kept: 0, all: 0 },
  handling: null,
  promises: { kept: 0, broken: 0 },
  hints: [],
  ratings: null,
};

/** The reports on how the handbook is kept, with everything in them and with nothing. */
export const reportSamples: {
  readonly [Name in "breaches" | "ownFigures"]: readonly SayOf<Name>[];
} = {
  breaches: [
    { say: "breaches", counts: ofEachKind, days: 30, timeZone },
    { say: "breaches", counts: ofEachKind.slice(0, 1), days: 1, timeZone },
    { say: "breaches", counts: [], days: 30, timeZone },
    { say: "breaches", counts: [], days: 1, timeZone },
  ],
  ownFigures: [
    { say: "ownFigures", ...figures, days: 30 },
    { say: "ownFigures", ...nothing, days: 1 },
  ],
};
