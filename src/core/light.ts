/** How a service does, best first: it works, is impaired, is down (R11). */
export const lights = ["green", "yellow", "red"] as const;
export type Light = (typeof lights)[number];

const rank = (light: Light): number => lights.indexOf(light);

/** Why a service is not green, or will not be for long. For the desk only. */
export type LookReason =
  /** No answer in time, or none at all; `detail` in the words of the network. */
  | { readonly why: "unreachable"; readonly detail: string }
  | { readonly why: "status"; readonly status: number }
  /** The page lacks the words that stand in it while the service works. */
  | { readonly why: "words" }
  /** It sends elsewhere, where the desk does not follow. */
  | { readonly why: "moved"; readonly to: string }
  /** Until when its certificate holds, in milliseconds since 1970. */
  | { readonly why: "certificate"; readonly until: number }
  /** Words of a status page. */
  | { readonly why: "statusPage"; readonly words: string };

/** One look at a service; a green one has a reason when the desk should act all the same. */
export type Look = { readonly light: Light; readonly reason: LookReason | null };

/** The worst of several looks; `null`: there was none. */
export const worstLook = (looks: readonly (Look | null)[]): Look | null =>
  looks.reduce((worst, look) => {
    if (worst === null || look === null) return worst ?? look;
    const difference = rank(look.light) - rank(worst.light);
    return difference > 0 || (difference === 0 && worst.reason === null) ? look : worst;
  }, null);

/** What is known of a service from looking at it time and again. */
export type LightState = {
  /** The light that counts: it changes only after several looks that agree. */
  readonly light: Light;
  /** Since when it has been this one, in milliseconds since 1970. */
  readonly since: number;
  readonly checkedAt: number;
  /** The latest looks that found it worse, or better, than the light that counts; `null`: the latest agrees with it. */
  readonly against: { readonly direction: "worse" | "better"; readonly looks: number } | null;
  readonly reason: LookReason | null;
};

/** Looks in a row that it takes to change a light, for the worse and for the better. 1 to 20. */
export type Hysteresis = { readonly redAfter: number; readonly greenAfter: number };

/** The worst of several lights; green when there is none. */
export const worstOf = (all: readonly Light[]): Light => lights[Math.max(0, ...all.map(rank))] ?? "green";

const firstState = ({ light, reason }: Look, now: number, after: Hysteresis): LightState => {
  const begin: LightState = { light: "green", since: now, checkedAt: now, against: null, reason: null };
  return afterLook(begin, { light, reason }, now, after);
};

/**
 * What is known of a service after one more look. A light changes only when so many looks in a row found it worse, or
 * better, that a single slip changes nothing; it then becomes that of the latest look. Pure.
 *
 * @param before `null`: nobody has looked before; it counts as green until looks say otherwise.
 */
export const afterLook = (
  before: LightState | null,
  look: Look,
  now: number,
  after: Hysteresis,
): LightState => {
  if (before === null) return firstState(look, now, after);
  const difference = rank(look.light) - rank(before.light);
  if (difference === 0) return { ...before, checkedAt: now, against: null, reason: look.reason };
  const direction = difference > 0 ? "worse" : "better";
  const looks = before.against?.direction === direction ? before.against.looks + 1 : 1;
  const needed = direction === "worse" ? after.redAfter : after.greenAfter;
  return looks < needed
    ? { ...before, checkedAt: now, against: { direction, looks } }
    : { light: look.light, since: now, checkedAt: now, against: null, reason: look.reason };
};

/** Whether a service works for all that is known: the latest look found so too. */
export const isSurelyGreen = ({ light, against }: LightState): boolean =>
  light === "green" && against === null;
