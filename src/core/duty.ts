import type { Colleague } from "./command.ts";
import { mayCommand } from "./permissions.ts";
import type { PersonKey } from "./person.ts";
import type { Route } from "./problem.ts";

/** Somebody of the desk who says that they are there, until the end of the day's opening hours. */
export type OnDuty = Colleague & {
  /** Tickets they have whose customers wait for them. */
  readonly open: number;
  /** When they were given one last, in milliseconds since 1970; 0: never. No two times of one person are the same. */
  readonly givenAt: number;
};

/** Why a ticket was given to nobody. */
export type Ungiven = "nobodyHere" | "allFull";

/** Those who are there, as lists show them. */
export type Duty = {
  readonly people: readonly Pick<OnDuty, "name" | "open">[];
  /** Whether whoever reads it is one of them. */
  readonly self: boolean;
};

/** What is given to whom, and to whom not. */
export type Turn = {
  readonly route: Route;
  /** Who had it already and let it go: nobody gets a ticket twice. */
  readonly passedBy: readonly PersonKey[];
  readonly maxOpen: number;
};

const byTurn = (one: OnDuty, other: OnDuty): number =>
  one.open - other.open || one.givenAt - other.givenAt || (one.key < other.key ? -1 : 1);

/** Who is next: the one with the fewest tickets, of several the one who was given one least recently. */
export const nextInTurn = (
  onDuty: readonly OnDuty[],
  { route, passedBy, maxOpen }: Turn,
): OnDuty | Ungiven => {
  const able = onDuty.filter(({ key, role }) => mayCommand(role, "claim", route) && !passedBy.includes(key));
  const [next] = able.filter(({ open }) => open < maxOpen).toSorted(byTurn);
  return next ?? (able.length === 0 ? "nobodyHere" : "allFull");
};
