import { expect, it } from "vitest";
import type { Match } from "../../src/core/knowledge.ts";
import { offered } from "../../src/core/offered.ts";

const suggestAt = 0.45;
const fits = (...probabilities: readonly number[]): readonly Match[] =>
  probabilities.map((probability, place) => ({ entry: `entry-${place}`, probability, features: [] }));
const offers = (...probabilities: readonly number[]): readonly number[] =>
  offered(fits(...probabilities), suggestAt).map(({ probability }) => probability);

it.each([
  ["the best from its threshold on, alone", [0.45, 0.14], [0.45]],
  ["beside it what reaches a third of that", [0.6, 0.15, 0.1], [0.6, 0.15]],
  ["three at most", [0.5, 0.4, 0.3, 0.2], [0.5, 0.4, 0.3]],
  ["rivals that share three in four among them", [0.4, 0.35], [0.4, 0.35]],
  ["three rivals of a word that means any of them", [0.4, 0.37, 0.21, 0.03], [0.4, 0.37, 0.21]],
  ["no rivals that share less", [0.4, 0.34], []],
  ["no sum of many that hardly fit", [0.3, 0.14, 0.14, 0.14, 0.14], []],
  ["nothing of nothing", [], []],
])("a customer is offered %s", (_, found, shown) => expect(offers(...found)).toEqual(shown));

it("a customer is offered nothing where a desk offers nothing, however well it fits", () =>
  expect(offered(fits(0.99, 0.9), 2)).toEqual([]));

it("a customer is offered rivals from the desk's own threshold on, where that is higher", () =>
  expect(offered(fits(0.4, 0.38), 0.8)).toEqual([]));
